import asyncio
import json

import pytest

from tests.servers.openai_server import OpenAIServer
from trainer.adapters.chat import LangChainModel, Limits, connect
from trainer.bootstrap import open_house
from trainer.domain.errors import Invalid, Unavailable
from trainer.services.ports import Message
from trainer.settings import Settings

ASK = [Message("system", "Be brief."), Message("user", "Hello?")]
SCHEMA: dict[str, object] = {"type": "object", "properties": {"fine": {"type": "boolean"}}}
PATIENT = Limits(first_word=30.0, stall=30.0, whole=60.0)
QUICK = Limits(first_word=0.5, stall=0.5, whole=2.0)

STREAM_FAULTS = {
    "401": "key", "403": "403", "404": "TRAINER_MODEL", "429": "quota", "500": "trouble", "400": "400", "hang": "in time",
    "stall": "in time",
    "cut": "cut", "eof": "broke off", "empty": "nothing", "no-choices": "broke off", "html": "could not be read",
    "not-json": "could not be read", "bad-chunk": "could not be read", "error-chunk": "overloaded", "refusal": "nothing",
    "length": "length",
}  # fmt: skip
WHOLE_FAULTS = {
    "401": "key", "403": "403", "404": "TRAINER_MODEL", "429": "quota", "500": "trouble", "hang": "in time",
    "empty": "nothing",
    "no-choices": "could not be read", "html": "could not be read", "not-json": "could not be read", "refusal": "refused",
    "length": "length",
}  # fmt: skip


@pytest.fixture(scope="module")
def server():
    with OpenAIServer() as running:
        yield running


def model(server: OpenAIServer, name: str, limits: Limits = PATIENT) -> LangChainModel:
    return connect(f"openai:{name}", api_key="a-key", base_url=server.url, limits=limits)


async def words(chat: LangChainModel) -> str:
    return "".join([piece async for piece in chat.stream(ASK)])


async def test_a_stream_arrives_whole_and_in_order(server):
    assert await words(model(server, "talk")) == "Thank you, I am glad to be here today and happy to tell you more."


@pytest.mark.parametrize(("fault", "says"), STREAM_FAULTS.items())
async def test_every_stream_fault_is_one_clear_line(server, fault, says):
    with pytest.raises(Unavailable) as caught:
        await words(model(server, f"fault-{fault}", QUICK if fault in {"hang", "stall"} else PATIENT))
    line = str(caught.value)
    assert says in line
    assert f"openai:fault-{fault}" in line
    assert "\n" not in line


@pytest.mark.parametrize(("fault", "says"), WHOLE_FAULTS.items())
async def test_every_fault_of_a_whole_reply_is_one_clear_line(server, fault, says):
    with pytest.raises(Unavailable, match=says):
        await model(server, f"fault-{fault}", Limits(whole=0.6) if fault == "hang" else PATIENT).complete(ASK, SCHEMA)


async def test_what_came_before_a_cut_was_delivered(server):
    stream = model(server, "fault-cut").stream(ASK)
    heard = [await anext(stream) for _ in range(3)]
    with pytest.raises(Unavailable):
        await anext(stream)
    assert "".join(heard) == "Thank you, I"


async def test_a_port_that_nobody_listens_on_is_named_as_such():
    with OpenAIServer() as gone:
        pass
    with pytest.raises(Unavailable, match="could not be reached"):
        await words(model(gone, "talk"))


async def test_the_schema_travels_and_json_comes_back(server):
    assert json.loads(await model(server, "talk").complete(ASK, SCHEMA)) == {"fine": True}
    assert server.calls[-1]["response_format"]["json_schema"]["schema"] == SCHEMA


async def test_a_proxy_set_for_the_world_is_not_asked_for_loopback(server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert await words(model(server, "talk"))


async def test_leaving_early_closes_the_call(server):
    stream = model(server, "slow-20").stream(ASK)
    assert await anext(stream) == "Thank"
    await stream.aclose()


def test_one_model_serves_two_event_loops_in_turn(server):
    chat = model(server, "talk")
    assert asyncio.run(words(chat)) == asyncio.run(words(chat))


@pytest.mark.parametrize(
    ("spec", "key", "url", "says"),
    [
        ("openai:gpt", None, None, "OPENAI_API_KEY"),
        ("nobody:some-model", "k", None, "nobody"),
        ("openai:", "k", None, "names no model"),
        ("anthropic:claude", "k", None, "not installed"),
    ],
)
def test_a_model_that_cannot_be_is_refused_before_it_is_called(spec, key, url, says):
    with pytest.raises(Invalid, match=says):
        connect(spec, api_key=key, base_url=url)


def test_a_name_with_colons_of_its_own_is_kept(server):
    assert connect("openai:qwen2.5:7b", api_key="k", base_url=server.url).name == "openai:qwen2.5:7b"


async def test_another_provider_is_given_its_own_key_and_never_openais(tmp_path):
    (tmp_path / ".env").write_text(
        "AZURE_OPENAI_API_KEY=az-key\nAZURE_OPENAI_ENDPOINT=https://azure.example.org\nOPENAI_API_VERSION=2024-10-21\n"
    )
    settings = Settings.load({"OPENAI_API_KEY": "sk-another", "TRAINER_MODEL": "azure_openai:talk"}, tmp_path / ".env")
    model = await open_house(settings).model.ready()
    assert model.openai_api_key.get_secret_value() == "az-key"
    assert model.azure_endpoint == "https://azure.example.org"


def test_what_is_missing_for_another_provider_is_told_without_what_was_given():
    with pytest.raises(Invalid, match="TRAINER_MODEL 'azure_openai:talk'") as refused:
        connect("azure_openai:talk", api_key=None, given={"api_key": "az-secret", "api_version": "2024-10-21"})
    assert "az-secret" not in str(refused.value)
