"""What of a built page a search should find."""

from __future__ import annotations

from generator.search.page_text import Kind, Role, page_text

PAGE = """<!doctype html><html><body><nav>Navigation</nav><main><article>
<p class="own-address small soft">https://bote.example/faehre/</p>
<h1 id="titel">Fähre<a class="headerlink" href="#titel">¶</a></h1>
<p class="lead">Sie <em>fährt</em>.</p>
<h2 id="plan">Der Plan</h2><p>Ohne Anker.<sup>1</sup></p>
<p id="p2">Zwei <mark id="zitat-1">Sätze</mark><span class="vh">(offen)</span>. Noch einer.
<span class="inferred">(erschlossen)</span> <span class="ev where"><a href="../b/#zitat-3">Beleg</a></span></p>
<ul class="legend"><li>Nur umrandet: erschlossen.</li></ul>
<ul><li>Punkt<ul><li id="tief">tiefer</li></ul>danach</li></ul>
<div class="held" id="beleg-1"><p><a href="../plan/#x">Plan</a></p><blockquote><p>Ein Zitat</p></blockquote>
<p class="position-source"><a href="#hier">hier</a> <a href="../b/#zitat-2">Quelle</a></p>
<p class="position-note">Eine Anmerkung.</p></div>
<div class="page-data" hidden="" data-kind="article" data-date="2025-08-26" data-source="Bote"
 data-authors='["X"]' data-actors='["A", "B|C"]' data-sides='["S"]'></div>
<div class="back-matter"><h2>Entfernt</h2><p>Werbung</p><figure><p id="p3">Bildtext</p></figure></div>
<script>var x = "Skript";</script></article></main></body></html>"""


def test_blocks_of_a_page() -> None:
    """Blocks come with role and anchor.

    Navigation, address, markers, sources, links to evidence, notes, legends and removed lines stay out. That a stance
    is inferred does not: it is marked wherever it is told, in the snippet of a hit, too.
    """
    page = page_text("faehre/index.html", PAGE.encode())
    assert page is not None
    assert [(block.role, block.anchor, block.text) for block in page.blocks] == [
        (Role.TITLE, "", "Fähre"),
        (Role.LEAD, "", "Sie fährt."),
        (Role.HEADING, "plan", "Der Plan"),
        (Role.TEXT, "plan", "Ohne Anker."),
        (Role.TEXT, "p2", "Zwei Sätze. Noch einer. (erschlossen)"),
        (Role.TEXT, "plan", "Punkt"),
        (Role.TEXT, "tief", "tiefer"),
        (Role.TEXT, "plan", "danach"),
        (Role.EVIDENCE, "beleg-1", "Plan"),
        (Role.EVIDENCE, "beleg-1", "Ein Zitat"),
        (Role.TEXT, "p3", "Bildtext"),
    ]


def test_what_a_block_holds_and_cites() -> None:
    """The ids in it, and of a quotation where the first link behind it leads to another page."""
    page = page_text("faehre/index.html", PAGE.encode())
    assert page is not None
    blocks = {block.text: block for block in page.blocks}
    assert blocks["Zwei Sätze. Noch einer. (erschlossen)"].ids == ("p2", "zitat-1")
    assert {text: block.cites for text, block in blocks.items() if block.cites} == {"Ein Zitat": "../b/#zitat-2"}


def test_what_the_page_says_of_itself() -> None:
    """Kind, day and filters come from the page-data element, by neutral names."""
    page = page_text("faehre/index.html", PAGE.encode())
    assert page is not None
    assert (page.kind, page.title, page.date, page.source) == (Kind.ARTICLE, "Fähre", "2025-08-26", "Bote")
    assert page.filters == (
        ("kind", "article"), ("source", "Bote"), ("month", "2025-08"), ("author", "X"), ("actor", "A"),
        ("actor", "B|C"), ("side", "S"),
    )  # fmt: skip


def test_what_a_page_says_wrongly_of_itself() -> None:
    """A day that is none and lists that are none count as not said; the rest is believed."""
    wrong = PAGE.replace("2025-08-26", "26.8.2025").replace("""'["X"]'""", "'[X'").replace("""'["A", "B|C"]'""", "'3'")
    page = page_text("faehre/index.html", wrong.encode())
    assert page is not None
    assert (page.date, page.filters) == ("", (("kind", "article"), ("source", "Bote"), ("side", "S")))


def test_pages_written_by_hand_and_overviews() -> None:
    """A page that says nothing of itself is found as a page; overviews, pages without a title, and no page are not."""
    plain = page_text("a.html", b"<html><body><h1>Impressum</h1><p>Wer wir sind</p></body></html>")
    assert plain is not None
    assert (plain.kind, plain.filters) == (Kind.PAGE, (("kind", "page"),))
    assert page_text("b.html", PAGE.replace('"article"', '"overview"').encode()) is None
    assert page_text("c.html", b"<html><body><p>Weiter</p></body></html>") is None
    assert page_text("d.html", b"  ") is None
    assert page_text("e.html", b"<!-- google-site-verification -->") is None


def test_the_name_of_a_row_stands_with_the_cell_behind_it() -> None:
    """Alone it would tell nothing; other cells are blocks of their own."""
    rows = '<tr><th scope="col">Sache</th></tr><tr><th scope="row">Fähre</th><td>fordert</td><td>Ein Zitat</td></tr>'
    page = page_text("x/index.html", f"<article><h1>Adler</h1><table>{rows}</table></article>".encode())
    assert page is not None
    assert [block.text for block in page.blocks] == ["Adler", "Sache", "Fähre: fordert", "Ein Zitat"]
