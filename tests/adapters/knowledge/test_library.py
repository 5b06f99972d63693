"""The library reads what is sound, skips what is not, and says where."""

import importlib.util
import shutil
from pathlib import Path

import pytest

from trainer.adapters.knowledge import Library, check, knowledge_root, prompts_root
from trainer.domain.errors import Invalid, Missing

_spec = importlib.util.spec_from_file_location("bakery", Path(__file__).with_name("bakery.py"))
bakery = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(bakery)

RULES = frozenset({"greeted"})


@pytest.fixture
def scenario(tmp_path):
    return bakery.build(tmp_path)


@pytest.fixture
def library(scenario, tmp_path):
    return Library(tmp_path, rules=RULES)


def swap(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + new.count("\n") + 1


def test_a_sound_knowledge_base_is_read_whole(library):
    assert library.problems() == ()
    (scenario,) = library.scenarios()
    assert scenario == library.scenario("baker")
    assert scenario.truth.recommendation == "yes"
    assert library.rubric("plain").criteria[0].levels[3] == "A greeting."
    assert [rubric.id for rubric in library.rubrics()] == ["plain"]
    assert "hours" in library.topics().ids()
    assert library.cv(scenario).basics.name == "Ada Quill"
    assert library.posting(scenario).startswith("# Baker")
    assert library.companies() == ("crumb",)


def test_the_hash_follows_the_file(library, scenario):
    before = library.sha256("baker"), library.rubric_sha256("plain")
    swap(scenario, "minutes: 30", "minutes: 45")
    assert library.sha256("baker") != before[0]
    assert library.rubric_sha256("plain") == before[1]
    assert library.scenario("baker").minutes == 45


# what is put in place of what, and what the line then says
BROKEN = {
    "unknown gate": ("gate: ask, about: notice", "gate: aks, about: notice", "ledger[3].gate: 'aks' is none of"),
    "gate missing": ("gate: ask, about: notice", "about: notice", "ledger[3].gate: is missing"),
    "unknown key": ("about: notice", "abut: x, about: notice", "ledger[3].abut: is not known here; did you mean about?"),
    "id with capitals": ("{id: notice,", "{id: Notice,", "ledger[3].id: 'Notice' is not an id"),
    "id twice": ("{id: loaf-1,", "{id: loaf-0,", "the id loaf-0 stands twice"),
    "unknown topic": ("topics: [notice]", "topics: [notise]", "there is no topic of topics.yaml named notise; did you mean notice?"),
    "unknown competency": ("about: notice,", "about: notice, competency: oven,", "named oven; did you mean ovens?"),
    "concern that is none": ("concern: hours", "concern: notice", "there is no fact of kind concern in the ledger named notice"),
    "empty wording": ("says: [Four weeks.]", 'says: [" "]', "a line to say is empty"),
    "no wording": ("says: [Four weeks.]", "says: []", "ledger[3].says: holds 0, expected are at least 1"),
    "wording twice": ("says: [Four weeks.]", "says: [four weeks, Four weeks!]", '"Four weeks!" is said twice'),
    "layer below its gate": ("gate: probe, about: her part", "gate: ask, about: her part", "own_part opens by probe, not by ask"),
    "layer without outline": ("story: flood, layer: own_part", "story: flod, layer: own_part", "the story flod has no outline"),
    "story without layer": ("story: flood, layer: result, ", "story: flood, ", "layer is missing"),
    "embellished for ever": ("topics: [notice]", "topics: [notice], embellished: true", "nothing sets it right"),
    "never asked for": (", topics: [notice]", "", "no question can open it"),
    "no such rubric": ("rubric: plain", "rubric: fancy", "there is no rubric named fancy; there are: plain"),
    "no such company": ("company: crumb", "company: crust", "there is no company crust"),
    "no such posting": ("baker.md", "bakery.md", "there is no file"),
    "no such cv": ("ada.json", "eda.json", "there is no file"),
    "cv outside": ("../cvs/ada.json", "../../../etc/hosts", "lies outside the knowledge base"),
    "blank that nobody fills": ("[Let me think.]", '["About {topic}..."]', "only does_not_know knows {topic}"),
    "level out of range": ("true_level: 2", "true_level: 7", "less than or equal to 5"),
    "number for text": ("title: Night baker", "title: 12", "12 is not text: put it in quotes"),
    "not yaml": ("stage: first", "stage: ] first", "is not YAML here"),
    "key twice": ("stage: first", "stage: first\nstage: final", "stage stands here a second time"),
    "format of another kind": ("trainer.scenario/1", "trainer.scenario/9", "format: 'trainer.scenario/9' is none of"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_wrong_in_a_scenario_is_told_with_its_line(library, scenario, case):
    old, new, says = BROKEN[case]
    assert library.problems() == ()
    line = swap(scenario, old, new)
    (told,) = library.problems()
    assert says in told
    assert int(told.removeprefix(f"{scenario}:").split(":")[0]) == line
    assert library.scenarios() == ()
    with pytest.raises(Invalid, match=r"baker\.yaml:"):
        library.scenario("baker")


RUBRIC_BROKEN = {
    "unknown rule": ("rule: greeted", "rule: greted", "there is no rule named greted; did you mean greeted?"),
    "id twice": ("id: plans", "id: greets", "the id greets stands twice"),
    "no points": ("points: 2", "points: 0", "points must be a number"),
    "infinite points": ("points: 2", "points: 1.0e999", "points must be a number"),
    "nobody judges": ("points: 2", "points: 2, model: false", "nobody judges it"),
    "anchor missing": (", 5: A greeting and a plan.", "", "level 5 has no anchor"),
    "bounds fall": ("title: Plain", "title: Plain\nbounds: [0.2, 0.6, 0.4, 0.8]", "must rise"),
}


@pytest.mark.parametrize("case", RUBRIC_BROKEN)
def test_what_is_wrong_in_a_rubric_is_told_with_its_line(library, tmp_path, case):
    old, new, says = RUBRIC_BROKEN[case]
    rubric = tmp_path / "rubrics" / "plain.yaml"
    swap(rubric, old, new)
    (told,) = library.problems()
    assert says in told
    assert told.startswith(f"{rubric}:")
    assert library.rubrics() == ()
    with pytest.raises(Invalid, match=r"plain\.yaml:"):
        library.rubric("plain")


def test_only_negative_points_are_told(library, tmp_path):
    rubric = tmp_path / "rubrics" / "plain.yaml"
    swap(rubric, "points: 1,", "points: -1,")
    swap(rubric, "points: 2", "points: -2")
    assert "no check gives points" in library.problems()[0]


def test_a_broken_file_does_not_hide_the_others(library, scenario):
    scenario.with_name("bad.yaml").write_bytes(b"id: \xff\n")
    scenario.with_name("empty.yaml").write_text("")
    assert [one.id for one in library.scenarios()] == ["baker"]
    bad, empty = library.problems()
    assert "bad.yaml:1: is not UTF-8" in bad
    assert "empty.yaml:1: holds no scenario" in empty


def test_every_fault_of_a_file_is_told_in_its_order(library, scenario):
    swap(scenario, "stage: first", "stage: fist")
    swap(scenario, "pronouns: she", "pronouns: it")
    stage, pronouns = library.problems()
    assert "stage" in stage
    assert "pronouns" in pronouns


def test_a_short_ledger_is_told(library, scenario):
    swap(scenario, bakery.FILLER, "")
    line = bakery.line_of(scenario, "ledger:")
    assert library.problems() == (f"{scenario}:{line}: ledger: holds 5, expected are at least 25.",)


def test_the_same_id_in_two_files_is_told(library, scenario):
    scenario.with_name("copy.yaml").write_text(scenario.read_text())
    (told,) = library.problems()
    assert "baker is the id of" in told
    assert len(library.scenarios()) == 1


def test_nesting_without_end_is_refused(library, scenario):
    levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    scenario.with_name("laughs.yaml").write_text(f"a0: &a0 [x]\n{levels}\n")
    scenario.with_name("loop.yaml").write_text("a: &a [*a]\n")
    assert [line.split(": ", 1)[1] for line in library.problems()] == ["is nested too deeply or repeats itself without end."] * 2


def test_an_unknown_scenario_is_told_with_the_nearest(library):
    with pytest.raises(Missing, match=r"bakers; did you mean baker\?"):
        library.scenario("bakers")
    with pytest.raises(Missing, match="there are: plain"):
        library.rubric("fancy")


def test_a_broken_cv_is_told_with_its_line(library, tmp_path):
    swap(tmp_path / "cvs" / "ada.json", '[{"name": "Crumb"}]', "7")
    (told,) = library.problems()
    assert "ada.json:2: work: 7" in told
    (tmp_path / "cvs" / "ada.json").write_text("{\n\n,")
    assert "ada.json:3: is not JSON here" in library.problems()[0]


def test_a_folder_of_ones_own_borrows_what_it_has_none_of(library, scenario, tmp_path_factory):
    own = tmp_path_factory.mktemp("own")
    (own / "scenarios").mkdir()
    text = scenario.read_text().replace("../postings/baker.md", "baker.md").replace("../cvs/ada.json", "ada.json")
    (own / "scenarios" / "mine.yaml").write_text(text)
    (own / "scenarios" / "baker.md").write_text("# Baker")
    (own / "scenarios" / "ada.json").write_text("{}")
    assert library.at(own).problems() == ()
    assert library.at(own).scenario("baker").company == "crumb"


def test_check_takes_files_and_folders(library, scenario, tmp_path):
    swap(scenario, "minutes: 30", "minutes: soon")
    wrong = check(library, [scenario])
    assert len(wrong) == 1
    assert check(library, [scenario.parent]) == check(library, [tmp_path]) == wrong
    assert check(library, [tmp_path / "rubrics", tmp_path / "topics.yaml", tmp_path / "cvs" / "ada.json"]) == []
    assert check(library, [tmp_path / "nowhere.yaml"]) == [
        f"{tmp_path / 'nowhere.yaml'}:1: the file is not there: restore it, or correct the name."
    ]


def test_check_looks_at_prompts(library, tmp_path):
    prompts = Path(shutil.copytree(prompts_root(), tmp_path / "prompts"))
    assert check(library, [], prompts) == []
    (prompts / "judge.md").write_text("Judge.")
    (told,) = check(library, [], prompts)
    assert "judge.md" in told


def test_roots_are_found(tmp_path):
    assert knowledge_root(tmp_path) == tmp_path
    assert (knowledge_root() / "topics.yaml").is_file()
    assert prompts_root().is_dir()
    with pytest.raises(Missing, match="TRAINER_KNOWLEDGE"):
        knowledge_root(tmp_path / "gone")


def test_an_unreadable_file_is_told(library, scenario):
    scenario.rename(scenario.with_name("kept"))
    scenario.mkdir()
    assert "cannot be read" in library.problems()[0]
