"""Settings: what may be set, where each value came from, and nothing that acts on it.

Order: flags, environment, the project's `drafter.toml`, the user's file, defaults; an unknown key is an error at
every level. A key of an endpoint comes from the environment alone, is written to no file, and is withheld from an
address that only the project's file names, so that a checkout can't send a person's key elsewhere.
"""

import getpass
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from drafter.errors import UsageError
from drafter.text.address import split_address

PROJECT_FILE = "drafter.toml"
_PLAIN_VARIABLES = {
    "OPENAI_API_KEY": "model.api_key",
    "OPENAI_BASE_URL": "model.base_url",
    "DRAFTER_API_KEY": "model.api_key",
    "DRAFTER_BASE_URL": "model.base_url",
    "DRAFTER_MODEL": "model.name",
    "DRAFTER_HOME": "home",
    "DRAFTER_PERSON": "person",
    "DRAFTER_STORE": "store",
    "DRAFTER_PROMPTS": "prompts",
    "DRAFTER_HOUSE": "house",
}
# A host or an address, [::1] for one with colons, and a port or all of them.
_ALLOWED = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[^\s/:@\[\]]+)(?::\d{1,5})?")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ModelSettings(_Section):
    """The chat engine: an OpenAI-compatible endpoint. Without a `name` there is no model and nothing is asked."""

    name: str | None = Field(default=None, description="the model's name; without one no model is asked")
    base_url: str = Field(default="https://api.openai.com/v1", description="the address of the model's endpoint")
    api_key: SecretStr | None = Field(default=None, description="its key, from the environment alone")
    timeout_s: float = Field(default=60, gt=0, description="seconds to wait for a piece of the answer")
    total_s: float = Field(default=180, gt=0, description="seconds to wait for the whole answer")
    max_tokens: int = Field(default=1500, gt=0, description="the longest answer, in tokens")
    context_tokens: int = Field(default=16000, ge=2000, description="what the model reads at most, in tokens")
    concurrency: int = Field(default=4, ge=1, le=64, description="drafts asked for at once")
    price_in: float | None = Field(default=None, ge=0, description="per million tokens read")
    price_out: float | None = Field(default=None, ge=0, description="per million tokens written")
    budget: float | None = Field(default=None, ge=0, description="what an issue may cost, in the prices' money")
    budget_tokens: int | None = Field(default=None, ge=0, description="the tokens that an issue may take")


