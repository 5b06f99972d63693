"""The one place where ports meet adapters. Vendors are imported where a part is first asked for: most errands need few of them."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.adapters.embedder import Embedder, load_embedder
from trainer.adapters.journal import SqlJournal, open_journal
from trainer.adapters.knowledge import Library, knowledge_root, prompts_root
from trainer.adapters.knowledge.drafts import DraftFolder
from trainer.adapters.knowledge.phrases import load_phrases
from trainer.adapters.knowledge.places import Places, load_examples
from trainer.adapters.knowledge.promises import load_promises
from trainer.adapters.knowledge.shadows import ShadowFolder
from trainer.adapters.logbook import SqlLogbook
from trainer.adapters.prompts import PromptFolder
from trainer.adapters.recent_vectors import RecentVectors
from trainer.adapters.rounds import SqlRounds
from trainer.adapters.shipped_learning import EXAMPLES, TOPICS, ShippedLearning
from trainer.adapters.sign_ins import SqlSignIns
from trainer.adapters.uploads import UploadFolder
from trainer.adapters.users_file import UsersFile
from trainer.adapters.vector_cache import VectorCache
from trainer.domain.certificate import Certificate
from trainer.domain.checks import RULES
from trainer.domain.off_limits import Packs, RulePack
from trainer.domain.phrases import Phrases
from trainer.domain.report import Report
from trainer.services.belongings import Belongings
from trainer.services.bookcase import Bookcase
from trainer.services.branching import Branching
from trainer.services.casting import Casting
from trainer.services.drilling import Drilling
from trainer.services.entrance import AloneUntilAccounts, BehindProxy, ByPassword, Gate
from trainer.services.exports import Exports
from trainer.services.floor import Floor
from trainer.services.guesses import Guesses
from trainer.services.lessons import Lessons
from trainer.services.marking import Marking
from trainer.services.pathway import Pathway
from trainer.services.people import Person
from trainer.services.ports import Judge, Speech, Vectors
from trainer.services.practice import Practice
from trainer.services.progress import Progress
from trainer.services.records import Records
from trainer.services.rounds import Calibrating
from trainer.services.school import School
from trainer.services.shadowing import Shadowing
from trainer.services.sounding import Sounding
from trainer.services.team import Team
from trainer.services.turns import Turns, Voice
from trainer.services.voice import ModelVoice, ScriptedVoice
from trainer.services.watching import Watching
from trainer.settings import SCRIPTED, Settings

if TYPE_CHECKING:
    from trainer.adapters.chat import LangChainModel, Limits
    from trainer.adapters.ready_facts import ReadyFacts


@dataclass(frozen=True)
class House:
    """Everything that can be asked for, made when it is first asked for."""

    settings: Settings

    @cached_property
    def library(self) -> Library:
        """Scenarios, rubrics and what belongs to them."""
        loaded = lambda: self.facts.companies()  # noqa: E731, PLW0108 - the facts are made from this library
        return Library(knowledge_root(self.settings.knowledge), knowledge_root(), set(RULES), self._added, loaded)

    @cached_property
    def journal(self) -> SqlJournal:
        """The events of every session."""
        return open_journal(self.settings.database)

    @cached_property
    def embedder(self) -> Embedder:
        """Vectors of texts; wordings that stay the same are embedded once."""
        settings = self.settings
        embedder = load_embedder(settings.embeddings, api_key=settings.openai_api_key, base_url=settings.openai_base_url)
        return RecentVectors(VectorCache(embedder, settings.data / "vectors.sqlite"))

    @cached_property
    def facts(self) -> "ReadyFacts":
        """Search over the companies' documents."""
        from trainer.adapters.fact_store import FactStore  # noqa: PLC0415
        from trainer.adapters.ready_facts import ReadyFacts  # noqa: PLC0415

        companies = [root / "companies" for root in self.library.roots]
        return ReadyFacts(FactStore(self.settings.data, companies, self.embedder, self.settings.chroma))

    @cached_property
    def packs(self) -> Sequence[RulePack]:
        """Off-limits grounds by place, and an ear for what no rule foresaw."""
        folder, learnt = self._shared("places"), ShippedLearning(EXAMPLES, self._model_of_vectors)
        return Packs(Places(folder), Sounding(partial(load_examples, folder), self._vectors, learnt))

    def _model_of_vectors(self) -> str:
        return self.embedder.name

    @cached_property
    def prompts(self) -> PromptFolder:
        """Everything that is said to a model."""
        return PromptFolder(prompts_root())

    @cached_property
    def casting(self) -> Casting:
        """Scenarios made ready to be played."""
        labelled = self._shared("promises.yaml")
        promising = Sounding(lambda: load_promises(labelled).examples(), self._vectors)
        return Casting(self.library, self.embedder, self.packs, ShippedLearning(TOPICS, self._model_of_vectors), promising)

    @cached_property
    def voice(self) -> Voice:
        """Whoever speaks for the candidate."""
        return ModelVoice(self.model, self.prompts, ScriptedVoice()) if self.model else ScriptedVoice()

    @cached_property
    def model(self) -> "LangChainModel | None":
        """The model behind the voice; None where none is set."""
        if self.settings.model == SCRIPTED:
            return None
        from trainer.adapters.chat import CONVERSATION  # noqa: PLC0415

        return self._connected(self.settings.model, CONVERSATION)

    @cached_property
    def judge(self) -> Judge | None:
        """Whoever judges what rules cannot; None offline."""
        spec = self.settings.judge
        if spec == SCRIPTED:
            return None
        from trainer.adapters.chat import GRADING  # noqa: PLC0415
        from trainer.adapters.rubric_chain import RubricChain  # noqa: PLC0415

        shared = self.model if spec == self.settings.model and spec.startswith("local:") else None
        return RubricChain(shared or self._connected(spec, GRADING), self.prompts)

    @cached_property
    def phrases(self) -> Phrases:
        """Lines for universal moments."""
        return load_phrases(self._shared("phrases.yaml"))

    @cached_property
    def turns(self) -> Turns:
        """The interview, turn by turn."""
        return Turns(self.journal, self.voice, self.phrases, time.time)

    @cached_property
    def marking(self) -> Marking:
        """The grade."""
        return Marking(self.library, self.facts, self.casting, self.judge, self.packs, self.settings.judge_samples)

    @cached_property
    def practice(self) -> Practice:
        """The practice room of the pages."""
        return Practice(
            knowledge=self.library,
            journal=self.journal,
            facts=self.facts,
            casting=self.casting,
            turns=self.turns,
            marking=self.marking,
            exporting=Exports(_printed),
            clock=time.time,
            engine_name=engine_words(self.voice.name),
        )

    @cached_property
    def logbook(self) -> SqlLogbook:
        """What people did outside of interviews."""
        return SqlLogbook(self.journal.engine)

    @cached_property
    def users(self) -> UsersFile:
        """The accounts of those who sign in."""
        return UsersFile(self.settings.users, named=self.settings.origins["TRAINER_USERS"] != "default")

    @cached_property
    def sign_ins(self) -> SqlSignIns:
        """Who is signed in."""
        return SqlSignIns(self.journal.engine)

    @cached_property
    def gate(self) -> Gate:
        """Who may come in: whom the proxy names, whoever signs in, or the one person of this machine."""
        settings = self.settings
        if settings.identity_header:
            return Gate(BehindProxy(settings.identity_header, settings.leads, settings.proxies), None, settings.proxies)
        by_password = ByPassword(self.users, self.sign_ins, Guesses(time.time), time.time, partial(secrets.token_urlsafe, 32))
        entrance = AloneUntilAccounts(by_password)
        return Gate(entrance, entrance, settings.proxies)

    @cached_property
    def school(self) -> School:
        """The path of new interviewers."""
        pathway = Pathway(self.library, self.journal, self.logbook, _certified)
        branching = Branching(self.library, self.marking, self.phrases)
        shadowing = Shadowing(ShadowFolder(self.library), self.casting, self.phrases)
        return School(
            pathway=pathway,
            lessons=Lessons(pathway, self.facts, self.casting, branching, time.time),
            watching=Watching(pathway, shadowing, time.time),
            drilling=Drilling(pathway, self.casting, branching, time.time),
        )

    @cached_property
    def bookcase(self) -> Bookcase:
        """The library as people read it and add to it."""
        uploads = UploadFolder(self.facts, self.settings.data / "uploads")
        return Bookcase(self.library, self.facts, uploads, DraftFolder(self.library, self._added), self.practice)

    @cached_property
    def rounds(self) -> SqlRounds:
        """Calibration rounds."""
        return SqlRounds(self.journal.engine)

    @cached_property
    def records(self) -> Records:
        """Every interview that has a report, in figures."""
        return Records(self.journal)

    @cached_property
    def belongings(self) -> Belongings:
        """Everything that is kept about a person."""
        return Belongings(self.journal, self.logbook, self.sign_ins, self.rounds, self.users)

    @cached_property
    def calibrating(self) -> Calibrating:
        """What leads and members do with calibration rounds."""
        return Calibrating(self.rounds, self.records, self.library, self.practice, time.time)

    @cached_property
    def progress(self) -> Progress:
        """What a person's interviews say over time."""
        return Progress(self.records, self.library, self.calibrating, self.belongings, self.practice)

    @cached_property
    def team(self) -> Team:
        """What a lead sees of everybody."""
        return Team(self._members, self.records, self.journal, self.logbook, self.library, self.calibrating)

    @cached_property
    def speech(self) -> Speech | None:
        """Hearing and speaking through the provider; None without a key."""
        if not self.settings.openai_api_key:
            return None
        from trainer.adapters.speech import OpenAISpeech  # noqa: PLC0415

        return OpenAISpeech(self.settings.openai_api_key, self.settings.openai_base_url)

    @cached_property
    def floor(self) -> Floor:
        """Everything that the pages stand on."""
        return Floor(
            room=self.practice, school=self.school, bookcase=self.bookcase, progress=self.progress, team=self.team, speech=self.speech
        )

    def _members(self) -> Sequence[Person]:
        return self.users.people() if self.gate.sign_in else ()

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        return self.embedder(texts)

    @property
    def _added(self) -> Path:
        return self.settings.data / "knowledge"

    def _shared(self, name: str) -> Path:
        own = self.library.root / name
        return own if own.exists() else knowledge_root() / name

    def _connected(self, spec: str, limits: "Limits") -> "LangChainModel":
        provider, _, rest = spec.partition(":")
        if provider == "local":
            from trainer.adapters.local_model import LocalModel  # noqa: PLC0415

            return LocalModel(Path(rest).expanduser())
        from trainer.adapters.chat import connect  # noqa: PLC0415

        if provider != "openai" and rest:
            return connect(spec, api_key=None, limits=limits, given=self.settings.given_to(provider))
        return connect(spec, api_key=self.settings.openai_api_key, base_url=self.settings.openai_base_url, limits=limits)


def _printed(report: Report, title: str) -> bytes:
    from trainer.adapters.report_pdf import report_pdf  # noqa: PLC0415

    return report_pdf(report, title)


def _certified(certificate: Certificate) -> bytes:
    from trainer.adapters.certificate_pdf import certificate_pdf  # noqa: PLC0415

    return certificate_pdf(certificate)


def engine_words(name: str) -> str:
    """What speaks for the candidate, for a reader of the page."""
    if name == ScriptedVoice.name:
        return "No model is set: the candidate speaks in her author's own lines, and rules grade the interview."
    return f"{name} speaks for the candidate; what she may tell is decided before it does."


def open_house(settings: Settings) -> House:
    """A house in which nothing is open yet; each part opens when it is first used."""
    return House(settings)
