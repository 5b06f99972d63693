"""The voice: a plan becomes words, by a model under the verifier's eye, or by the script."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass

from trainer.domain import verifier
from trainer.domain.errors import Unavailable
from trainer.domain.plan import Spoken
from trainer.domain.verifier import Ground, Violation
from trainer.services.asking import opening, telling_off
from trainer.services.brief import Snapshot, VoiceBrief
from trainer.services.ports import ChatModel, Message
from trainer.services.prompting import Prompts
from trainer.services.tidying import mended, tidy, whole_words

__all__ = ["ModelVoice", "ScriptedVoice", "Snapshot", "VoiceBrief"]


class ScriptedVoice:
    """Authored words, at once."""

    name = "script"

    async def speak(self, brief: VoiceBrief) -> AsyncIterator[Snapshot]:
        """One snapshot, which is the last."""
        text = brief.scripted()
        yield Snapshot(text, Spoken(text=text, voice=self.name))


_EAGER = 40
"""Characters that are shown word by word."""
_A_FEW = 3
"""Words that are shown together after that: at ten words a second nobody sees the difference."""


@dataclass(frozen=True, slots=True)
class _Take:
    """What one attempt of the model came to."""

    text: str
    violations: tuple[Violation, ...] = ()
    fault: str = ""


class _Later:
    """A ground that is made beside the stream, once the first word is out: making it takes some milliseconds of both cores' time."""

    def __init__(self, make: Callable[[], Ground]) -> None:
        self._make = make
        self._task: asyncio.Task[Ground] | None = None

    def begin(self) -> asyncio.Task[Ground]:
        self._task = self._task or asyncio.create_task(asyncio.to_thread(self._make))
        return self._task

    async def made(self) -> Ground:
        return await self.begin()


class ModelVoice:
    """A model's words, verified as they come; repaired once, then scripted. It raises nothing: a turn always ends in words."""

    def __init__(self, model: ChatModel, prompts: Prompts, scripted: ScriptedVoice) -> None:
        self.name = model.name
        self._model, self._prompts, self._scripted = model, prompts, scripted

    async def speak(self, brief: VoiceBrief) -> AsyncIterator[Snapshot]:
        """Snapshots of the growing text; each prefix shown has passed the verifier, or is taken back by the next."""
        grounding = _Later(lambda: self._ground(brief))
        asked, noted = opening(brief, self._prompts), list[Violation]()
        for attempt in (1, 2):
            take = _Take("")
            async with aclosing(self._attempt(asked, brief.scenario.candidate.name, grounding)) as growing:
                async for take in growing:
                    if not (take.violations or take.fault):
                        yield Snapshot(take.text)
            noted += take.violations
            if spoken := self._spoken(take, await grounding.made(), brief, noted, repaired=attempt > 1):
                yield Snapshot(spoken.text, spoken)
                return
            if take.fault:
                break
            yield Snapshot("")
            asked = (*asked, Message("assistant", take.text), *telling_off(brief, self._prompts, take.violations))
        yield self._by_script(brief, noted, take.fault)

    def _ground(self, brief: VoiceBrief) -> Ground:
        said = [turn.text for turn in brief.turns]
        hers = [*brief.facts, brief.own_question, brief.scripted(), *brief.improvised, brief.resume, *brief.papers]
        secret = self._prompts.words("candidate")
        return verifier.ground(brief.plan, brief.scenario, brief.state.told, said, hers, secret)

    async def _attempt(self, messages: tuple[Message, ...], name: str, grounding: "_Later") -> AsyncGenerator[_Take, None]:
        """Takes that grow by whole words; the last one is the finished text, a violation or a fault."""
        raw, shown = "", ""
        try:
            async for piece in self._model.stream(messages):
                raw += piece
                text = whole_words(tidy(raw, name))
                if not _worth_a_look(shown, text):
                    continue
                if not _tells_nothing(text) and (wrong := verifier.check(text, await grounding.made(), final=False)):
                    yield _Take(text, wrong)
                    return
                shown = text
                yield _Take(shown)
                grounding.begin()
        except Unavailable as error:
            yield _Take(shown, fault=str(error))
            return
        text = tidy(raw, name)
        yield _Take(text, verifier.check(text, await grounding.made()))

    def _spoken(self, take: _Take, on: Ground, brief: VoiceBrief, noted: list[Violation], *, repaired: bool) -> Spoken | None:
        """The turn as it stands, or mended with no further call; None where neither will do."""
        clean = not (take.violations or take.fault)
        text = take.text if clean else mended(take.text, on, brief)
        if text is None:
            return None
        return Spoken(
            text=text,
            voice=self.name,
            repaired=repaired or not clean,
            violations=_named(noted),
            improvised=verifier.improvised(text, on),
            notice=f"{take.fault} What she had said stands." if take.fault else None,
        )

    def _by_script(self, brief: VoiceBrief, noted: list[Violation], fault: str) -> Snapshot:
        text = brief.scripted()
        spoken = Spoken(
            text=text,
            voice=self._scripted.name,
            repaired=bool(noted),
            violations=_named(noted),
            notice=f"{fault} The scripted voice spoke instead." if fault else None,
        )
        return Snapshot(text, spoken)


def _worth_a_look(shown: str, text: str) -> bool:
    """Whether enough has been added: the first words at once, then a few at a time, for each look costs half a millisecond."""
    added = text[len(shown) :]
    return text != shown and (len(text) < _EAGER or added.count(" ") >= _A_FEW or added.endswith((".", "!", "?")))


def _tells_nothing(text: str) -> bool:
    """A plain first word, or two: it need not wait until the ground is made, which takes some milliseconds."""
    said = text.replace(",", "").replace("'", "").replace("’", "").split()
    return len(said) <= 2 and all(word.isalpha() and word.isascii() and (len(word) == 1 or word[1:].islower()) for word in said)


def _named(violations: list[Violation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{one.kind}: {one.quote}" if one.quote else one.kind for one in violations))
