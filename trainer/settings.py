"""Settings: read once from the environment and `.env`, then frozen. What is empty counts as not set."""

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import NamedTuple, TypeAlias

from dotenv import dotenv_values
from platformdirs import user_data_path

from trainer.domain.errors import Invalid
from trainer.domain.soundness import nearest

SCRIPTED = "scripted"
DEFAULT_MODEL = "openai:gpt-4.1-mini"

_SILENCE = {
    "ANONYMIZED_TELEMETRY": "False",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_RUN_HISTORY": "False",
    "HF_HUB_OFFLINE": "1",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
}
_NAMES = (
    "OPENAI_API_KEY", "OPENAI_BASE_URL", "TRAINER_MODEL", "TRAINER_JUDGE", "TRAINER_DATA", "TRAINER_DATABASE", "TRAINER_CHROMA",
    "TRAINER_EMBEDDINGS", "TRAINER_KNOWLEDGE", "TRAINER_HOST", "TRAINER_PORT", "TRAINER_USERS", "TRAINER_IDENTITY_HEADER",
    "TRAINER_LEADS", "TRAINER_PROXY", "TRAINER_JUDGE_SAMPLES",
)  # fmt: skip

PROVIDERS: Mapping[str, Mapping[str, str]] = {
    "anthropic": {"api_key": "ANTHROPIC_API_KEY"},
    "azure_openai": {"api_key": "AZURE_OPENAI_API_KEY", "azure_endpoint": "AZURE_OPENAI_ENDPOINT", "api_version": "OPENAI_API_VERSION"},
    "cohere": {"cohere_api_key": "COHERE_API_KEY"},
    "deepseek": {"api_key": "DEEPSEEK_API_KEY"},
    "fireworks": {"api_key": "FIREWORKS_API_KEY"},
    "google_genai": {"google_api_key": "GOOGLE_API_KEY"},
    "groq": {"api_key": "GROQ_API_KEY"},
    "mistralai": {"api_key": "MISTRAL_API_KEY"},
    "nvidia": {"nvidia_api_key": "NVIDIA_API_KEY"},
    "ollama": {"base_url": "OLLAMA_HOST"},
    "openrouter": {"api_key": "OPENROUTER_API_KEY"},
    "perplexity": {"api_key": "PPLX_API_KEY"},
    "together": {"api_key": "TOGETHER_API_KEY"},
    "upstage": {"api_key": "UPSTAGE_API_KEY"},
    "xai": {"api_key": "XAI_API_KEY"},
}
"""What LangChain's other providers are given, by their own parameter, and the name under which everybody sets it."""

Network: TypeAlias = IPv4Network | IPv6Network


class Row(NamedTuple):
    """One setting as it may be shown: secrets masked."""

    name: str
    value: str
    origin: str


