from pathlib import Path

import pytest

from trainer.adapters.knowledge.places import choose, load_places
from trainer.domain.errors import Invalid, Missing
from trainer.domain.hearing import Context, read_turn
from trainer.domain.off_limits import RulePack, touched, volunteered

PLACES = Path(__file__).parents[2] / "knowledge_base" / "places"


@pytest.fixture(scope="module")
def packs() -> tuple[RulePack, ...]:
    return load_places(PLACES)


@pytest.mark.parametrize(
    ("question", "ground"),
    [
        ("How old are you?", "age"),
        ("Do you have kids?", "family"),
        ("Are you pregnant?", "family"),
        ("Are you married?", "marital-status"),
        ("Do you have any disabilities?", "health-disability"),
        ("What religion are you?", "religion"),
        ("Where are you really from?", "ethnicity-origin"),
        ("Are you a US citizen?", "citizenship"),
        ("Are you gay?", "sex-orientation"),
        ("Are you a member of a union?", "politics-union"),
        ("Have you ever been arrested?", "arrest-record"),
        ("What is your current salary?", "pay-history"),
        ("Were you honorably discharged?", "military-discharge"),
    ],
)
def test_every_ground_is_heard(question: str, ground: str, packs: tuple[RulePack, ...]) -> None:
    assert [touch.ground.id for touch in touched(question, packs)] == [ground]


@pytest.mark.parametrize(
    "question",
    [
        "Are you at least 18?",
        "Tell me about teaching young children.",
        "Are you authorized to work in the United States?",
        "Can you do this job with or without an accommodation?",
        "What are your salary expectations?",
        "Can you work weekends?",
        "How did you fix the race condition?",
        "Have you negotiated with unions as an HR manager?",
        "How do you write discharge summaries?",
        "Which languages do you speak fluently?",
        "Do you consent to a background check after an offer?",
        "How old is the codebase?",
    ],
)
def test_a_lawful_question_that_sounds_near_is_left_alone(question: str, packs: tuple[RulePack, ...]) -> None:
    assert touched(question, packs) == ()


def test_pay_history_is_off_limits_only_where_it_is_barred(packs: tuple[RulePack, ...]) -> None:
    asked = "What did your last employer pay you?"
    assert touched(asked, choose(packs, "US"))
    assert not touched(asked, choose(packs, "UK"))


def test_a_ground_brings_its_source_and_what_to_ask_instead(packs: tuple[RulePack, ...]) -> None:
    assert all(ground.instead and ground.source.name for pack in packs for ground in pack.grounds)


def test_the_lawful_question_is_itself_lawful(packs: tuple[RulePack, ...]) -> None:
    assert [ground.instead for pack in packs for ground in pack.grounds if touched(ground.instead, packs)] == []


def test_a_candidate_may_volunteer_it(packs: tuple[RulePack, ...]) -> None:
    assert [touch.ground.id for touch in volunteered("I left early because my daughter was ill.", packs)] == ["family"]
    assert volunteered("I left early because the train was late.", packs) == ()


def test_a_question_over_two_sentences_is_still_heard(packs: tuple[RulePack, ...]) -> None:
    reading = read_turn("What an unusual accent. Where is it from?", turn=0, context=Context(), find=lambda _: (), packs=packs)
    assert (reading.questions[0].kind, reading.questions[0].ground) == ("off_limits", "ethnicity-origin")
    assert "off_limits" in reading.acts


def test_a_place_that_is_not_there_is_named_with_those_that_are(packs: tuple[RulePack, ...]) -> None:
    with pytest.raises(Missing, match="US"):
        choose(packs, "Mars")


def test_a_ground_that_nobody_knows_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "grounds.yaml").write_text((PLACES / "grounds.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "zz.yaml").write_text(
        "format: trainer.place/1\nid: ZZ\ntitle: Nowhere\ngrounds:\n  - id: agee\n    instead: x\n    source: {name: y}\n", encoding="utf-8"
    )
    with pytest.raises(Invalid, match=r"zz\.yaml:5: .*agee"):
        load_places(tmp_path)


def test_a_broken_pattern_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "grounds.yaml").write_text(
        'format: trainer.grounds/1\ngrounds:\n  - id: age\n    title: Age\n    asks:\n      - "how (old"\n', encoding="utf-8"
    )
    with pytest.raises(Invalid, match=r"grounds\.yaml:6: .*regular expression"):
        load_places(tmp_path)


