"""The text of a page is what a browser would show of it."""

import pytest

from generator.intake.page_parts import page, parse
from generator.model import Damage, Repair

SHOWN = [
    ("blocks stand on lines of their own", "<p>Eins</p><p>Zwei</p>", "Eins\nZwei"),
    ("inline elements do not", "<p>Ein <b>fetter</b> <a href=x>Satz</a>.</p>", "Ein fetter Satz."),
    ("white space is one space", "<p>  Ein \n\t Satz&nbsp;hier </p>", "Ein Satz hier"),
    ("a line break is a space", "<p>Ein<br>Satz</p>", "Ein Satz"),
    ("two end a paragraph", "<div>Ein Satz<br><br>Noch einer</div>", "Ein Satz\nNoch einer"),
    ("text beside a block", "<div>Davor<p>Darin</p>Danach</div>", "Davor\nDarin\nDanach"),
    ("scripts and styles", "<p>Da</p><script>x</script><style>y</style><noscript>z</noscript>", "Da"),
    ("templates and drawings", "<template><p>x</p></template><p>Da</p><svg><text>y</text></svg>", "Da"),
    (
        "the inside of an element that a template makes",
        "<x-text><template shadowrootmode=open><style>y</style><p>Da</p></template></x-text><p>Dort</p>",
        "Da\nDort",
    ),
    ("what is hidden", "<p hidden>x</p><p>Da</p><div style='color:red; display: none'><p>y</p></div>", "Da"),
    ("text behind what is hidden", "<p>Da <span hidden>x</span>und dort</p>", "Da und dort"),
    ("a dialog that is closed", "<dialog><p>x</p></dialog><dialog open><p>Da</p></dialog>", "Da"),
    ("a page hidden until its script runs", "<body style='visibility:hidden'><p>Da</p></body>", "Da"),
    ("elements without an end of their own", "<p>Da</p><embed src=x><input><p>Dort</p>", "Da\nDort"),
    (
        "preformatted text",
        "<pre>Von\nEva\n\nEin <b>Satz</b>,\nnoch.\n \n\nEnde</pre>",
        "Von Eva\nEin Satz, noch.\nEnde",
    ),
    ("blank lines elsewhere", "<pre>Da</pre><p>Ein\n\nSatz</p>", "Da\nEin Satz"),
    ("comments", "<p>Da<!-- x --> und dort</p>", "Da und dort"),
    ("line ends escaped twice", "<p>Ein&amp;#8232;Satz</p><p>Da</p>", "Ein&#8232;Satz\nDa"),
    ("entities", "<p>&lt;b&gt; &amp;amp; &#8222;Ja&ldquo;</p>", "<b> &amp; „Ja“"),
]


