"""A small scenario for tests of the verifier and the voice: a signal technician applies at a tramway."""

from trainer.domain.plan import Plan
from trainer.domain.scenario import Candidate, Competency, Fact, OwnQuestion, Posting, Scenario, Truth

_ROWS = (
    (
        "fog-outline",
        "ask",
        "One night in the fog the Kessel junction lost its lamps, and eleven trams queued in front of it.",
        "The fog night at Kessel, lamps dark and eleven trams standing in a row, is what I think of first.",
    ),
    (
        "fog-own",
        "probe",
        "I climbed into the relay cabinet, found the corroded busbar and bridged it with welding cable.",
        "It was me in the cabinet with a torch in my teeth; the busbar had corroded and welding cable carried us over.",
    ),
    (
        "fog-result",
        "probe2",
        "We were rolling again after 52 minutes, and Kessel has not gone dark since.",
        "Fifty-two minutes from the first call to the first tram, and no darkness at Kessel afterwards.",
    ),
    (
        "fog-lesson",
        "probe2",
        "I should have ordered spare busbars in spring, when Oskar warned me about the damp.",
        "Oskar had warned me about the damp in spring; my spare busbars were ordered in autumn.",
    ),
    (
        "map-outline",
        "ask",
        "I drew the first digital wiring map of the whole Linden depot.",
        "The Linden depot had paper plans only, so a digital wiring map became my winter project.",
    ),
    (
        "map-own",
        "probe",
        "My colleague Renske surveyed the tunnels; I only typed the sheets into the drawing program.",
        "To be exact, Renske walked the tunnels with the meter and I typed her sheets.",
    ),
    (
        "map-result",
        "probe2",
        "Fault tracing fell from four hours to seventy minutes with that map.",
        "Tracing a fault used to eat four hours, and seventy minutes sufficed with the map.",
    ),
    (
        "map-lesson",
        "probe2",
        "Next round I would label the junction boxes before drawing anything.",
        "Labels on every junction box first, drawing second, that is my lesson.",
    ),
    (
        "apprentices-outline",
        "ask",
        "For three summers I trained the apprentices on the insulation bench.",
        "The insulation bench and its apprentices were mine for three summers.",
    ),
    (
        "apprentices-own",
        "probe",
        "I wrote eighteen exercise cards with deliberate wiring mistakes to be discovered.",
        "Eighteen cards, each hiding a wiring mistake, came from my kitchen table.",
    ),
    (
        "apprentices-result",
        "probe2",
        "Eight of nine apprentices passed the federal exam at their first attempt.",
        "At the federal exam eight of my nine passed straight away.",
    ),
    (
        "radio-outline",
        "ask",
        "We swapped the analogue radios for a trunked system while service continued.",
        "Trunked radios replaced the analogue ones, without stopping service.",
    ),
    (
        "radio-own",
        "probe",
        "I kept both transmitters alive in parallel and scheduled the switchover carriage by carriage.",
        "Both transmitters ran in parallel under my hands, carriage after carriage switched.",
    ),
    (
        "radio-result",
        "probe2",
        "Dropped calls went down to 0.4 percent, from six.",
        "Instead of six percent, only 0.4 percent of calls dropped.",
    ),
    (
        "training",
        "cv",
        "I learned electrical engineering at the Harbour Polytechnic in Brunsdal.",
        "My schooling in electrical engineering happened at the Harbour Polytechnic.",
    ),
    (
        "employer",
        "cv",
        "Since 2016 I have worked for Brunsdal Tramways as signal technician.",
        "Brunsdal Tramways has employed me since 2016, always in signals.",
    ),
    ("notice", "ask", "My notice period is eight weeks to the end of a quarter.", "Eight weeks to a quarter's end, that is my notice."),
    ("pay", "ask", "I would expect 61,000 a year before shift allowances.", "Around 61,000 plus allowances for shifts is my expectation."),
    (
        "motive-quiet",
        "trust",
        "After my burnout two winters ago I need nights without a pager under the pillow.",
        "The pager under the pillow has to go; I burned out two winters ago.",
    ),
    (
        "motive-craft",
        "probe",
        "I want to touch copper again instead of approving invoices.",
        "Approving invoices is no craft; copper in my hands is.",
    ),
    (
        "concern-merger",
        "trust",
        "People whisper that your workshop merges with Halden next year, and that frightens me.",
        "The whispered merger with Halden frightens me for the workshop's sake.",
    ),
    (
        "red-flag-log",
        "probe2",
        "Twice I signed the inspection log without opening the housing.",
        "The inspection log carries my signature twice where the housing stayed shut.",
    ),
    (
        "protected-child",
        "never",
        "My daughter has asthma and stays with me every second week.",
        "Every second week my daughter lives with me, with her asthma spray.",
    ),
    (
        "weak-spot",
        "ask",
        "Written reports grow on my desk until somebody shouts.",
        "Reports are my weak spot, they pile up until somebody shouts.",
    ),
    ("hobby", "ask", "On Sundays I restore a wooden dinghy with my brother.", "My brother and I restore a wooden dinghy on Sundays."),
    (
        "five-years",
        "ask",
        "In some years I see myself leading a small night crew.",
        "Leading a small night crew, that is where I would like to be.",
    ),
)


