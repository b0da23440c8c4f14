"""Pages made to hold a reader up: each must end in a word, in time and in little memory."""

_HEAD = b"<html><head><title>A</title></head><body>"
HOSTILE_PAGES: dict[str, bytes] = {
    name: _HEAD + raw
    for name, raw in {
        "300,000 small elements": b"<div>a</div>" * 300_000,
        "20,000 nested": b"<div>" * 20_000 + b"a",
        "9 MB of script": b"<script>" + b"a=1;" * 2_250_000 + b"</script>",
        "7 MB of entities": b"<p>" + b"&amp;" * 1_500_000,
        "an element of a million attributes": b"<a " + b"x=1 " * 1_000_000 + b">",
        "tables in tables": b"<table>" * 4_000 + b"<tr><td>a",
        "a word of 5 MB": ("見出し" * 600_000).encode(),
        "headings in headings": b"<h1>a</h1>" + b"<h2>a b. " * 100_000,
        "comments that never end": b"<!--" * 500_000,
        "calls to the reader": b"<p>sign up " * 60_000,
        "state without end": b"<script>window.__NUXT__=(function(a){return {x:" + b"[a," * 400_000 + b"</script>",
        "rows of text that promise more": b'<script>self.__next_f.push([1,"'
        + b"1:Tfffff,a\\n" * 200_000
        + b'"])</script>',
        "elements in elements": b'<script>self.__next_f.push([1,"1:'
        + b'[\\"$\\",\\"p\\",null,{\\"children\\":' * 50_000
        + b'"])</script>',
        "endnotes alone": b"<p>The port opened in June, the mayor of the town said.</p>"
        + b"<p>[1] A note.</p>" * 100_000,
    }.items()
}
