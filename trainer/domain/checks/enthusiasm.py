"""Enthusiasm: love what you do, and let it be heard."""

import re

from trainer.domain.checks.finding import Finding, matching, present
from trainer.domain.evidence import Evidence, Said
from trainer.domain.landing import spoken_to
from trainer.domain.wording import plain

_JOY = re.compile(
    r"\b(?:i(?:'m| am)? (?:really |truly |still |genuinely |personally |absolutely )*(?:love|enjoy|proud|excited|thrilled|"
    r"passionate|lucky|happy)|"
    r"(?:we(?:'re| are)|it(?:'s| is)) (?:\w+ ){0,2}(?:proud|exciting|excited|thrilled|fun|wonderful|fantastic|a joy)|(?:best|"
    r"favou?rite) (?:\w+ ){0,2}(?:part|thing|day|job|place|team)|can't wait|one of the (?:best|nicest|most \w+))\b"
)
_OWN = re.compile(
    r"\b(?:i(?:'ve| have) been (?:here|with|at|working)|(?:why|reason|what) i (?:joined|stay|stayed|came|love|like|enjoy|chose)|"
    r"when i (?:joined|started|came)|i (?:joined|came here|started here|stayed|moved here)|keeps me here|"
    r"(?:what|the thing) (?:i|that i) (?:love|like|enjoy)|for me,? (?:personally|it)|i personally|my own (?:experience|first)|"
    r"my favou?rite|i (?:love|enjoy|like) (?:working|coming|it here))\b"
)
_PERK = re.compile(
    r"\b(?:we (?:offer|give|provide|have|pay|cover|encourage)|you(?:'d| would|'ll| will|'re| are)? (?:get|have|be able|free|can)|"
    r"there(?:'s| is| are)|everybody (?:gets|has)) (?:\w+ ){0,7}"
    r"(?:days?|weeks?|leave|holidays?|vacation|pension|bonus|budget|training|mentor\w*|flexible|flexibility|remote|home|health|"
    r"insurance|parental|sabbatical|courses?|conferences?|growth|career|development|equity|shares|discount|"
    r"volunteer\w*|learn\w*|coach\w*|retirement|benefits?|perks?|fridays?|hours)\b"
)
RUNS_DOWN = re.compile(
    r"\b(?:nobody (?:stays|likes|wants|cares)|everyone(?:'s| is) (?:leaving|quitting|burn)|people (?:keep leaving|hate|don't stay|"
    r"quit)|i (?:hate|can't stand|don't (?:really )?(?:like|care|enjoy)) (?:it here|this (?:job|place|company)|working|my|these|"
    r"interview\w*)|(?:it(?:'s| is)|this(?:'s| is)|we(?:'re| are)) (?:\w+ ){0,2}(?:a mess|chaos|boring|just a job|a nightmare|"
    r"hopeless|a joke)|just a job|it(?:'s| is) a job|pays the bills|management (?:is|are) (?:clueless|useless|terrible)|"
    r"i(?:'m| am) (?:only|just) here (?:because|for))\b"
)
_MENDS = re.compile(
    r"\bwe(?:'re| are|'ve| have) (?:\w+ ){0,2}?(?:looking (?:at|into)|working on|fixing|mending|changing|sorting|trying to|dealing with|"
    r"started|hiring|putting)\b"
)
"""A fault that is being mended is told honestly, not with contempt."""
_ADMIRES = re.compile(
    r"\b(?:that(?:'s| is| was| sounds)?|what an?|very|really|so|quite) (?:\w+ ){0,2}(?:impressive|great|good|excellent|thoughtful|"
    r"smart|clever|brave|admirable|nice|fantastic|wonderful|lovely|remarkable|strong)\b|"
    r"\bi (?:really |very much )?(?:like|liked|admire|love|loved|enjoyed) (?:how|that|the way|what|your|hearing)\b|\bwell done\b|"
    r"\bimpress(?:ed|es) me\b"
)
_COOL = re.compile(
    r"\b(?:let's get this over|i(?:'ve| have)(?: only)? (?:got )?(?:\w+ ){0,3}(?:other|another) (?:meetings?|interviews?|"
    r"candidates?)(?: to| in| after| today| waiting)|make (?:it|this) quick|let's be quick|i(?:'m| am) (?:in a hurry|pretty busy|"
    r"quite busy|very busy|short of time|double.booked))\b"
)


def showed_joy(evidence: Evidence) -> Finding:
    """Pleasure in the work or the company, in the interviewer's own words."""
    found = _merged(evidence.cues("enthusiasm"), matching(evidence, _JOY))
    return present(
        found,
        "Your pleasure in the work could be heard",
        "Nothing you said lets the candidate feel that you like working here.",
        at=_telling(evidence),
    )


def told_own_reason(evidence: Evidence) -> Finding:
    """Why the interviewer is here."""
    return present(
        matching(evidence, _OWN),
        "You told something of your own time here",
        "You did not say what brought you here or keeps you here.",
        at=_telling(evidence),
    )


def told_perk(evidence: Evidence) -> Finding:
    """A benefit of working here."""
    found = _merged(evidence.cues("perk"), matching(evidence, _PERK))
    return present(found, "You showed a benefit of working here", "You named no benefit of working here.", at=_telling(evidence))


def met_motive(evidence: Evidence) -> Finding:
    """What was told of the company speaks to what this candidate wants."""
    own = evidence.scenario
    known = (
        [fact for fact in own.ledger if fact.kind in {"motive", "concern"} and fact.met_by and fact.id in evidence.discovery.found]
        if own
        else []
    )
    if not known:
        return Finding("not_observed", "What the candidate wants did not come out, so nothing could be tied to it.")
    for fact in known:
        found = tuple(spoken_to(evidence, fact))
        if found:
            return present(found, f"You spoke to what matters to the candidate ({fact.about})", "")
    return Finding(
        "no", f"Nothing you told of the company spoke to what matters to the candidate ({known[0].about}).", at=_telling(evidence)
    )


def took_interest(evidence: Evidence) -> Finding:
    """A warm word for something the candidate told."""
    if not evidence.heard:
        return Finding("not_observed", "The candidate did not speak.")
    found = _merged(evidence.cues("praise"), matching(evidence, _ADMIRES, evidence.own_turns[1:]))
    return present(found, "You had a warm word for what you heard", "You had no warm word for anything the candidate told.")


def ran_down(evidence: Evidence) -> Finding:
    """The company, the work or colleagues were spoken of with contempt."""
    found = tuple(said for said in matching(evidence, RUNS_DOWN) if not _MENDS.search(plain(said.text)))
    return present(found, "You ran the place down", "You did not run the place down.")


def in_a_hurry(evidence: Evidence) -> Finding:
    """The candidate was told that this is a nuisance."""
    return present(matching(evidence, _COOL), "You let the candidate feel in the way", "You did not let the candidate feel in the way.")


def _merged(cues: tuple[Said, ...], said: tuple[Said, ...]) -> tuple[Said, ...]:
    return tuple(sorted({*said, *(cue for cue in cues if not any(cue.turn == one.turn and cue.text in one.text for one in said))}))


def _telling(evidence: Evidence) -> int | None:
    told = evidence.acting("answer") + evidence.acting("inform")
    return told[0] if told else (evidence.closing[0] if evidence.closing else None)
