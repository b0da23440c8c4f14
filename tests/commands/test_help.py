"""The help of every command: it fits a terminal of 80 columns, has an example, and offers --json."""

from collections.abc import Iterator

import click
import pytest

from drafter.cli import cli


def commands(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something, with the words that call it."""
    if not isinstance(command, click.Group):
        yield words, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner is not None
        yield from commands(inner, (*words, name))


ALL = dict(commands(cli))


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_fits_has_an_example_and_offers_json(words: tuple[str, ...]) -> None:
    context = click.Context(ALL[words], info_name=" ".join(("drafter", *words)), terminal_width=80)
    told = ALL[words].get_help(context)
    assert max(map(len, told.splitlines())) <= 80
    head, _, lines = told.partition("\n  Example:\n")
    assert any(f"drafter {' '.join(words)}" in line for line in lines.splitlines())
    assert "--json " in head


def test_the_commands_of_a_group_are_in_its_help() -> None:
    for name in ("issue", "source", "style", "config"):
        group = cli.get_command(click.Context(cli), name)
        assert isinstance(group, click.Group)
        assert {words[1] for words in ALL if words[0] == name} == set(group.commands)
