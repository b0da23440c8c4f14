"""The `drafter` command: a table of commands, each loaded when it is called, and one place where errors end.

Importing this module loads nothing but click, so that `--help` and `--version` answer at once.
"""

import importlib
import sys
from pathlib import Path

import click

from drafter import __version__, diagnostics
from drafter.commands.group import Group
from drafter.errors import DrafterError

_COMMANDS = {
    "facts": "Find every figure, date, quotation and name in a text.",
    "check": "Check a bullet against its sources, claim by claim.",
    "extract": "Read a page, link or file and show the article in it.",
    "draft": "Draft bullets from sources.",
    "issue": "Make, order, check and export an issue.",
    "source": "Show what is kept of a source, and what its page says now.",
    "style": "Show or learn the house style of a publication.",
    "config": "Show the settings and where each comes from.",
    "doctor": "Say what is configured, where things live and whether the endpoint answers.",
}


class _LazyGroup(Group):
    """A group whose commands are imported from drafter.commands by name."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(f"drafter.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the table of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_LazyGroup,
    order=list(_COMMANDS),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="drafter")
@click.option("--model", metavar="NAME", help="The model of the chat engine, for this run.")
@click.option("--base-url", metavar="URL", help="The endpoint of the chat engine, for this run.")
@click.option("--home", metavar="FOLDER", help="Where all data live, for this run.")
@click.option("--set", "assignments", metavar="KEY=VALUE", multiple=True, help="Any other setting, for this run.")
@click.pass_context
def cli(
    ctx: click.Context, model: str | None, base_url: str | None, home: str | None, assignments: tuple[str, ...]
) -> None:
    """Draft a news digest whose every figure, date, name and quotation is tied to its source.

    Without a command the desk opens in this terminal.
    """
    ctx.obj = {"model.name": model, "model.base_url": base_url, "home": home, **dict(map(_assigned, assignments))}
    if ctx.invoked_subcommand is None:
        ctx.exit(_open_desk(ctx.obj))


def _assigned(assignment: str) -> tuple[str, object]:
    """Key and value of --set, known to be a setting: commands that read none would pass a slip over."""
    from drafter.settings import require_settable

    key, sign, value = (part.strip() for part in assignment.partition("="))
    if not sign:
        raise click.UsageError(f"--set takes KEY=VALUE, not {assignment!r}.")
    require_settable(key)
    return key, value


def _open_desk(flags: dict[str, object]) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):  # the screen is drawn on the third
        raise click.UsageError("The desk needs a terminal. Use a command instead; `drafter --help` lists them.")
    from drafter.settings import load_settings
    from tui.app import run

    return run(load_settings(flags))


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits with the code of diagnostics.py."""
    sys.exit(_run(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: list[str]) -> int:
    try:
        code = cli.main(args=arguments, prog_name="drafter", standalone_mode=False)
        return code if isinstance(code, int) else diagnostics.DONE
    except click.ClickException as error:
        error.show()
        return diagnostics.USAGE
    except (click.Abort, KeyboardInterrupt):
        diagnostics.say("Interrupted. What was saved stays.")
        return diagnostics.INTERRUPTED
    except DrafterError as error:
        return diagnostics.report(error)
    except BrokenPipeError:
        sys.stderr.close()
        return diagnostics.DONE
    except OSError as error:
        return diagnostics.report_os(error)
    except Exception as error:  # noqa: BLE001  the last place: a person gets words, the log gets the frames
        return diagnostics.report_bug(error, _log_file())


def _log_file() -> Path | None:
    try:
        from drafter.settings import load_settings

        return load_settings().home / "drafter.log"
    except Exception:  # noqa: BLE001  a log that can't be found must not hide the failure being told
        return None
