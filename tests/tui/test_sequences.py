"""What terminals send beside letters: keys are told apart when they come at once, and nothing unknown is typed."""

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key, MouseEvent, Paste

from tui.sequences import keys_alone

SENT = (
    ("\x1ba\x1b[1;5C", ["alt+a", "ctrl+right"]),
    ("\x1bv\x1bn\x1b[A", ["alt+v", "alt+n", "up"]),
    ("\x1bCx", ["alt+shift+c", "x"]),
    ("\x1bfx", ["ctrl+right", "x"]),  # as Textual has it: a word on, in a shell's manner
    ("\x1b[99~x", ["x"]),
    ("\x1b[1;2;3;4Zx", ["x"]),
    ("\x1b[?62;c\x1b[>0;276;0cx", ["x"]),
    ("\x1b[1;5A\x1b[H\x1b[3~\x1b[97;3u", ["ctrl+up", "home", "delete", "alt+a"]),
    ("\x1bO5Sx", ["x"]),
    ("\x1b[34~\x1b[34;9~b", ["f20", "b"]),
    ("\x1b[[A\x1bOP\x1b[12~", ["f1", "f1", "f2"]),
    ("\x1b[I\x1b[Ox", ["x"]),
    ("\x1b[?2026;2$yx", ["x"]),
    ("日本", ["日", "本"]),
)


@pytest.mark.parametrize(("sent", "keys"), SENT)
def test_keys_are_known_and_nothing_else_is_typed(sent: str, keys: list[str]) -> None:
    keys_alone()
    assert [event.key for event in XTermParser().feed(sent) if isinstance(event, Key)] == keys


def test_a_mouse_and_a_paste_are_read_as_before() -> None:
    keys_alone()
    found = list(XTermParser().feed("\x1b[<0;5;6M\x1b[<0;5;6m\x1b[200~a b\x1b[201~x"))
    assert [isinstance(event, MouseEvent) for event in found] == [True, True, False, False]
    assert isinstance(found[2], Paste) and found[2].text == "a b"