def hush(environ: MutableMapping[str, str]) -> None:
    """Turn off what vendors would send home, where nobody decided otherwise; before any of them is imported."""
    for name, value in _SILENCE.items():
        environ.setdefault(name, value)
    for name in ("NO_PROXY", "no_proxy"):
        hosts = [host for host in environ.get(name, "").split(",") if host]
        environ[name] = ",".join([*hosts, *(host for host in ("127.0.0.1", "localhost") if host not in hosts)])


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force, and where each value came from."""

    openai_api_key: str | None = field(repr=False)
    """`OPENAI_API_KEY`: the key of the provider; a server of one's own often needs none."""
    openai_base_url: str | None
    """`OPENAI_BASE_URL`: an OpenAI-compatible server; the provider's own where not set."""
    model: str
    """`TRAINER_MODEL`: `provider:model`, `local:PATH.gguf` or `scripted`; not set: `scripted`, with a key or a server the default."""
    judge: str
    """`TRAINER_JUDGE`: the same, for grading; the model where not set."""
    data: Path
    """`TRAINER_DATA`: folder of journal and index; the platform's user data folder where not set."""
    database: str
    """`TRAINER_DATABASE`: SQLAlchemy URL of the journal; `journal.sqlite` in the data folder where not set."""
    chroma: str | None
    """`TRAINER_CHROMA`: URL of a Chroma server; embedded in the data folder where not set."""
    embeddings: str
    """`TRAINER_EMBEDDINGS`: `minilm`, shipped and offline, or `openai:MODEL`."""
    knowledge: Path | None
    """`TRAINER_KNOWLEDGE`: a knowledge_base folder of one's own; the shipped one where not set."""
    host: str
    """`TRAINER_HOST`: address to serve on."""
    port: int
    """`TRAINER_PORT`: port to serve on."""
    users: Path
    """`TRAINER_USERS`: file of those who may sign in; `users.json` in the data folder where not set. Once it is there, people sign in."""
    identity_header: str | None
    """`TRAINER_IDENTITY_HEADER`: the header in which a reverse proxy passes on who is signed in, such as `X-Forwarded-User`."""
    leads: tuple[str, ...]
    """`TRAINER_LEADS`: names of those whom the proxy passes on who are leads, with commas between."""
    proxies: tuple[Network, ...]
    """`TRAINER_PROXY`: addresses or networks of the reverse proxy, with commas between; this machine where not set."""
    judge_samples: int
    """`TRAINER_JUDGE_SAMPLES`: how often each criterion is asked of the judge, 1 to 9; the commonest answer counts. 1 where not set."""
    origins: Mapping[str, str]
    """Name of a setting to where its value came from."""
    strays: tuple[str, ...] = ()
    """Names that begin like settings and are none."""
    others: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What is set for other providers, by the names in `PROVIDERS`."""

    @classmethod
    def load(cls, environ: Mapping[str, str], dotenv: Path | None = None) -> "Settings":
        """Read them; the environment goes before the file.

        Args:
            environ: the environment.
            dotenv: a `.env` file; it need not be there.

        Raises:
            Invalid: a value is not what it must be; the line names it and where it stands.
        """
        found = _found(environ, dotenv)
        read = _Reader({name: value for name, (value, _) in found.items()}, {name: origin for name, (_, origin) in found.items()})
        data = Path(read.text("TRAINER_DATA") or user_data_path("trainer", appauthor=False)).expanduser()
        model = read.model("TRAINER_MODEL") or (DEFAULT_MODEL if read.text("OPENAI_API_KEY") or read.text("OPENAI_BASE_URL") else SCRIPTED)
        knowledge = read.text("TRAINER_KNOWLEDGE")
        return cls(
            openai_api_key=read.text("OPENAI_API_KEY"),
            openai_base_url=read.url("OPENAI_BASE_URL"),
            model=model,
            judge=read.model("TRAINER_JUDGE") or model,
            data=data,
            database=read.database("TRAINER_DATABASE") or f"sqlite:///{data / 'journal.sqlite'}",
            chroma=read.url("TRAINER_CHROMA"),
            embeddings=read.embeddings("TRAINER_EMBEDDINGS") or "minilm",
            knowledge=Path(knowledge).expanduser() if knowledge else None,
            host=read.text("TRAINER_HOST") or "127.0.0.1",
            port=read.port("TRAINER_PORT") or 7860,
            users=Path(read.text("TRAINER_USERS") or data / "users.json").expanduser(),
            identity_header=read.header("TRAINER_IDENTITY_HEADER"),
            leads=read.names("TRAINER_LEADS"),
            proxies=read.networks("TRAINER_PROXY") or (ip_network("127.0.0.1"), ip_network("::1")),
            judge_samples=read.samples("TRAINER_JUDGE_SAMPLES") or 1,
            origins={name: read.origins.get(name, "default") for name in (*_NAMES, *_provider_names())},
            others={name: value for name in _provider_names() if (value := read.text(name))},
            strays=tuple(sorted(name for name in read.values if name.startswith("TRAINER_") and name not in _NAMES)),
        )

    def describe(self) -> tuple[Row, ...]:
        """What is in force and where it came from, secrets masked; last the names that are no settings."""
        values = (
            _masked(self.openai_api_key), _without_password(self.openai_base_url), self.model, self.judge, str(self.data),
            _without_password(self.database), _without_password(self.chroma), self.embeddings, str(self.knowledge or "(shipped)"),
            self.host, str(self.port), str(self.users), self.identity_header or "(not set)", ", ".join(self.leads) or "(not set)",
            ", ".join(str(network).removesuffix("/32").removesuffix("/128") for network in self.proxies),
            str(self.judge_samples),
        )  # fmt: skip
        rows = tuple(Row(name, value, self.origins[name]) for name, value in zip(_NAMES, values, strict=True))
        rows += tuple(Row(name, _masked(value) if "KEY" in name else value, self.origins[name]) for name, value in self.others.items())
        return rows + tuple(Row(name, "(not a setting)", f"unknown{nearest(name, _NAMES)}") for name in self.strays)

    def given_to(self, provider: str) -> dict[str, str]:
        """What is set for one of LangChain's other providers, by its parameters; they are handed over and not put into the environment."""
        return {parameter: self.others[name] for parameter, name in PROVIDERS.get(provider, {}).items() if name in self.others}


