"""Settings: where they come from, what is refused, what is shown."""

import os

import pytest

from trainer.domain.errors import Invalid
from trainer.settings import DEFAULT_MODEL, Settings, hush


def row(settings, name):
    return next(row for row in settings.describe() if row.name == name)


def test_with_nothing_set_it_is_scripted_and_local():
    settings = Settings.load({})
    assert (settings.model, settings.judge, settings.embeddings) == ("scripted", "scripted", "minilm")
    assert (settings.host, settings.port) == ("127.0.0.1", 7860)
    assert settings.database == f"sqlite:///{settings.data}/journal.sqlite"
    assert {origin for _, _, origin in settings.describe()} == {"default"}


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "OPENAI_BASE_URL"])
def test_a_key_or_a_server_is_enough_for_a_model(name):
    settings = Settings.load({name: "http://127.0.0.1:9"})
    assert settings.model == settings.judge == DEFAULT_MODEL


def test_scripted_by_name_goes_before_a_key():
    assert Settings.load({"OPENAI_API_KEY": "k", "TRAINER_MODEL": "scripted"}).model == "scripted"


def test_the_environment_goes_before_the_file(tmp_path):
    file = tmp_path / ".env"
    file.write_text('TRAINER_PORT=81\nTRAINER_MODEL="local:a b.gguf" # mine\nTRAINER_HOST=\n')
    settings = Settings.load({"TRAINER_PORT": "82"}, file)
    assert (settings.port, settings.model, settings.host) == (82, "local:a b.gguf", "127.0.0.1")
    assert row(settings, "TRAINER_PORT").origin == "environment"
    assert row(settings, "TRAINER_MODEL").origin == str(file)


def test_secrets_are_masked():
    secret = "sk-" + "a1b2" * 8 + "wxyz"
    given = {"OPENAI_API_KEY": secret, "TRAINER_DATABASE": "postgresql+psycopg://sam:hidden@db/trainer"}
    shown = "\n".join(" ".join(row) for row in Settings.load(given).describe())
    assert "hidden" not in shown
    assert secret[:-4] not in shown
    assert "…wxyz" in shown
    assert "sam:…@db" in shown


def test_a_name_that_is_no_setting_is_shown_with_the_nearest():
    assert "did you mean TRAINER_MODEL?" in row(Settings.load({"TRAINER_MODLE": "x"}), "TRAINER_MODLE").origin


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRAINER_MODEL", "gpt-4.1-mini"),
        ("TRAINER_JUDGE", ":x"),
        ("TRAINER_PORT", "eighty"),
        ("TRAINER_PORT", "70000"),
        ("TRAINER_CHROMA", "localhost:8000"),
        ("OPENAI_BASE_URL", "http://"),
        ("TRAINER_DATABASE", "journal.sqlite"),
        ("TRAINER_EMBEDDINGS", "word2vec"),
    ],
)
def test_a_wrong_value_is_told_with_its_name_and_place(name, value):
    with pytest.raises(Invalid, match=rf"^{name} \(environment\) .*: write "):
        Settings.load({name: value})


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Invalid, match=r"\.env: cannot be read"):
        Settings.load({}, tmp_path / ".env")


def test_telemetry_is_off_unless_somebody_decided():
    environ = {"LANGSMITH_TRACING": "true", "NO_PROXY": "example.org"}
    hush(environ)
    assert environ["LANGSMITH_TRACING"] == "true"
    assert environ["GRADIO_ANALYTICS_ENABLED"] == "False"
    assert environ["NO_PROXY"] == "example.org,127.0.0.1,localhost"


def test_accounts_lie_with_the_data_and_the_proxy_is_this_machine():
    settings = Settings.load({"TRAINER_DATA": "/srv/trainer"})
    assert str(settings.users) == "/srv/trainer/users.json"
    assert (settings.identity_header, settings.leads) == (None, ())
    assert row(settings, "TRAINER_PROXY").value == "127.0.0.1, ::1"


def test_a_proxy_passes_names_on():
    given = {"TRAINER_IDENTITY_HEADER": "X-Forwarded-User", "TRAINER_LEADS": "kim, Lena Berg,", "TRAINER_PROXY": "10.0.0.0/8,::1"}
    settings = Settings.load(given)
    assert (settings.identity_header, settings.leads) == ("X-Forwarded-User", ("kim", "Lena Berg"))
    assert [str(network) for network in settings.proxies] == ["10.0.0.0/8", "::1/128"]


@pytest.mark.parametrize(("name", "value"), [("TRAINER_IDENTITY_HEADER", "X-User: kim"), ("TRAINER_PROXY", "the proxy")])
def test_a_header_or_an_address_that_is_none_is_refused(name, value):
    with pytest.raises(Invalid, match=name):
        Settings.load({name: value})


def test_keys_of_other_providers_come_from_the_file_masked_and_out_of_the_environment(tmp_path):
    file = tmp_path / ".env"
    file.write_text("TRAINER_MODEL=anthropic:claude\nANTHROPIC_API_KEY=sk-ant-0123456789abcdef\nMISTRAL_API_KEY=m-0123456789abcdef\n")
    settings = Settings.load({"MISTRAL_API_KEY": "m-from-the-environment"}, file)
    assert settings.given_to("anthropic") == {"api_key": "sk-ant-0123456789abcdef"}
    assert settings.given_to("mistralai") == {"api_key": "m-from-the-environment"}
    assert settings.given_to("groq") == {}
    assert row(settings, "ANTHROPIC_API_KEY") == ("ANTHROPIC_API_KEY", "…cdef", str(file))
    assert "ANTHROPIC_API_KEY" not in os.environ
    assert "0123456789" not in repr(settings)
