"""Articles that stand only in a page's scripts: literals as Nuxt calls them, rows as Next.js pushes them."""

import json

import pytest

from drafter.sources.page.flight import piece_of, rows_of
from drafter.sources.page.literal import NoLiteral, value_of_call

CALLS = [
    (
        '(function(a,b){return {x:a,y:[b,!0,!1,void 0,null,1e3,-.5]}}("one",2))',
        {"x": "one", "y": [2.0, True, False, None, None, 1e3, -0.5]},
    ),
    (
        '(function(a){return {"k e y":\'it\\\'s\',b:`two\nlines`,3:a}}("\\u003Cp\\u003E"));',
        {"k e y": "it's", "b": "two\nlines", "3": "<p>"},
    ),
    ("(function(a){a.b=a;return {x:new Date(1),y:Symbol.for(2),z:a}}({}))", {"x": None, "y": None, "z": {}}),
    ("(function(){return {data:[{}],error:unknown}}())", {"data": [{}], "error": None}),
    ('function(a){return [a,,a]}("x")', ["x", None, "x"]),
]


@pytest.mark.parametrize(("text", "value"), CALLS)
def test_a_call_is_read_and_never_run(text: str, value: object) -> None:
    assert value_of_call(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "(function(a){return a}(1))",
        '(function(a){return {x:a+b}}("x"))',
        "(function(a){return {x:" + "[" * 5000 + "}}(1))",
        "(function(){return {x:1",
        "(()=>({x:1}))()",
        "",
    ],
)
def test_any_other_expression_is_none(text: str) -> None:
    with pytest.raises(NoLiteral):
        value_of_call(text)


ROWS = [
    ('1:{"a":1}\n', [{"a": 1}]),
    ('1:I[1,[],""]\n2:{"a":"$1"}\n', [[1, [], ""], {"a": "$1"}]),
    ("3:T7,港だ\n4:[1]\n", ["港だ\n", [1]]),
    ('5:["$","p",null,{"children":["a ",["$","b",null,{"children":"b"}],"$L9"]}]\n', [{"text": "a b"}]),
    (
        '6:["$","div",null,{"className":"x","children":[["$","li","1",{"children":7}]]}]',
        [{"className": "x", "children": [{"text": "7"}]}],
    ),
    ("no row\n7:{broken\n8:[2]\n", [[2]]),
]


@pytest.mark.parametrize(("pieces", "values"), ROWS)
def test_rows_are_read_with_their_elements(pieces: str, values: list[object]) -> None:
    assert list(rows_of(pieces)) == values


PUSHES = [
    (f"self.__next_f.push({json.dumps([1, 'x:y'])})", "x:y"),
    ("(self.__next_f=self.__next_f||[]).push([0])", ""),
    ("self.__next_f.push([1,", ""),
    ("window.other.push([1,'x'])", ""),
]


@pytest.mark.parametrize(("script", "piece"), PUSHES)
def test_only_pushed_text_is_taken(script: str, piece: str) -> None:
    assert piece_of(script) == piece