def scenario() -> Scenario:
    """The whole of it."""
    return Scenario(
        format="trainer.scenario/1",
        id="signal-technician",
        title="Signal technician",
        company="halden-tram",
        company_name="Halden Tram",
        summary="A technician who talks of the fog.",
        trains=("probing",),
        stage="first",
        minutes=30,
        posting=Posting(title="Lead signal technician", file="posting.md"),
        competencies=tuple(
            Competency(id=name, title=name, looks_like="does it", true_level=3, because="so it is")
            for name in ("fault-finding", "teaching", "planning-ahead")
        ),
        candidate=CANDIDATE,
        ledger=tuple(Fact(id=row[0], kind="story", gate=row[1], about=row[0], says=row[2:]) for row in _ROWS),
        questions=(
            OwnQuestion(id="who-is-on-call", says=("How often is somebody on call at the weekend?",), answered_by=("weekend",)),
            OwnQuestion(id="tools-budget", says=("Who decides which tools are bought?",), answered_by=("budget",)),
            OwnQuestion(id="first-months", says=("What would my first three months look like?",), answered_by=("months",)),
        ),
        truth=Truth(recommendation="yes", why="steady", customer="rides trams"),
    )


CANDIDATE = Candidate(
    name="Ilse Marrow",
    pronouns="she",
    style="plain",
    cv="cv.json",
    greets=("Good morning, I am Ilse.",),
    small_talk=("The tram was on time, of course.",),
    thinks=("Let me think.", "Hm, where do I begin?"),
    does_not_know=("I have not worked with {topic}.", "That I cannot tell you, I never did it."),
    asks_back=("Do you mean at the depot or on the line?", "Sorry, what exactly do you want to know?"),
    stacked=("That was more than one question, I take the first.",),
    declines=("I would rather keep that private.", "That has nothing to do with signals, has it?"),
    reacts=("That is good to hear.", "I see, thank you."),
    cool=("Fine.", "If you say so."),
    no_more_questions=("No, you have answered everything.",),
    goodbye=("Thank you for your time, goodbye.",),
    goodbye_cool=("Goodbye.",),
    already_said=("As I said,", "Again, in other words:"),
    would_tell_a_friend={"delighted": "Lovely.", "content": "Fine.", "indifferent": "Well.", "put_off": "No."},
)


def plan(
    *facts: str,
    act: str = "tell",
    words: tuple[int, int] = (4, 60),
    own: str | None = None,
    question: str = "Tell me more.",
    **more: object,
) -> Plan:
    return Plan.model_validate(
        {
            "turn": 3,
            "act": act if facts or act != "tell" else "react",
            "facts": facts,
            "words": words,
            "own_question": own,
            "question": question,
            **more,
        }
    )
