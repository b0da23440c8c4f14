"""A group of commands: listed in the order of the work, the nearest name told when one is misspelt."""

from collections.abc import Sequence

import click


class Group(click.Group):
    """`order` names the commands as `--help` lists them; without it they are listed by name."""

    def __init__(self, *args: object, order: Sequence[str] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # click's own parameters, handed on as they come
        self._order = list(order)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the work."""
        return self._order or super().list_commands(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; click.UsageError, with the nearest name, when there is none."""
        if self.get_command(ctx, args[0]) is None:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            hint = f"Did you mean {near[0]!r}?" if near else "Those there are: " + ", ".join(self.list_commands(ctx))
            ctx.fail(f"No such command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)