@pytest.mark.parametrize(("html", "text"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_the_text_a_page_shows(html: str, text: str) -> None:
    """Lines break where a browser breaks them, and nothing unseen is in it."""
    tree = parse(html)
    assert tree is not None
    assert page(tree).text == text


def test_parts_know_their_place() -> None:
    """Offsets count in the page's text, chunks tell the elements, lines those of the source."""
    tree = parse("<html><body>\n<p>Ein <b>fetter</b> Satz.</p>\n<h2>Titel</h2></body></html>")
    assert tree is not None
    shown = page(tree)
    first, second = shown.parts
    assert [shown.text[part.at : part.end] for part in shown.parts] == ["Ein fetter Satz.", "Titel"]
    assert [(shown.text[chunk.start : chunk.end], chunk.element.tag) for chunk in first.chunks] == [
        ("Ein ", "p"),
        ("fetter", "b"),
        (" Satz.", "p"),
    ]
    assert (first.line, second.line, second.block.tag) == (2, 3, "h2")


def test_damage_in_shown_text_is_mended_and_said() -> None:
    """Soft hyphens count where they are shown, not in scripts."""
    tree = parse("<p>Wör&shy;ter und GrÃ¶ÃŸe</p><script>'\u00ad\u00ad'</script>")
    assert tree is not None
    shown = page(tree)
    assert shown.text == "Wörter und Größe"
    assert shown.repairs == (Repair(Damage.ENCODED_TWICE, 2), Repair(Damage.SOFT_HYPHEN))


@pytest.mark.parametrize(
    "source", ["", " \n", "<!-- nur ein Kommentar -->", "<p " + " ".join(f"a{n}" for n in range(2000)) + ">"]
)
def test_what_is_no_page(source: str) -> None:
    """Nothing, and tags with more attributes than any page has, are no page."""
    assert parse(source) is None


@pytest.mark.parametrize(("signs", "is_read"), [(300_000, True), (300_001, False)])
def test_pages_of_too_many_elements(signs: int, is_read: bool) -> None:
    """The largest real pages have some twenty thousand; one of more than 300,000 was made to take long."""
    assert (parse("<br>" * signs) is not None) is is_read


@pytest.mark.parametrize(("attributes", "is_read"), [(999, True), (1000, False)])
def test_elements_of_too_many_attributes(attributes: int, is_read: bool) -> None:
    """No page has a thousand at one element; libxml2's time grows with their square."""
    assert (parse(f"<p {' '.join(f'a{at}=1' for at in range(attributes))}>Da</p>") is not None) is is_read


def texts(body: str) -> list[str]:
    """The parts of a page."""
    tree = parse(f"<html><body>{body}</body></html>")
    assert tree is not None
    return [part.text for part in page(tree).parts]


LONG = "Der Rat hat am Montag lange beraten und dann beschlossen, die alte Brücke zu sanieren."


@pytest.mark.parametrize("tag", ["b", "strong"])
def test_a_heading_within_a_paragraph_is_a_line_of_its_own(tag: str) -> None:
    """Words in bold type between two line ends stand over the text below them."""
    head = f"<{tag}>Was die Stadt plant</{tag}>"
    assert texts(f"<p>{head}<br>{LONG}</p>") == ["Was die Stadt plant", LONG]
    assert texts(f"<div>{LONG}<br><br>{head}<br>\n{LONG}</div>") == [LONG, "Was die Stadt plant", LONG]
    assert texts(f"<p>{LONG}<br>{head}<br>{LONG}</p>") == [LONG, "Was die Stadt plant", LONG]


@pytest.mark.parametrize(
    "line",
    [
        f"<b>Öffnungszeiten:</b><br>{LONG}",
        f"<b>Die Stadt plant viel.</b><br>{LONG}",
        f"{LONG}<br><b>Oktober 2015</b><br>Zwei Brücken",
        f"Nach <b>vielen Jahren</b><br>{LONG}",
        "<b>Anna Adler</b><br>Bürgermeisterin",
        f"<b>Vertiefen</b><br>mit {LONG}",
        f"<b>Der Rat</b> tagte<br>{LONG}",
    ],
)
def test_other_words_in_bold_type_stay_in_their_line(line: str) -> None:
    """Labels, sentences, entries of lists and beginnings of sentences go on behind the line break."""
    assert len(texts(f"<p>{line}</p>")) == 1


def test_letters_of_another_size_begin_a_line() -> None:
    """Old pages set headline, place and day below each other only by the size of letters."""
    head = "<font size=5><b>Die Brücke</b></font><br>"
    assert texts(f"<td>{head}<font size=1>3. Mai 2003</font></td>") == ["Die Brücke", "3. Mai 2003"]
    assert texts(f"<td>{head}<font size=5>über die Aue</font></td>") == ["Die Brücke über die Aue"]
    assert texts(f"<td>{head}<i>Von Eva Muster</i></td>") == ["Die Brücke", "Von Eva Muster"]
    assert texts(f"<td>{head}Von Eva Muster<br>und Jan</td>") == ["Die Brücke", "Von Eva Muster und Jan"]
    assert texts("<p><font color=red>Die Brücke</font><br>über die Aue</p>") == ["Die Brücke über die Aue"]
    assert texts("<p><font size=6>D</font>ie Brücke<br>über die Aue</p>") == ["Die Brücke über die Aue"]
