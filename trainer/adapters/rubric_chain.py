"""The rubric chain: prompt | model | parser in LangChain, one criterion a call, side by side, asked again once, else not judged."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any, Literal

from langchain_core.exceptions import OutputParserException
from langchain_core.messages import AIMessage
from langchain_core.runnables import Runnable, RunnableConfig, RunnableLambda, RunnablePassthrough
from pydantic import BaseModel, ConfigDict, Field

from trainer.adapters.chat import LangChainModel, structured
from trainer.adapters.model_faults import VENDOR_FAULTS, unavailable
from trainer.domain.errors import Unavailable
from trainer.services.ports import CheckReply, JudgeBrief, JudgeReply, Message, ReplyQuote
from trainer.services.prompting import Prompts, harmless, original
from trainer.services.structured import extract_json, strict_schema, what_is_wrong

_log = logging.getLogger(__name__)

_LONGEST = 100_000
"""Most characters of a transcript that are sent."""

Variables = dict[str, Any]
Chat = list[tuple[str, str]]


class _Quote(BaseModel):
    turn: int
    quote: str


class _Verdict(BaseModel):
    """Fields in the order in which a model should think: the reason comes before the verdict."""

    model_config = ConfigDict(extra="ignore")

    check_id: str
    reason: str = Field(min_length=1)
    quotes: list[_Quote]
    verdict: Literal["yes", "no", "not_observed"]


class _Reply(BaseModel):
    verdicts: list[_Verdict] = Field(min_length=1)


class RubricChain:
    """The port `Judge` over a LangChain model.

    Args:
        model: Who judges.
        prompts: The prompts `judge` and `judge-again`.
        at_once: Calls in flight together; all criteria of a rubric by default, so that the whole takes as long as its slowest call.
    """

    def __init__(self, model: LangChainModel, prompts: Prompts, at_once: int = 16) -> None:
        self.name, self.prompt_sha256 = model.name, prompts.sha256
        self._model, self._prompts, self._at_once = model, prompts, at_once

    async def judge(self, briefs: Sequence[JudgeBrief]) -> Sequence[JudgeReply | None]:
        """A reply to each brief, in order. A call that fails or stays invalid is None, and its line goes to the log."""
        inputs: list[Variables] = [{"brief": brief} for brief in briefs]
        replies = await self.chain().abatch(inputs, RunnableConfig(max_concurrency=self._at_once), return_exceptions=True)
        return [self._settled(reply) for reply in replies]

    def chain(self) -> Runnable[Variables, JudgeReply]:
        """The prompt, the model and the parser, with the same once more as the fallback for a reply that cannot be used."""
        model, parser = RunnableLambda(self._call), RunnableLambda(_parse)
        first = RunnablePassthrough.assign(reply=RunnableLambda(self._ask) | model) | parser
        again = RunnablePassthrough.assign(reply=RunnableLambda(self._ask_again) | model) | parser
        return first.with_fallbacks([again], exceptions_to_handle=(OutputParserException,), exception_key="error")

    def _ask(self, given: Variables) -> Chat:
        brief: JudgeBrief = given["brief"]
        checks = "\n".join(f"{check.id}: {check.asks}" for check in brief.checks)
        messages = self._prompts.fill(
            "judge",
            criterion=harmless(brief.criterion_title),
            anchors=harmless(brief.anchors),
            checks=harmless(checks),
            transcript=harmless(brief.transcript, _LONGEST),
        )
        return _pairs(messages)

    def _ask_again(self, given: Variables) -> Chat:
        error: OutputParserException = given["error"]
        filled = self._prompts.fill("judge-again", wrong=harmless(str(error.observation)))
        once_more = "\n\n".join(message.text for message in filled)
        return [*self._ask(given), ("assistant", error.llm_output or "-"), ("user", once_more)]

    async def _call(self, chat: Chat) -> AIMessage:
        model = (await self._model.ready()).bind(**structured(strict_schema(_Reply)))
        async with asyncio.timeout(self._model.limits.whole):
            return await model.ainvoke(chat)

    def _settled(self, reply: JudgeReply | Exception) -> JudgeReply | None:
        if isinstance(reply, JudgeReply):
            return reply
        if not isinstance(reply, (*VENDOR_FAULTS, Unavailable)):
            raise reply
        _log.warning("Not judged. %s", unavailable(self.name, reply))
        return None


def _parse(given: Variables) -> JudgeReply:
    """A usable reply; one that leaves checks out will do only after it was asked for again.

    Raises OutputParserException, with the text and what is wrong in it, for the fallback to ask again.
    """
    asked, text = {check.id for check in given["brief"].checks}, given["reply"].text
    try:
        found = _Reply.model_validate(extract_json(text))
    except ValueError as error:
        raise OutputParserException("no usable reply", observation=what_is_wrong(error), llm_output=text) from error
    verdicts = {one.check_id: one for one in reversed(found.verdicts) if one.check_id in asked}
    lacking = asked - set(verdicts)
    if lacking and ("error" not in given or not verdicts):
        raise OutputParserException("no whole reply", observation=f"no verdict for {', '.join(sorted(lacking))}", llm_output=text)
    return JudgeReply(tuple(map(_verdict, reversed(verdicts.values()))))


def _verdict(one: _Verdict) -> CheckReply:
    quotes = tuple(ReplyQuote(quote.turn, original(quote.quote)) for quote in one.quotes)
    return CheckReply(one.check_id, one.reason, quotes, one.verdict)


def _pairs(messages: Sequence[Message]) -> Chat:
    return [(message.role, message.text) for message in messages]
