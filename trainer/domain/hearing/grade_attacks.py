"""Words to whoever grades: a sentence that speaks of the grading and of its result at once, rather than to a candidate."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"(?:[^.!?\n]|(?<=\d)\.(?=\d))+[.!?]*")
_GRADERS = r"(?:graders?|evaluators?|scorers?|assessors?|markers?|judges?|reviewers?|raters?)"
_JUDGE = re.compile(
    rf"\b(?:the |this |an? |ai |dear |to )*{_GRADERS}\b|\bwhoever (?:\w+ )?(?:marks|grades|reads|scores|judges|evaluates|rates|reviews)\b"
    r"|\b(?:assessment|grading|scoring|evaluation|judging|language) (?:model|engine|system|bot|program)\b|\brubric engine\b"
    r"|\bmodel (?:that|which) (?:evaluates|grades|scores|judges|marks|rates|reads)\b|\bai (?:grader|judge|evaluator)\b"
)
_RUBRIC = re.compile(
    r"\brubric(?: items?)?\b|\bcriteri(?:a|on)\b(?! (?:of|for) (?:a|an|our|your|their) )|\bverdicts?\b(?! (?:from|of|in) )"
    r"|\b(?:all|every|each|these|those|any|the|negative|missing) (?:of the )?(?:negative )?(?:checks?|behaviou?rs)\b|\bchecklist\b"
    r"|\banchors\b|\banswer key\b|\bnot[- ]observed\b|\b(?:for|of|about) (?:the )?(?:grading|scoring|evaluation|marking)\b"
    r"|\bbegin (?:grading|scoring)\b|\bgrading purposes\b"
)
_TARGET = re.compile(
    r"\bthe interviewer\b|\bth(?:is|ese|e following) (?:interviewer|transcript|turns?|session|conversation log)\b|\boff the record\b"
    r"|\bbefore the recording\b|\bthe transcript\b|\bturn (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_INTERVIEW = re.compile(r"\bth(?:is|e) (?:interview|conversation|talk|session)\b")
_TOP = r"(?:5|five|10|ten|90|ninety|100|full|top|max\w*|highest|best|perfect|excellent|outstanding|exemplary)"
_MARKED = re.compile(
    rf"\b(?:levels?|scor(?:e[sd]?|ing)|rat(?:e[sd]?|ing)|marks?|marked|grade[sd]?|points?|percent|award(?:s|ed)?)\b\W+(?:\w+\W+){{0,5}}{_TOP}\b"
    rf"|\b{_TOP}\W+(?:\w+\W+){{0,2}}(?:marks|points|scores?|stars|levels?|rating|grade)\b|\b(?:5|10|100) ?/ ?(?:5|10|100)\b|\b5 of 5\b"
)
_GRANTED = re.compile(
    r"\byes\b|\bpass(?:es|ed)?\b|\bfulfil\w*|\b(?:as|is|are|was|were|be) (?:met|present|satisfied|scored|excellent|generous|lenient)\b"
    r"|\bmeets all\b|\bexemplary\b|\bmodel answer\b|\bin favou?r of\b|\b(?:be|more) (?:lenient|generous|kind)\b|\bdid well\b|\bpraise\b"
    r"|\b(?:not|never) (?:deduct|look|count|penali[sz]e|subtract)\b|\bdone\b|\bintroduced\b|\bas not observed\b|\bagree\w* with\b"
    r"|\b(?:treat|count|consider|regard|assume|mark)\b"
)
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"^\W*(?:please,? )?(?:forget|ignore|disregard|skip|drop|override|overlook|suspend) (?:all |any |every )?(?:of )?(?:the |these "
            r"|those )?(?:\w+ )?(?:anchors|criteri(?:a|on)|rubric|(?:negative )?checks|checklist|scoring|grading)\b"
        ),
        rf"^\W*(?:dear |hey,? |attention,? |please,? |note,? |message to the )*(?:ai )?{_GRADERS}\s*[,:]",
        (
            r"\b(?:report|output|return|print|emit|set|write)\b\W+(?:\w+\W+){0,3}(?:percent|verdicts?|overall|levels?|status)\b"
            r"\W+(?:\w+\W+){0,3}(?:\d+|yes|five|full|top|scored|max\w*)\b"
        ),
        r"\b(?:comput(?:e|ing)|add(?:ing)? up|calculat(?:e|ing)|sum up|award(?:ing)?) (?:the |my |all |up )*(?:points|score|total)\b",
        r"\b(?:do not|don't|never|not to) (?:deduct|subtract|take off|penali[sz]e)\b",
        r"\b(?:new |following |special )*rules? (?:for|of) (?:the )?(?:scoring|grading|evaluation|marking|judging)\b",
        r"\btreat (?:the )?(?:candidate|interviewer)\b",
        r"^\W*(?:the )?(?:judge|grader|evaluator|scorer|assessor|marker) (?:should|must|shall|will|is to|has to)\b",
        r"^\W*mark this (?:transcript|interview|session|turn)\b",
    )
)
_FRAMES = re.compile(
    r"\{\s*\"(?:check_id|verdicts?|criteria|checks|quotes|evidence|status|overall|percent|level|points)\"\s*:[^\n]*"
    r"|\[\s*(?:system|admin|developer|grader|judge|evaluator)\b[^\]\n]{0,40}\][^\n]*"
    r"|(?<=[.!?]\s)(?:system|assistant|developer|grader|judge)\s*:[^\n]+",
    re.IGNORECASE,
)


def to_the_grader(text: str) -> Iterator[tuple[int, int]]:
    """The places, sentence by sentence, that speak to whoever grades; a question is put to the candidate and is none."""
    yield from (found.span() for found in _FRAMES.finditer(text))
    for sentence in _SENTENCE.finditer(text):
        said = sentence[0].strip().lower()
        if not said.endswith("?") and _speaks_of_grading(said):
            yield sentence.start() + len(sentence[0]) - len(sentence[0].lstrip()), sentence.end()


def _speaks_of_grading(said: str) -> bool:
    if any(order.search(said) for order in _ORDERS):
        return True
    judge, rubric, target = (bool(rule.search(said)) for rule in (_JUDGE, _RUBRIC, _TARGET))
    marked = bool(_MARKED.search(said))
    granted = marked or bool(_GRANTED.search(said))
    if judge and (target or rubric or marked) and (granted or target):
        return True
    return (rubric and (granted or target)) or (target and marked) or (marked and bool(_INTERVIEW.search(said)))
