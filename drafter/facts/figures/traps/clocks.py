"""Clocks: times of day and running times, and what else is written with colons."""

from drafter.facts.figures.traps.trap import Trap

BY_DIGIT = (
    Trap(
        "a time of day with its half",
        r"\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock)",
        "It began at [6:30 p.m.] in Ueno.",
    ),
    Trap("a time of day, a running time", r"\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?", "Doors open at [18:45] sharp."),
    Trap(
        "a time of day in four figures",
        r"[0-2]\d[0-5]\d(?= (?:GMT|UTC|JST|EST|EDT|hours|local)\b)|0(?<![\d.,$€£¥万億兆-]0)\d[0-5]\d\b(?! ?-)",
        "The ship left at [0730] and berthed at noon.",
    ),
    Trap("odds, a scale, a verse", r"\d{1,3}:\d{1,3}\b", "The map is drawn at [1:50] in the book."),
)