@pytest.mark.parametrize(
    "question",
    [
        "How do you look after a dying patient?",
        "How do you look after yourself?",
        "How do you care for somebody with a new stoma?",
        "What would you do if a patient refused his medication?",
        "Which clinical procedures are you signed off for?",
        "Would you work Christmas?",
        "What do you make of our accounts?",
        "How do you celebrate success?",
        "How do you make up your mind about important things?",
        "How would you tell a father that his child is ill?",
        "When did you last have to arrest a man in front of his family?",
        "How would you plan for a colleague's maternity leave?",
    ],
)
def test_what_a_trade_asks_of_its_people_is_no_private_ground(question: str, packs: tuple[RulePack, ...]) -> None:
    assert not touched(question, packs)


@pytest.mark.parametrize(
    ("question", "ground"),
    [
        ("How do you look after your children?", "family"),
        ("How do you look after three small children and a job?", "family"),
        ("Who looks after your daughter when you are on a late?", "family"),
        ("What would you do if you got pregnant?", "family"),
        ("How do you juggle nights and your family?", "family"),
        ("How do you care for your mother?", "family"),
        ("What do you do about your medication on nights?", "health-disability"),
        ("How do you manage your depression?", "health-disability"),
        ("Were you signed off for stress?", "health-disability"),
        ("How do you celebrate Christmas?", "religion"),
        ("Would your faith let you work Christmas?", "religion"),
        ("How much do you make now?", "pay-history"),
    ],
)
def test_the_same_words_about_the_candidates_own_life_stay_private(question: str, ground: str, packs: tuple[RulePack, ...]) -> None:
    assert [touch.ground.id for touch in touched(question, packs)][:1] == [ground]


@pytest.mark.parametrize(
    ("question", "ground"),
    [
        ("Have you a good ten years left in you for this?", "age"),
        ("How would you take to being the oldest in the kitchen?", "age"),
        ("And who'd be fetching the children from nursery?", "family"),
        ("Is your mother well enough for you to be away at night?", "family"),
        ("Would your husband come along if we sent you north?", "marital-status"),
        ("Is there anyone at home who would have to agree?", "family"),
        ("Does that knee of yours bother you on ladders?", "health-disability"),
        ("Have you joined a congregation here yet?", "religion"),
        ("What a charming accent, where did you pick that up?", "ethnicity-origin"),
        ("Did your grandparents come from over there too?", "ethnicity-origin"),
        ("Is it a German passport that you travel on?", "citizenship"),
        ("Could a slip of a girl like you throw a drunk out?", "sex-orientation"),
        ("Were you out with the strikers last spring?", "politics-union"),
        ("Have you ever had a caution from the police?", "arrest-record"),
        ("What did your last boss start you on?", "pay-history"),
        ("Could the reserves call you up at short notice?", "military-discharge"),
    ],
)
def test_friendly_and_roundabout_questions_are_heard(question: str, ground: str, packs: tuple[RulePack, ...]) -> None:
    assert ground in [touch.ground.id for touch in touched(question, packs)]


@pytest.mark.parametrize(
    "question",
    [
        "How do you greet a child who comes to nursery for the first time?",
        "Who fetches the trolleys when you are alone in the shop?",
        "What does your team think of the new rota?",
        "How do you get on with your present manager?",
        "What would you say to a widow at the counter?",
        "Which accent colours did you choose for the brand?",
        "How do you repair a church organ without closing the church?",
        "What have you got to show us today?",
        "How quickly do you pick up a new program?",
        "How would you house a soldier who left the army without a plan?",
        "Do you get to the other branches now and then?",
        "Where is that number from?",
        "How do you keep up with two hundred orders a day?",
    ],
)
def test_who_is_asked_about_decides(question: str, packs: tuple[RulePack, ...]) -> None:
    assert not touched(question, packs)


@pytest.mark.parametrize(
    ("remark", "ground"),
    [
        ("I suppose the children keep you up at night.", "family"),
        ("You'll be getting married soon, I should imagine.", "marital-status"),
        ("I'd put you at about sixty.", "age"),
        ("I'm guessing you go to church.", "religion"),
    ],
)
def test_a_guess_that_says_so_before_or_after_is_heard(remark: str, ground: str, packs: tuple[RulePack, ...]) -> None:
    assert ground in [touch.ground.id for touch in touched(remark, packs)]


@pytest.mark.parametrize(
    "remark",
    ["I expect the phones keep you busy.", "You'll be needing a key to the cellar, I should think.", "Half of our crew are from abroad."],
)
def test_a_remark_about_the_work_is_left_alone(remark: str, packs: tuple[RulePack, ...]) -> None:
    assert touched(remark, packs) == ()
