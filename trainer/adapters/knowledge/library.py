"""The library: what the use cases read of a knowledge base."""

import re
from collections.abc import Callable, Collection, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Lock

from trainer.adapters.knowledge.beside import beside_problems, same_ids, unfit
from trainer.adapters.knowledge.marks import read_json, read_text
from trainer.adapters.knowledge.reading import Wrong, placed, validated
from trainer.adapters.knowledge.shelf import Shelf, Shelved, Value, version
from trainer.domain.errors import Invalid, Missing
from trainer.domain.resume import Resume
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.soundness import Fault, nearest, rubric_faults, scenario_faults
from trainer.domain.topics import Topics

SHARED = "shared"
"""Below the folder of what was added: scenarios for everybody, each in a small knowledge base of its own."""
TRIALS = "trial"
"""The same for those that are only being tried: found by their id alone, and in no list."""
WITHDRAWN = "withdrawn"
"""The same for those that were shared and are no more: what was begun with them goes on."""
_TRIAL = re.compile(r"trial-[0-9a-f]{12}")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class Library:
    """Scenarios, rubrics, topics, CVs and postings of a knowledge base; a broken file never hides the others.

    Args:
        root: the knowledge base.
        shipped: another one that lends the rubrics, topics and companies that `root` has none of.
        rules: names of the rules that a rubric may use; None where they are not to be looked at.
        added: a folder in which people put scenarios and try them (`trainer.adapters.knowledge.drafts`).
        loaded: ids of the companies that have documents without a folder here.
    """

    def __init__(
        self,
        root: Path,
        shipped: Path | None = None,
        rules: Collection[str] | None = None,
        added: Path | None = None,
        loaded: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self.root = root
        self.added = added
        self._loaded = loaded
        self.roots = (root,) if shipped is None or shipped == root else (root, shipped)
        self._rules = rules
        self._scenarios = Shelf(Scenario, (root / "scenarios",), added / SHARED if added else None)
        self._rubrics = Shelf(Rubric, tuple(folder / "rubrics" for folder in self.roots))
        self._topics = Shelf(Topics, ())
        self._checked: dict[Path, tuple[object, tuple[str, ...]]] = {}
        self._checking = Lock()

    def at(self, root: Path) -> "Library":
        """A library over another folder, which borrows from this one what it has none of."""
        return self if root.resolve() == self.root.resolve() else Library(root, self.roots[-1], self._rules)

    def scenarios(self) -> tuple[Scenario, ...]:
        """Every scenario that is in order."""
        sound = [file.value for file in self._scenarios.files() if file.value is not None and not self.scenario_problems(file.path)]
        return tuple({scenario.id: scenario for scenario in reversed(sound)}.values())[::-1]

    def problems(self) -> tuple[str, ...]:
        """A line for each thing that is wrong in any file: file, line, what it is."""
        scenarios = [line for file in self._scenarios.files() for line in self.scenario_problems(file.path)]
        rubrics = [line for file in self._rubrics.files() for line in self.rubric_problems(file.path)]
        return (*self.topics_problems(), *rubrics, *scenarios, *same_ids(self._scenarios.files()))

    def scenario(self, scenario_id: str) -> Scenario:
        """One scenario.

        Raises:
            Missing: there is none of that id.
            Invalid: its file is not in order.
        """
        file = self._shelved(scenario_id)
        if wrong := self.scenario_problems(file.path):
            raise Wrong(wrong)
        return _held(file)

    def sha256(self, scenario_id: str) -> str:
        """Hash of the scenario's file.

        Raises:
            Missing: there is none of that id.
        """
        return _hash(self._shelved(scenario_id).path)

    def rubrics(self) -> tuple[Rubric, ...]:
        """Every rubric that is in order."""
        return tuple(file.value for file in self._rubrics.files() if file.value is not None and not self.rubric_problems(file.path))

    def rubric(self, rubric_id: str) -> Rubric:
        """One rubric.

        Raises:
            Missing: there is none of that id.
            Invalid: its file is not in order.
        """
        file = self._rubric_file(rubric_id)
        if wrong := self.rubric_problems(file.path):
            raise Wrong(wrong)
        return _held(file)

    def rubric_sha256(self, rubric_id: str) -> str:
        """Hash of the rubric's file.

        Raises:
            Missing: there is none of that id.
        """
        return _hash(self._rubric_file(rubric_id).path)

    def topics(self) -> Topics:
        """What interviewers ask, by topic.

        Raises:
            Missing: there is no topics.yaml.
            Invalid: it is not in order.
        """
        file = self._topics.file(self._topics_path())
        if file.wrong:
            raise Wrong(file.wrong)
        return _held(file)

    def cv(self, scenario: Scenario) -> Resume:
        """The candidate's CV.

        Raises:
            Missing: the scenario is not of this library.
            Invalid: the file is not there or not in order.
        """
        return validated(Resume, read_json(self._beside(scenario, scenario.candidate.cv)))

    def posting(self, scenario: Scenario) -> str:
        """The job posting, Markdown.

        Raises:
            Missing: the scenario is not of this library.
            Invalid: the file is not there or not text.
        """
        return read_text(self._beside(scenario, scenario.posting.file))

    def companies(self) -> tuple[str, ...]:
        """Ids of the companies that have documents here."""
        folders = [folder for root in self.roots for folder in (root / "companies").glob("*") if _has_files(folder)]
        return tuple(sorted({folder.name for folder in folders}))

    def company_folder(self, company: str) -> Path | None:
        """The folder of a company's documents; None where there is none."""
        folders = (root / "companies" / company for root in self.roots)
        return next((folder for folder in folders if _has_files(folder)), None)

    def scenario_problems(self, path: Path) -> tuple[str, ...]:
        """Every line that is wrong in a scenario's file and in what it names."""
        file = self._scenarios.file(path)
        if file.value is None or file.marked is None:
            return file.wrong
        topics, absent = self._topic_ids(file.value), self._absent(file.value)
        named = (file.path.parent / file.value.candidate.cv, file.path.parent / file.value.posting.file)
        state = (file.value, topics, absent, *map(version, named))
        with self._checking:  # or two who ask at once would both look it through
            if path not in self._checked or self._checked[path][0] != state:
                faults = (*scenario_faults(file.value, topics), *absent)
                self._checked[path] = (state, (*placed(file.marked, faults), *beside_problems(path.parent.parent, file)))
            return self._checked[path][1]

    def rubric_problems(self, path: Path) -> tuple[str, ...]:
        """Every line that is wrong in a rubric's file."""
        file = self._rubrics.file(path)
        if file.value is None or file.marked is None:
            return file.wrong
        return tuple(placed(file.marked, rubric_faults(file.value, self._rules)))

    def topics_problems(self) -> tuple[str, ...]:
        """Every line that is wrong in topics.yaml."""
        try:
            return self._topics.file(self._topics_path()).wrong
        except Missing as missing:
            return (str(missing),)

    def draft_problems(self, path: Path) -> tuple[str, ...]:
        """As `scenario_problems`, for a file that is looked at once and not kept."""
        try:
            return self.scenario_problems(path)
        finally:
            self._scenarios.forget(path)
            self._checked.pop(path, None)

    def _apart(self, scenario_id: str) -> Shelved[Scenario] | None:
        """One that stands in no list."""
        if self.added is None or not _ID.fullmatch(scenario_id):
            return None
        folder = TRIALS if _TRIAL.fullmatch(scenario_id) else WITHDRAWN
        path = self.added / folder / scenario_id / "scenarios" / f"{scenario_id}.yaml"
        return self._scenarios.file(path) if path.is_file() else None

    def _shelved(self, scenario_id: str) -> Shelved[Scenario]:
        if file := self._scenarios.find(lambda scenario: scenario.id == scenario_id) or self._apart(scenario_id):
            return file
        if broken := next((file for file in self._scenarios.files() if file.wrong and file.path.stem == scenario_id), None):
            raise Wrong(broken.wrong)
        ids = [file.value.id for file in self._scenarios.files() if file.value]
        raise Missing(f"There is no scenario named {scenario_id}{nearest(scenario_id, ids) or f'; there are: {_list(ids)}'}.")

    def _rubric_file(self, rubric_id: str) -> Shelved[Rubric]:
        if file := self._rubrics.find(lambda rubric: rubric.id == rubric_id):
            return file
        if broken := next((file for file in self._rubrics.files() if file.wrong and file.path.stem == rubric_id), None):
            raise Wrong(broken.wrong)
        raise Missing(f"There is no rubric named {rubric_id}; there are: {_list(self._rubric_ids())}.")

    def _rubric_ids(self) -> list[str]:
        return [file.value.id for file in self._rubrics.files() if file.value] + [f.path.stem for f in self._rubrics.files() if f.wrong]

    def _topics_path(self) -> Path:
        found = next((root / "topics.yaml" for root in self.roots if (root / "topics.yaml").is_file()), None)
        if found is None:
            raise Missing(f"{self.root / 'topics.yaml'}:1: the file is not there: copy the one that is shipped.")
        return found

    def _topic_ids(self, scenario: Scenario) -> Collection[str]:
        try:
            return self.topics().ids()
        except (Missing, Invalid):  # told once, by topics_problems
            return {topic for fact in scenario.ledger for topic in fact.topics}

    def _absent(self, scenario: Scenario) -> list[Fault]:
        faults = []
        if scenario.rubric not in (rubrics := self._rubric_ids()):
            faults.append(Fault(("rubric",), f"there is no rubric named {scenario.rubric}; there are: {_list(rubrics)}"))
        if self.company_folder(scenario.company) is None and scenario.company not in self._loaded():
            folder = self.root / "companies" / scenario.company
            faults.append(Fault(("company",), f"there is no company {scenario.company}: put its documents into {folder}"))
        return faults

    def _beside(self, scenario: Scenario, name: str) -> Path:
        folder = self._shelved(scenario.id).path.parent
        path = folder / name
        if says := unfit(folder.parent, path):
            raise Invalid(f"{path}:1: {says}.")
        return path


def _held(file: Shelved[Value]) -> Value:
    if file.value is None:
        raise Wrong(file.wrong)
    return file.value


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(path.is_file() for path in folder.rglob("*"))


def _list(names: Sequence[str]) -> str:
    return ", ".join(sorted(names)) or "none"
