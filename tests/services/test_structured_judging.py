import pytest
from pydantic import BaseModel

from trainer.domain.errors import Unavailable
from trainer.services.ports import Message
from trainer.services.scripted_model import ScriptedModel
from trainer.services.structured import judge

ASK = [Message("user", "How many?")]


class Count(BaseModel):
    because: str
    number: int


GOOD = '{"because": "I counted", "number": 3}'


@pytest.mark.parametrize("reply", [GOOD, f"Sure:\n```json\n{GOOD}\n```", f"{GOOD} That is all."])
async def test_an_object_is_found_whatever_stands_around_it(reply):
    assert await judge(ScriptedModel(reply), ASK, Count) == Count(because="I counted", number=3)


@pytest.mark.parametrize("bad", ["three", '{"because": "x"}', '{"because": "x", "number": "many"}', "{", "[]"])
async def test_a_bad_reply_is_asked_for_again_with_what_was_wrong(bad):
    model = ScriptedModel(bad, GOOD)
    assert await judge(model, ASK, Count) == Count(because="I counted", number=3)
    assert model.seen[1][-1].text.startswith("Not valid: ")


async def test_what_stays_bad_is_not_judged():
    model = ScriptedModel("three")
    assert await judge(model, ASK, Count) is None
    assert len(model.seen) == 2


async def test_a_fault_is_not_hidden():
    with pytest.raises(Unavailable):
        await judge(ScriptedModel(Unavailable("down")), ASK, Count)
