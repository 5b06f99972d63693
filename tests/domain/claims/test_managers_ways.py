"""How managers say it: sums by halves, ranges, things denied or affirmed in other words, and the thing itself as subject."""

import pytest

from trainer.domain.claims import check_claim, told, worth_checking, worth_showing
from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.quantities import quantities
from trainer.domain.hearing import read_transcript
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.report import ClaimRow
from trainer.domain.transcript import Transcript, Turn

DOCUMENTS = {
    "Pay": "A joiner earns £31,200 to £36,500. Apprentices earn between £18,100 and £22,900. The standby week is paid with £260. "
    "We pay tools, and insurance, in full. There is no bonus for results, no bonus for staying and none for bringing a friend.",
    "Time": "Holiday is 25 days; 28 days after five years. Sick leave has no maximum. Full time is 80 hours over two weeks. "
    "Flexible weeks may have four days of 10 hours. The plan is frozen on Wednesdays.",
    "Workshop": "Ear protection is compulsory in the saw hall and optional in the office. We have never sold a table without a test. "
    "Painters are not on call. The team looks after roughly 9,400 chairs. Waste stands at 4.1 %. The test bench fails once in 60 runs.",
    "People": "Ruth Adler bought eleven lathes at a fair, on her own signature. Jonas Birk signs for timber. "
    "References are taken after the offer. We answer everybody within ten days. 12 % of the joiners left in 2025.",
    "What there is not": "No nursery, no gym, no car park.",
}
PASSAGES = [Passage(company="adler", document="house.md", heading=name, text=text) for name, text in DOCUMENTS.items()]


def verdict(said: str) -> str:
    return check_claim(0, Statement(text=said), PASSAGES).verdict


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It cost us a hundred and ten thousand.", [110_000]),
        ("It was a thousand two hundred.", [1_200]),
        ("A joiner starts on thirty-one two.", [31_200]),
        ("They top out at forty-one seven fifty.", [41_750]),
        ("A hip costs twelve thousand nine fifty.", [12_950]),
        ("It is thirteen pounds forty an hour.", [13.4]),
        ("We are off by nine point four percent.", [9.4]),
        ("The range is seventy-eight to ninety thousand.", [78_000, 90_000]),
        ("It is between three and four thousand.", [3_000, 4_000]),
        ("We meet at two thirty.", [2.5]),
        ("18F wants to know.", []),
        ("He gets two sixty for it.", []),
    ],
)
def test_sums_are_read_as_they_are_spoken(sentence: str, values: list[float]) -> None:
    assert [one.value for one in quantities(sentence)] == values


def test_a_number_is_not_cut_in_two_clauses() -> None:
    said = "Emergencies came to six hundred and forty last year."
    assert clauses(said) == (said,)


def test_what_rises_to_a_number_counts_the_same_as_before() -> None:
    first, second, _ = quantities("25 days, going up to 28 after five years")
    assert (second.value, second.units, second.sense) == (28, first.units, "exactly")


@pytest.mark.parametrize(
    "said",
    [
        "The standby week pays two hundred and sixty.",
        "Holiday is twenty-five days, going up to twenty-eight after five years.",
        "A joiner is on anything from thirty-one two to thirty-six five.",
        "A full-time schedule is eighty hours over two weeks.",
        "Tools and insurance are covered in full.",
        "Sick leave has no cap.",
        "Ear defenders are a must in the saw hall.",
        "Ear protection is optional in the office.",
        "Tables are only sold after a test.",
        "Nobody gets a bonus for staying.",
        "References get taken up once the offer's been made.",
        "The lathes were bought by Ruth on her own signature.",
        "The team looks after something like nine and a half thousand chairs.",
        "Everyone hears back within ten days.",
        "Waste is at four percent.",
        "Foremen can be reached, she'd be your first call.",
        "The test bench is set up in nine minutes.",
        "A foreman starts on forty thousand.",
    ],
)
def test_what_is_true_or_unknown_is_not_contradicted(said: str) -> None:
    assert verdict(said) != "contradicted"


@pytest.mark.parametrize(
    "said",
    [
        "The standby week pays four hundred and sixty.",
        "Holiday is twenty-five days, going up to thirty-five after five years.",
        "Sick leave is capped.",
        "Tools and insurance aren't covered.",
        "Ear defenders aren't a must in the saw hall.",
        "Ear protection is compulsory in the office.",
        "Tables are sold without a test.",
        "Everybody gets a bonus for staying.",
        "References get taken up before the offer's made.",
        "The lathes were bought by Jonas on his own signature.",
        "Everyone hears back within ten weeks.",
        "The plan is frozen, every Monday.",
    ],
)
def test_what_is_changed_is_contradicted(said: str) -> None:
    assert verdict(said) == "contradicted"


def shown(said: str) -> list[ClaimRow]:
    turns = (Turn(speaker="candidate", text="I see."), Turn(speaker="interviewer", text=said))
    reading = read_transcript(Transcript(turns=turns), find=lambda _: (), packs=())[-1]
    held = [one for one in told(1, said, reading) if worth_checking(one.statement, PASSAGES)]
    rows = [(one, check_claim(1, one.statement, PASSAGES)) for one in held]
    return [row for one, row in rows if worth_showing(one, row, PASSAGES)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Parental leave is nineteen weeks.", "not_in_documents"),
        ("Night shifts bring thirty percent on top.", "not_in_documents"),
        ("We've got a nursery.", "contradicted"),
        ("We've got no nursery.", "supported"),
        ("Clients are welcome to a test, we have never sold a table without a test.", "supported"),
    ],
)
def test_a_thing_of_the_house_is_held_for_a_claim(said: str, expected: str) -> None:
    assert [row.verdict for row in shown(said)] == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "Whatever comes of it, feel free to write to me.",
        "I once had a rota like that.",
        "Your last salary is your own affair.",
        "Sailing is a fine thing.",
        "We have a kettle.",
    ],
)
def test_talk_is_not(said: str) -> None:
    assert shown(said) == []


def test_the_line_that_is_shown_is_the_one_that_speaks_of_nothing_else():
    lines = {"hours.md": "Each shift in support has three people.", "team.md": "Support has 13 people."}
    passages = [Passage(company="mill", document=name, heading=name, position=0, text=text) for name, text in lines.items()]
    row = check_claim(0, Statement(text="We have about eleven people in support."), passages)
    assert row.verdict == "contradicted"
    assert row.source.passage == "Support has 13 people."
