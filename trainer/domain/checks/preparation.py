"""Preparation: the résumé read, the job known, the questions planned."""

import re

from trainer.domain.checks.enthusiasm import RUNS_DOWN
from trainer.domain.checks.finding import Finding, matching, present, receipts, show
from trainer.domain.evidence import Evidence, Said
from trainer.domain.wording import content, overlap, plain, similarity

ENOUGH_QUESTIONS = 4
PLANNED = 3
ASKED_AS_PLANNED = 0.5
SAME_QUESTION = 0.5
COVERED = 0.6
JOB_WORDS = 2
SPECIFIC = 2
"""Meaning-carrying words beside the talk of a résumé: to say that one has read it shows nothing."""

_PAGE = re.compile(
    r"\b(?:i (?:see|saw|noticed|read)|looking at|according to|on|in|from|reading|your) (?:\w+ ){0,6}(?:resum[eé]s?|résumés?|cv|"
    r"application|profile|portfolio|cover letter)\b"
    r"|\bi (?:see|saw|noticed|read) (?:that )?you\b|\byou (?:wrote|mention|mentioned|listed|list) (?:\w+ ){0,4}(?:resum[eé]|résumé|"
    r"cv|application|letter)\b"
)
_PAGE_WORDS = content(
    "read saw see looked noticed résumé resume CV application profile portfolio letter great interest pleasure today wrote mention"
)
_ADMITS = re.compile(
    r"\b(?:have|did|had)(?:n't| not) (?:really |actually |even |yet )*(?:had (?:the |a )?(?:chance|time) to )?(?:read|"
    r"look(?:ed)? (?:at|over|through)|seen?|gone through|go through)"
    r" (?:at )?(?:your|the) (?:resum[eé]|résumé|cv|application|profile|file|posting|job)"
    r"|\b(?:remind me|what was) (?:\w+ ){0,5}(?:your name|the (?:job|role|position)|you(?:'re| are) (?:here|applying) for)"
    r"|\b(?:which|what) (?:job|role|position) (?:are you|is it you(?:'re| are)|did you|was it you) "
    r"|\bwhere (?:do|are) you (?:currently )?(?:work|working|employed)\b|\bdid you bring (?:\w+ ){0,3}(?:resum[eé]|résumé|cv)\b"
    r"|\b(?:do you have|have you got) (?:a )?(?:copy of )?(?:your |a )?(?:resum[eé]|résumé|cv)\b"
)
_THE_JOB = re.compile(
    r"\b(?:the|this|your) (?:role|job|position|team|work|first (?:week|month|few)|day|shift)s?\b|\byou(?:'d| would|'ll| will) (?:be|"
    r"work|join|report|take|own|handle|start|run|lead)\b"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w&.-]{2,}(?: [A-ZÀ-Þ][\w&.-]+)*")

_SUFFIX = re.compile(r"(?: (?:Ltd|Limited|Inc|GmbH|LLC|Corp|Corporation|AG|Co|Company|Group|Software|Systems|Solutions|Technologies)\.?)+$")
_COMMON = re.compile(
    r"^(?:\w+ed|January|February|March|April|May|June|July|August|September|October|November|December|Present|Support|Customer|Team|"
    r"Manager|Senior|Junior|Lead|"
    r"The|And|Work|Skills|Education|Experience|Languages?|English|Interests|References|Summary|Volunteer|Projects?)$"
)


def used_resume(evidence: Evidence) -> Finding:
    """Something that stands on the page was taken up before the candidate told it."""
    found = _from_the_page(evidence) or tuple(
        said for said in matching(evidence, _PAGE) if len(content(said.text) - _PAGE_WORDS) >= SPECIFIC
    )
    found = tuple(said for said in found if not _ADMITS.search(plain(said.text)))
    if not found and len(evidence.asked) < ENOUGH_QUESTIONS:
        return Finding("not_observed", "Too little was asked to tell whether the résumé had been read.")
    return present(
        found,
        "You took up what stands on the résumé",
        "No employer, project or date from the résumé came up before the candidate named it.",
    )


def _from_the_page(evidence: Evidence) -> tuple[Said, ...]:
    """Sentences with a name from the résumé that the candidate had not said by then."""
    named = {_SUFFIX.sub("", name) for line in evidence.resume for name in _NAME.findall(line)}
    names = {name for name in named if not _COMMON.match(name)} - _everyday(evidence)
    said = [(one, [name for name in names if name in one.text]) for one in evidence.said] if names else []
    used = {name for _, found in said for name in found}
    first = {name: next((one.turn for one in evidence.heard if name in one.text), len(evidence.transcript.turns)) for name in used}
    return tuple(one for one, found in said if any(first[name] > one.turn for name in found))


