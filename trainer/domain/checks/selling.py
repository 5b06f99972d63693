"""Selling: what the company does, told truly."""

import re

from trainer.domain.checks.enthusiasm import RUNS_DOWN
from trainer.domain.checks.finding import Finding, matching, present, receipts, show
from trainer.domain.evidence import Evidence, Said
from trainer.domain.report import ClaimRow
from trainer.domain.wording import plain

SEVERAL = 3
SUPPORTED = 2
_PRODUCT = re.compile(
    r"\b(?:our (?:\w+ ){0,3}(?:product|software|platform|service|app|tool|client|customer|user|patient|guest|partner|visitor|reader"
    r"|student|"
    r"member|market|agencies|public|famil(?:y|ies)|school|museum|hospital|practice|shop|factory|plant)s?|"
    r"we (?:\w+ )?(?:make|build|sell|serve|help|provide|run|supply|design|develop|produce|support|work (?:for|with)|deliver|do|ship|show|"
    r"forecast|teach|repair|maintain|hold|print|bake|brew|clean|move|treat|train|advise|insure|finance|publish|test|care for|rent|operate|"
    r"organi[sz]e|host|manage|grow|feed|transport|carry|connect|protect|restore|translate|audit|plan|install|keep \w+ (?:\w+ )*(?:going|"
    r"running|moving|safe|clean|warm))|"
    r"we(?:'re| are) an? (?:\w+ ){0,4}(?:company|firm|business|agency|school|practice|hospital|museum|shop|charity|maker|supplier)|"
    r"the (?:company|agency|firm|business|product|school|practice|hospital|museum|shop|factory|plant) (?:\w+ )?(?:makes|builds|sells"
    r"|serves|"
    r"helps|provides|runs|supplies|develops|was|is|belongs|treats|teaches|shows))\b"
)
_DOWNSIDE = re.compile(
    r"\b(?:to be (?:honest|frank|candid|open)|honest(?:ly)?|frankly|candidly|"
    r"i(?:'d| would| should| want to| have to) (?:be (?:honest|open|frank|upfront)|admit|warn)|"
    r"the (?:hard|tough|difficult|honest|less|ugly|downside|catch|trade-?off|challenge|flip side)(?:er|est)? (?:\w+ ){0,3}(?:is|here|"
    r"part|thing|bit|side)|"
    r"what(?:'s| is) (?:hard|difficult|tough|tiring|demanding|not (?:so |always )?(?:good|great|easy|pretty|pleasant))|"
    r"(?:isn't|is not|it's not|not) for everyone|"
    r"not (?:perfect|always easy|glamorous)|we(?:'re| are) (?:still|not yet) |we don't (?:offer|have|do|pay)|we struggle|"
    r"can be (?:stressful|hard|slow|demanding|repetitive|tough))\b"
)
_THIS_TALK = re.compile(
    r"\b(?:minutes?|(?:half an|an|the next) hour|(?:your|my|some|few) questions|take (?:\w+ )?notes|today's (?:talk|interview)|"
    r"(?:this|the) (?:interview|conversation|call)|next steps?|hear from|in touch|start with|begin with)\b"
)
_FIGURE = re.compile(
    r"\d|\b(?:hundred|thousand|million|half|third|quarter|percent|twice|double|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen)\b"
)

_REFUSES_TO = re.compile(
    r"\b(?:can't|cannot|can not|couldn't|won't|not (?:able|going|allowed) to|don't want to|never|nobody can|"
    r"no one can) (?:\w+ ){0,3}(?:promise|guarantee|say|assure)"
)


def told_company(evidence: Evidence) -> Finding:
    """What the company makes and for whom."""
    found = tuple(said for said in matching(evidence, _PRODUCT) if not said.text.endswith("?"))
    return present(
        found,
        "You told what the company does",
        "The candidate could not have learned from you what the company makes and for whom.",
        at=_telling(evidence),
    )


def told_enough(evidence: Evidence) -> Finding:
    """Several things about the company, the team or the job."""
    found = _statements(evidence)
    no = f"You told {_things(len(found))} of the company, the team or the job; a visitor should leave knowing three things at least."
    return present(
        found, f"You told {len(found)} things about the company, the team and the job, such as", no, least=SEVERAL, at=_telling(evidence)
    )


