"""What was found, what stayed hidden, and the question that would have opened it."""

from tests.domain.candidate_scenario import scenario
from trainer.domain.discovery import discover, findable, opens
from trainer.domain.plan import Plan
from trainer.domain.reading import Question, Reading
from trainer.domain.transcript import Transcript, Turn

OWN = scenario()


def held(*said):
    return Transcript(turns=tuple(Turn(speaker="candidate", text=text) for text in said))


def question(aim):
    return Question(text="?", form="open", kind="other", aim=aim, probe=True, stacked=False)


def test_a_fact_counts_as_found_by_its_words():
    told = OWN.fact("flour-shortage-outline").says[0]
    found = discover(held(f"Well, let me think. {told} That was it."), (), OWN).found

    assert found == ("flour-shortage-outline",)


def test_a_journal_knows_better_than_the_words():
    told = OWN.fact("flour-shortage-outline").says[0]
    plans = {1: Plan(turn=1, act="tell", facts=("pay",))}

    assert discover(held(told), (), OWN, plans).found == ("pay",)


def test_what_is_private_or_on_the_page_is_nothing_to_find():
    assert {fact.gate for fact in findable(OWN)} <= {"ask", "probe", "probe2", "trust"}
    assert "protected" not in {fact.kind for fact in findable(OWN)}


def test_found_and_hidden_are_all_there_is():
    result = discover(held(OWN.fact("pay").says[0]), (), OWN)

    assert {*result.found, *(hidden.id for hidden in result.hidden)} == {fact.id for fact in findable(OWN)}
    assert result.share == round(1 / len(findable(OWN)), 2)


def test_what_matters_most_stands_first_among_the_hidden():
    kinds = [OWN.fact(hidden.id).kind for hidden in discover(held(), (), OWN).hidden]

    assert kinds[0] == "story"
    assert kinds.index("motive") < kinds.index("red_flag") < kinds.index("logistics")
    assert kinds.index("red_flag") < kinds.index("background")


def test_every_hidden_fact_has_a_question_that_opens_it():
    assert all(hidden.would_open_with.endswith(("?", ".")) for hidden in discover(held(), (), OWN).hidden)


def test_a_deep_layer_is_opened_by_its_own_depth():
    assert "own part" in opens(OWN.fact("flour-shortage-own-part"))
    assert "differently" in opens(OWN.fact("flour-shortage-lesson"))


def test_a_plain_fact_is_opened_by_its_topic():
    assert opens(OWN.fact("pay"), {"pay": "What do you expect to earn?"}) == "What do you expect to earn?"


def test_without_a_scenario_the_depths_asked_for_count():
    readings = (Reading(turn=0, words=4, acts=(), questions=(question("own_part"), question("result"))),)

    assert discover(held(), readings, None).share == 0.5
    assert discover(held(), (), None).share is None
