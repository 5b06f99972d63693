"""Files of the knowledge base that go, or break, under open and finished sessions: words, and the report still opens."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree
from types import SimpleNamespace
from typing import TYPE_CHECKING

import gradio as gr
import pytest

from trainer.bootstrap import House, open_house
from trainer.domain.errors import Invalid, Missing, TrainerError
from trainer.domain.transcript import Scorecard
from trainer.settings import Settings
from trainer.ui.app import build_way

if TYPE_CHECKING:
    from trainer.services.practice import Practice
    from trainer.ui.way import Way

SCENARIO = "support-specialist"
SHIPPED = Path(__file__).parents[2] / "knowledge_base"


class Kept:
    """A house over a knowledge base of its own, with one session under way and one that has its report."""

    def __init__(self, root: Path, data: Path) -> None:
        self.root = root
        self.house: House = open_house(Settings.load({"TRAINER_DATA": str(data), "TRAINER_KNOWLEDGE": str(root)}))
        self.room: Practice = self.house.practice
        self.file = root / "scenarios" / f"{SCENARIO}.yaml"
        with gr.Blocks(analytics_enabled=False):
            self.way: Way = build_way(self.house.floor, person_of=lambda _: SimpleNamespace(name="ada", leads=False))

    async def furnish(self) -> None:
        self.under_way = self.room.start("ada", SCENARIO)
        await self.said(self.under_way)
        self.done = self.room.start("ada", SCENARIO)
        await self.said(self.done)
        self.room.end("ada", self.done)
        self.room.score("ada", self.done, Scorecard(ratings={"customer-care": 3}, recommendation="yes"))
        async for _ in self.room.grade("ada", self.done):
            pass

    async def said(self, session: str) -> None:
        async for _ in self.room.say("ada", session, "Hello, I am Sam. Tell me about a difficult customer."):
            pass

    def report_page(self) -> str:
        return str(self.way.at(self.room.view("ada", self.done))[self.way.report.page])


@pytest.fixture(scope="module")
async def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("gone")
    kept = Kept(Path(copytree(SHIPPED, folder / "kb")), folder / "data")
    await kept.furnish()
    return kept


@pytest.fixture
def whole(kept: Kept, tmp_path: Path) -> Iterator[Kept]:
    """The files as they were, before and after."""
    copytree(kept.root, tmp_path / "safe")
    yield kept
    rmtree(kept.root)
    copytree(tmp_path / "safe", kept.root)


def delete_scenario(kept: Kept) -> None:
    kept.file.unlink()


def break_scenario(kept: Kept) -> None:
    kept.file.write_text(kept.file.read_text(encoding="utf-8") + "\nstage: fifth\n", encoding="utf-8")


def delete_posting(kept: Kept) -> None:
    scenario = kept.room.view("ada", kept.under_way).scenario
    (kept.file.parent / scenario.posting.file).unlink()


def remove_rubrics(kept: Kept) -> None:
    for path in (kept.root / "rubrics").iterdir():
        path.write_text("format: trainer.rubric/1\n", encoding="utf-8")


@pytest.fixture(params=[delete_scenario, break_scenario, delete_posting, remove_rubrics])
def harmed(request: pytest.FixtureRequest, whole: Kept) -> Kept:
    request.param(whole)
    return whole


async def test_a_session_under_way_says_what_to_do_or_goes_on(harmed: Kept) -> None:
    turns = len(harmed.house.journal.read(harmed.under_way))
    try:
        await harmed.said(harmed.under_way)
    except TrainerError as error:
        assert "What was said is safe" in str(error)  # noqa: PT017 - either is right; silence is not
        assert len(harmed.house.journal.read(harmed.under_way)) == turns
    else:
        assert len(harmed.house.journal.read(harmed.under_way)) > turns


def test_the_report_of_a_finished_session_still_opens(harmed: Kept) -> None:
    page = harmed.report_page()
    assert "How you did" in page
    assert 'id="criterion-listening"' in page
    assert "Tell me about a difficult customer." in page


def test_it_can_still_be_taken_away(harmed: Kept) -> None:
    assert harmed.room.export("ada", harmed.done, "pdf").startswith(b"%PDF")
    assert b"# " in harmed.room.export("ada", harmed.done, "md")
    assert b"WEBVTT" in harmed.room.export("ada", harmed.done, "vtt")


def test_home_progress_and_path_still_open(harmed: Kept) -> None:
    person = SimpleNamespace(name="ada", leads=False)
    assert "hoose a scenario" in str(harmed.way.at_home(person)[harmed.way.home.cards])
    for page in ("progress", "drills", "library"):
        assert "<h1" in str(harmed.way.at_standing(person, {"page": page})[harmed.way.hall.page])


def test_no_branch_is_made_of_what_cannot_be_played(whole: Kept) -> None:
    delete_scenario(whole)
    before = len(whole.house.journal.sessions("ada"))
    with pytest.raises(Missing, match="put its file back"):
        whole.room.take_back("ada", whole.done, 0)
    assert len(whole.house.journal.sessions("ada")) == before


def test_a_broken_file_is_named_with_its_line(whole: Kept) -> None:
    break_scenario(whole)
    with pytest.raises(Invalid, match=rf"mend it to go on\. .*{SCENARIO}\.yaml:\d+"):
        whole.room.view("ada", whole.under_way)