def _things(count: int) -> str:
    return {0: "nothing", 1: "one thing"}.get(count, f"{count} things")


def told_figure(evidence: Evidence) -> Finding:
    """Something exact: a number, a date, a size."""
    found = _statements(evidence)
    if not found:
        return Finding("no", "You told nothing about the company, so nothing exact either.", at=_telling(evidence))
    exact = tuple(said for said in found if _FIGURE.search(plain(said.text)))
    return present(exact, "You were exact", "All you told stayed general: no number, no date, no size.", at=found[0].turn)


def supported(evidence: Evidence) -> Finding:
    """What was told stands in the company's own documents."""
    if not evidence.documents:
        return Finding("not_observed", "There are no company documents to check your words against.")
    if not evidence.claims:
        return Finding("not_observed", "You stated nothing that could be checked.")
    good = _claimed(evidence, "supported")
    stated = f"{len(evidence.claims)} statement{'s' * (len(evidence.claims) != 1)}"
    return present(
        good,
        f"{len(good)} of {stated} stand{'s' * (len(good) == 1)} in the company's documents, such as",
        f"{f'Only {len(good)}' if good else 'None'} of your {stated} stand{'s' * (len(good) < 2)} in the company's documents.",
        least=min(SUPPORTED, len(evidence.claims)),
    )


def contradicted(evidence: Evidence) -> Finding:
    """Something told is wrong by the company's own documents."""
    if not evidence.documents or not evidence.claims:
        return Finding("not_observed", "There was nothing that could be checked against company documents.")
    row = next((claim for claim in evidence.claims if claim.verdict == "contradicted"), None)
    if row is None:
        return Finding("no", "Nothing you said is contradicted by the company's documents.")
    source = f" {row.source.document} says: “{row.source.passage[:160]}”" if row.source else ""
    return Finding(
        "yes",
        f"{show(Said(row.turn, row.quote))} is not what the documents say.{source}",
        receipts(_claimed(evidence, "contradicted")),
        row.turn,
    )


def over_promised(evidence: Evidence) -> Finding:
    """An offer or a future was promised that nobody can promise yet."""
    promised = tuple(Said(turn, one.text) for turn in evidence.own_turns for one in evidence.readings[turn].statements if one.promise)
    spoken = dict.fromkeys((*_claimed(evidence, "over_promise"), *evidence.cues("promise"), *promised))
    found = tuple(said for said in spoken if not _REFUSES_TO.search(plain(_around(evidence, said))))
    return present(tuple(sorted(found)), "You promised what nobody can promise yet", "You promised nothing that you could not keep.")


def honest_downside(evidence: Evidence) -> Finding:
    """Something that is hard here, said openly."""
    found = tuple(said for said in matching(evidence, _DOWNSIDE) if not said.text.endswith("?"))
    if not found and not _statements(evidence):
        return Finding("not_observed", "You told so little of the job that there was no place for its hard sides.")
    return present(
        found,
        "You were open about a hard side",
        "You did not say openly what is hard about this job; a visitor trusts the one who does.",
        at=_telling(evidence),
    )


def _around(evidence: Evidence, said: Said) -> str:
    """The whole sentence a cue stands in."""
    return next((one.text for one in evidence.said if one.turn == said.turn and said.text in one.text), said.text)


def _statements(evidence: Evidence) -> tuple[Said, ...]:
    """What was told of company, team or job: not how this talk will run, not promises, not contempt."""
    stated = [Said(turn, one.text) for turn in evidence.own_turns for one in evidence.readings[turn].statements if not one.promise]
    return tuple(said for said in stated if not RUNS_DOWN.search(plain(said.text)) and not _THIS_TALK.search(plain(said.text)))


def _claimed(evidence: Evidence, verdict: str) -> tuple[Said, ...]:
    return tuple(_quoted(claim) for claim in evidence.claims if claim.verdict == verdict)


def _quoted(claim: ClaimRow) -> Said:
    return Said(claim.turn, claim.quote)


def _telling(evidence: Evidence) -> int | None:
    told = evidence.acting("inform") + evidence.acting("answer")
    return told[0] if told else (evidence.closing[0] if evidence.closing else None)