def _everyday(evidence: Evidence) -> frozenset[str]:
    own = evidence.scenario
    spoken = evidence.posting + ((own.company_name + " " + own.candidate.name) if own else "")
    return frozenset(_NAME.findall(spoken)) | frozenset(spoken.split())


def admits_unread(evidence: Evidence) -> Finding:
    """The interviewer asked for what the application already says, or said it was unread."""
    return present(
        matching(evidence, _ADMITS),
        "You asked for what the application already says, or let on that it was unread",
        "You never asked for what the application already says.",
    )


def told_the_job(evidence: Evidence) -> Finding:
    """The job was described in its own terms."""
    wanted = content(evidence.posting)
    spoken = [Said(turn, statement.text) for turn in evidence.own_turns for statement in evidence.readings[turn].statements]
    about = tuple(
        said
        for said in spoken
        if _THE_JOB.search(plain(said.text))
        and not RUNS_DOWN.search(plain(said.text))
        and (not wanted or len(content(said.text) & wanted) >= JOB_WORDS)
    )
    if not evidence.asked and not about:
        return Finding("not_observed", "There was no interview to speak of the job in.")
    return present(
        about,
        "You described the job itself",
        "You never said what the person in this job would do.",
        at=evidence.own_turns[-1] if evidence.own_turns else None,
    )


def covered_posting(evidence: Evidence) -> Finding:
    """Most of the competencies of the job were asked about."""
    if evidence.scenario is None:
        return Finding("not_observed", "No scenario says which competencies the job needs.")
    ids = {one.id: one.title for one in evidence.scenario.competencies}
    met = competencies_asked(evidence)
    missed = [title for key, title in ids.items() if key not in met]
    if len(met) >= COVERED * len(ids):
        return Finding("yes", f"Your questions reached {len(met)} of the {len(ids)} things the job needs.", receipts(met.values()))
    return Finding("no", f"Your questions never reached {', '.join(missed)}.", receipts(met.values()), partly=bool(met))


def competencies_asked(evidence: Evidence) -> dict[str, Said]:
    """Competency ids that a question was about, with the first such question."""
    own = evidence.scenario
    if own is None:
        return {}
    facts = {fact.id: fact.competency for fact in own.ledger}
    titles = {one.id: content(one.title.replace("-", " ")) for one in own.competencies}
    met: dict[str, Said] = {}
    for turn, question in evidence.asked:
        near = {facts.get(question.topic or "", question.topic)} | {facts.get(fact) for fact, _ in question.matches[:1]}
        near |= {key for key, title in titles.items() if overlap(title, content(question.text)) >= 0.5}
        for key in near & titles.keys():
            met.setdefault(str(key), Said(turn, question.text))
    return met


def planned_questions(evidence: Evidence) -> Finding:
    """A plan of questions was written."""
    plan = evidence.preparation.questions
    if plan is None:
        return Finding("not_observed", "No preparation was recorded.")
    count = len(_plan(plan))
    if count >= PLANNED:
        return Finding("yes", f"You had {count} questions ready before you began.")
    return Finding("no", f"You wrote down {count or 'no'} question{'s' * (count != 1)} beforehand; three or more make a plan.")


def followed_plan(evidence: Evidence) -> Finding:
    """Half or more of the planned questions were put."""
    plan = _plan(evidence.preparation.questions or "")
    if len(plan) < PLANNED:
        return Finding("not_observed", "There was no plan of questions to follow.")
    put = [
        next((Said(turn, asked.text) for turn, asked in evidence.asked if similarity(line, asked.text) >= SAME_QUESTION), None)
        for line in plan
    ]
    done = [said for said in put if said]
    if len(done) >= ASKED_AS_PLANNED * len(plan):
        return Finding("yes", f"You put {len(done)} of your {len(plan)} planned questions, such as {show(done[0])}.", receipts(done))
    missed = next(line for line, said in zip(plan, put, strict=True) if said is None)
    return Finding(
        "no", f"You put {len(done)} of your {len(plan)} planned questions; “{missed}” was left out.", receipts(done), partly=True
    )


def _plan(text: str) -> list[str]:
    return [line for raw in text.splitlines() if len(content(line := raw.strip(" \t-*•0123456789.)"))) > 0]


def looked_up_facts(evidence: Evidence) -> Finding:
    """The company facts were searched."""
    found = evidence.preparation.looked_up
    if found is None:
        return Finding("not_observed", "No preparation was recorded.")
    if found:
        return Finding("yes", f"You looked things up in {', '.join(dict.fromkeys(found[:3]))}.")
    return Finding("no", "You did not look anything up in the company facts.")