class FetchSettings(_Section):
    """Fetching of pages. `allow` lists private hosts, or host:port pairs, that may be fetched all the same."""

    allow: tuple[str, ...] = Field(
        default=(),
        description="hosts inside a network that may be fetched: a host with all its ports, or host:port",
    )
    timeout_s: float = Field(default=30, gt=0, description="seconds that a page may take")
    max_bytes: int = Field(default=10_000_000, gt=0, description="the largest page")
    max_redirects: int = Field(default=5, ge=0, le=20, description="how often a page may send on")
    concurrency: int = Field(default=6, ge=1, le=64, description="pages fetched at once")
    user_agent: str = Field(default="drafter/0.1 (news digest editor)", description="what sites are told that it is")

    @field_validator("allow")
    @classmethod
    def _are_hosts(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        for one in given:
            if not _ALLOWED.fullmatch(one):
                raise ValueError(f"{one} is no host and no host:port")
        return given


class PublicationSettings(_Section):
    """The publication that a new issue starts from."""

    title: str = Field(default="Alliance Digest", description="the publication's title")
    volume: str = Field(default="1", description="the volume of its first issue")
    about: str = Field(default="", description="the paragraph that closes an issue")
    image_source: str = Field(default="", description="the credit of its image")
    pdf_font: Path | None = Field(default=None, description="a font file for PDFs, with Japanese where that is needed")
    days_between_issues: int = Field(default=14, ge=1, description="days from one issue to the next")


class DeskSettings(_Section):
    """The terminal desk. `keys` maps a command to the keys that call it."""

    theme: str = Field(default="auto", description="the desk's colours: auto, dark, light, ansi")
    keys: dict[str, str] = Field(default_factory=dict, description='a command\'s keys: desk.keys.hold = "Z"')
    autosave_ms: int = Field(default=300, ge=50, le=5000, description="milliseconds of a pause after which is saved")
    blind: bool = Field(default=False, description="the check screen begins with verdicts hidden")


class Settings(_Section):
    """All settings. `home` is the folder of all data; `store` a database address in place of the file in it.

    `prompts` and `house` are folders of one's own prompts and house styles (`house` in `home` by default).
    """

    home: Path = Field(description="the folder of all data")
    person: str = Field(description="who writes and signs")
    store: str | None = Field(default=None, description="a database's address in place of the file in home")
    prompts: Path | None = Field(default=None, description="a folder of prompts of one's own")
    house: Path | None = Field(default=None, description="a folder of house styles (home/house)")
    model: ModelSettings = ModelSettings()
    fetch: FetchSettings = FetchSettings()
    publication: PublicationSettings = PublicationSettings()
    desk: DeskSettings = DeskSettings()


@dataclass(frozen=True, slots=True)
class Origins:
    """The settings, and for each dotted key that was set where its value came from."""

    settings: Settings
    origin: Mapping[str, str]


def load_settings(
    flags: Mapping[str, object] | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Settings:
    """The settings in force; flags are dotted keys. Raises UsageError that names the key and where it stands."""
    return load_with_origins(flags, env, cwd).settings


def load_with_origins(
    flags: Mapping[str, object] | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Origins:
    """The settings in force with the origin of each key that isn't a default."""
    environment = os.environ if env is None else env
    values: dict[str, object] = {}
    origin: dict[str, str] = {}
    layers = (
        _file_layer(user_file(environment, (flags or {}).get("home"))),
        _file_layer((cwd or Path.cwd()) / PROJECT_FILE),
        _environment_layer(environment),
        [(key, value, "flag") for key, value in (flags or {}).items() if value is not None],
    )
    for layer in layers:
        for key, value, source in layer:
            _require_known(key, source)
            values[key], origin[key] = value, source
    _withhold_key(values, origin)
    return Origins(_validated(values, origin, environment), origin)


def user_file(env: Mapping[str, str], home: object = None) -> Path:
    """Where the user's own settings file lives: inside `home` (a flag) or DRAFTER_HOME when one of them is given."""
    if given := home or env.get("DRAFTER_HOME"):
        return Path(str(given)).expanduser() / "config.toml"
    from platformdirs import user_config_path

    return user_config_path("drafter", appauthor=False) / "config.toml"


def known_keys() -> list[str]:
    """Every dotted key that may be set."""
    return sorted(meanings())


def meanings() -> dict[str, str]:
    """Every dotted key that may be set, with its meaning in a line."""
    return dict(sorted(_meanings(Settings, "")))


def require_settable(key: str) -> None:
    """Raises UsageError unless a flag may set the key; an endpoint's key would stand in the shell's history."""
    _require_known(key, "flag")
    if key == "model.api_key":
        raise UsageError(
            "A key is never given on the command line.",
            code="key_in_flag",
            hint="Keys live in the environment alone: set OPENAI_API_KEY.",
        )


def _meanings(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _meanings(inner, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", field.description or ""


def _require_known(key: str, source: str) -> None:
    keys = known_keys()
    if key in keys or key.startswith("desk.keys."):
        return
    near = get_close_matches(key, keys, n=1)
    hint = f"Did you mean {near[0]}?" if near else "`drafter config keys` lists what can be set."
    raise UsageError(f"Unknown setting {key} ({source}).", code="unknown_setting", hint=hint)


def _file_layer(path: Path) -> list[tuple[str, object, str]]:
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise UsageError(
            f"The settings file {path} can't be read: {error.strerror}.", code="settings_file", hint="Check its rights."
        ) from error
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"The settings file {path} is no valid TOML: {error}.", code="settings_file", hint="Mend that line."
        ) from error
    flat = list(_flatten(table, ""))
    if any(key == "model.api_key" for key, _ in flat):
        raise UsageError(
            f"{path} holds a key (model.api_key).",
            code="key_in_file",
            hint="Keys live in the environment alone: remove the line and set OPENAI_API_KEY.",
        )
    return [(key, value, str(path)) for key, value in flat]


def _flatten(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _environment_layer(env: Mapping[str, str]) -> Iterator[tuple[str, object, str]]:
    for name, key in _PLAIN_VARIABLES.items():
        if env.get(name):
            yield key, env[name], name
    by_variable = {"DRAFTER_" + key.replace(".", "_").upper(): key for key in known_keys()}
    for name, value in sorted(env.items()):
        if not name.startswith("DRAFTER_") or name in _PLAIN_VARIABLES or not value:
            continue
        key = by_variable.get(name, name)
        yield key, _listed(value) if key == "fetch.allow" else value, name


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _withhold_key(values: dict[str, object], origin: dict[str, str]) -> None:
    """A key of the environment never goes to an address that only the project's file names."""
    named_by = origin.get("model.base_url", "")
    if "model.api_key" not in values or Path(named_by).name != PROJECT_FILE:
        return
    if split_address(str(values["model.base_url"])).hostname not in _LOOPBACK:
        del values["model.api_key"]
        origin["model.api_key"] = f"withheld: the address comes from {named_by}; set OPENAI_BASE_URL to send it there"


def _validated(values: Mapping[str, object], origin: Mapping[str, str], env: Mapping[str, str]) -> Settings:
    tree: dict[str, object] = {"home": _default_home(), "person": _login(env)}
    for key, value in values.items():
        *sections, last = key.split(".")
        table = tree
        for section in sections:
            inner = table.setdefault(section, {})
            assert isinstance(inner, dict)
            table = inner
        table[last] = Path(str(value)).expanduser() if key in ("home", "prompts", "house") else value
    try:
        return Settings.model_validate(tree)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        source = next((where for name, where in origin.items() if name == key or key.startswith(name)), "default")
        raise UsageError(
            f"The setting {key} ({source}) is wrong: {first['msg']}.", code="bad_setting", hint="Correct it there."
        ) from None


def _default_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False)


def _login(env: Mapping[str, str]) -> str:
    try:
        return env.get("USER") or env.get("LOGNAME") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