def _provider_names() -> tuple[str, ...]:
    return tuple(name for wanted in PROVIDERS.values() for name in wanted.values())


class _Reader(NamedTuple):
    values: Mapping[str, str]
    origins: Mapping[str, str]

    def text(self, name: str) -> str | None:
        return self.values.get(name)

    def samples(self, name: str) -> int | None:
        value = self.text(name)
        if value is not None and not re.fullmatch(r"[1-9]", value):
            raise self._wrong(name, "is no number of samples: write a number from 1 to 9")
        return int(value) if value else None

    def model(self, name: str) -> str | None:
        value = self.text(name)
        if value in {None, SCRIPTED} or re.fullmatch(r"[\w-]+:\S.*", value or ""):
            return value
        raise self._wrong(name, "names no model: write provider:model (such as openai:gpt-4.1-mini), local:PATH.gguf or scripted")

    def embeddings(self, name: str) -> str | None:
        value = self.text(name)
        if value in {None, "minilm"} or (value or "").startswith("openai:"):
            return value
        raise self._wrong(name, "names no embeddings: write minilm or openai:MODEL")

    def url(self, name: str) -> str | None:
        value = self.text(name)
        if value is None or re.fullmatch(r"https?://[^\s/]+\S*", value):
            return value
        raise self._wrong(name, "is no address: write http://HOST:PORT or https://HOST")

    def database(self, name: str) -> str | None:
        value = self.text(name)
        if value is None or re.fullmatch(r"\w+(\+\w+)?://.*", value):
            return value
        raise self._wrong(name, "is no database URL: write sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME")

    def port(self, name: str) -> int | None:
        value = self.text(name)
        if value is None or (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
            return int(value) if value else None
        raise self._wrong(name, "is no port: write a number from 1 to 65535")

    def header(self, name: str) -> str | None:
        value = self.text(name)
        if value is None or re.fullmatch(r"[A-Za-z0-9-]+", value):
            return value
        raise self._wrong(name, "is no header: write its name alone, such as X-Forwarded-User")

    def names(self, name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in (self.text(name) or "").split(",") if part.strip())

    def networks(self, name: str) -> tuple[Network, ...]:
        try:
            return tuple(ip_network(part) for part in self.names(name))
        except ValueError as error:
            raise self._wrong(name, "is no list of addresses: write 127.0.0.1 or 10.0.0.0/8, with commas between") from error

    def _wrong(self, name: str, what: str) -> Invalid:
        return Invalid(f"{name} ({self.origins[name]}) {what}.")


def _found(environ: Mapping[str, str], dotenv: Path | None) -> dict[str, tuple[str, str]]:
    file = _file(dotenv) if dotenv is not None and dotenv.exists() else {}
    both = [*((name, value, str(dotenv)) for name, value in file.items()), *((n, v, "environment") for n, v in environ.items())]
    return {name: (value.strip(), origin) for name, value, origin in both if value.strip()}


def _file(path: Path) -> dict[str, str]:
    try:
        return {name: value for name, value in dotenv_values(path, interpolate=False).items() if value}
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid(f"{path}: cannot be read as settings ({error}): write NAME=VALUE lines in UTF-8, or remove it.") from error


def _masked(secret: str | None) -> str:
    if secret is None:
        return "(not set)"
    return f"…{secret[-4:]}" if len(secret) > 12 else "…"


def _without_password(url: str | None) -> str:
    return "(not set)" if url is None else re.sub(r"(://[^:/@]*):[^@/]*@", r"\1:…@", url)
