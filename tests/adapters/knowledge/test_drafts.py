"""Drafts: checked without a trace, tried under an id of their own, shared without a restart."""

import importlib.util
from pathlib import Path

import pytest

from trainer.adapters.knowledge import Library
from trainer.adapters.knowledge.drafts import MOST_TRIALS, DraftFolder
from trainer.domain.errors import Invalid, Missing
from trainer.services.bookcase import Draft

_spec = importlib.util.spec_from_file_location("bakery", Path(__file__).with_name("bakery.py"))
bakery = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(bakery)

SOUND = (bakery.SCENARIO + bakery.FILLER + bakery.REST).replace("id: baker\n", "id: second-baker\n")


@pytest.fixture
def drafts(tmp_path: Path) -> DraftFolder:
    bakery.build(tmp_path / "base")
    added = tmp_path / "data" / "knowledge"
    return DraftFolder(Library(tmp_path / "base", rules={"greeted"}, added=added), added)


def test_a_sound_draft_has_no_lines_and_leaves_no_trace(drafts):
    assert drafts.check(Draft(SOUND)) == []
    assert not drafts.folder.exists()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("gate: ask, about: notice", "gate: aks, about: notice", "ledger[3].gate: 'aks' is none of"),
        ("stage: first", "stage: fifth", "scenario.yaml:9: stage: 'fifth' is none of"),
        ("cv: ../cvs/ada.json", "cv: ../cvs/eve.json", "candidate.cv: there is no file ../cvs/eve.json"),
        ("cv: ../cvs/ada.json", "cv: ../../../../etc/hostname", "lies outside the knowledge base the draft"),
        ("company: crumb\n", "company: nowhere\n", "company: there is no company nowhere"),
        ("format: trainer", "format: [trainer", "scenario.yaml:3: is not YAML here"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_no_folder_of_this_machine(drafts, tmp_path, old, new, line):
    assert old in SOUND
    lines = drafts.check(Draft(SOUND.replace(old, new, 1)))
    assert any(line in each for each in lines)
    assert not any(str(tmp_path) in each or "/tmp/" in each for each in lines)


def test_a_trial_is_found_by_its_id_and_stands_in_no_list(drafts):
    name = drafts.trial(Draft(SOUND, cv='{"basics": {"name": "Eve"}}'))
    scenario = drafts.library.scenario(name)
    assert drafts.library.cv(scenario).basics.name == "Eve"
    assert [one.id for one in drafts.library.scenarios()] == ["baker"]
    assert drafts.library.problems() == ()


def test_an_unsound_draft_is_neither_tried_nor_shared(drafts):
    broken = Draft(SOUND.replace("stage: first", "stage: fifth"))
    for keep in (drafts.trial, drafts.share):
        with pytest.raises(Invalid, match="Nothing was kept"):
            keep(broken)
    assert not drafts.folder.exists()


def test_a_shared_scenario_is_in_the_list_at_once_and_can_be_replaced(drafts):
    assert drafts.share(Draft(SOUND, posting="# Second baker\n")) == "second-baker"
    assert {one.id for one in drafts.library.scenarios()} == {"baker", "second-baker"}
    assert drafts.library.posting(drafts.library.scenario("second-baker")) == "# Second baker\n"

    drafts.share(Draft(SOUND.replace("minutes: 30", "minutes: 45")))

    assert drafts.library.scenario("second-baker").minutes == 45
    assert drafts.library.problems() == ()


def test_the_id_of_a_shipped_scenario_is_not_taken(drafts):
    with pytest.raises(Invalid, match="in the library already"):
        drafts.share(Draft(SOUND.replace("id: second-baker", "id: baker")))


def test_old_trials_make_room(drafts):
    first = drafts.trial(Draft(SOUND))
    for _ in range(MOST_TRIALS):
        drafts.trial(Draft(SOUND))
    with pytest.raises(Missing):
        drafts.library.scenario(first)


def test_an_id_that_is_no_trials_leads_nowhere(drafts):
    for name in ("trial-../../../x", "trial-000000000000"):
        with pytest.raises(Missing):
            drafts.library.scenario(name)


def test_a_shared_scenario_that_is_taken_back_is_in_no_list_and_goes_on_for_those_who_began(drafts):
    drafts.share(Draft(SOUND))
    assert drafts.shared() == ["second-baker"]
    drafts.unshare("second-baker")
    assert drafts.shared() == []
    assert [one.id for one in drafts.library.scenarios()] == ["baker"]
    assert drafts.library.scenario("second-baker").id == "second-baker"
    drafts.share(Draft(SOUND))
    drafts.unshare("second-baker")
    assert [one.id for one in drafts.library.scenarios()] == ["baker"]


@pytest.mark.parametrize("name", ["baker", "nobody", "../base", ""])
def test_what_was_not_shared_is_not_taken_back(drafts, name):
    with pytest.raises(Missing, match="was not shared from here"):
        drafts.unshare(name)
    assert [one.id for one in drafts.library.scenarios()] == ["baker"]
