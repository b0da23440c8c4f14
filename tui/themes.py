"""The desk's own two themes, quiet grounds on which only verdicts and the keys stand out, and the choice among all."""

import os

from textual.theme import Theme

DARK = Theme(
    "desk-dark",
    primary="#6ea8d8",
    secondary="#8fa3b8",
    accent="#7cc7d6",
    success="#8ccf9a",
    warning="#e6b566",
    error="#f08078",
    foreground="#d8dce2",
    background="#14171c",
    surface="#1b1f26",
    panel="#262c35",
    dark=True,
    variables={
        "block-cursor-background": "#2c4a66",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#222933",
        "footer-background": "#1b1f26",
        "footer-key-foreground": "#7cc7d6",
        "input-selection-background": "#2c4a66",
        "scrollbar-background": "#14171c",
        "scrollbar-corner-color": "#14171c",
    },
)
LIGHT = Theme(
    "desk-light",
    primary="#2b6a9b",
    secondary="#5a6b7c",
    accent="#0b6479",
    success="#1f6f35",
    warning="#8a5300",
    error="#b3201a",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e7e4dc",
    dark=False,
    variables={
        "block-cursor-background": "#c9dfee",
        "block-cursor-foreground": "#101418",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#e9edf0",
        "footer-background": "#ece9e2",
        "footer-key-foreground": "#0b6479",
        "input-selection-background": "#c9dfee",
        "scrollbar-background": "#f3f1ec",
        "scrollbar-corner-color": "#f3f1ec",
    },
)
NAMES = {"auto": DARK.name, "dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark"}
# Terminals whose colours are the sixteen that the person chose: others would come out as the nearest of these.
_SIXTEEN = frozenset({"standard", "windows"})


def theme_of(setting: str, colours: str | None = None) -> str:
    """The theme of a setting. `auto` is the terminal's own sixteen colours where it has no more (`colours` is rich's
    name of what it can), else light where COLORFGBG says that the ground is.
    """
    if setting == "auto" and colours in _SIXTEEN:
        return NAMES["ansi"]
    if setting == "auto" and os.environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15"):
        return NAMES["light"]
    return NAMES.get(setting, NAMES["auto"])
