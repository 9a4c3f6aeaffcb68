"""Of a mail and of a web archive the text is read, and of the headers what they can know."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline
from generator.model import Article, Basis, BasisKind, Form
from generator.seeds import message, read
from tests.timing import SQUARE, growth

BODY = (
    "Der Stadtrat hat am Donnerstag lange über die Zukunft der alten Brücke am Markt beraten und sich vertagt.",
    "Bürgermeisterin Anna Adler forderte einen Neubau der Brücke noch in diesem Jahr. „Es eilt“, sagte sie.",
    "Die Opposition sprach sich für eine Sanierung aus, die nach ihren Angaben nur die Hälfte kosten würde.",
)
TEXT = "\n\n".join(BODY) + "\n"
PAGE = (
    "<!DOCTYPE html><html lang=de><head><title>Rat berät</title>{head}</head><body><article><h1>Rat berät über Brücke"
    f"</h1>{''.join(f'<p>{one}</p>' for one in BODY)}</article></body></html>"
)


def _mail(subject: str = "Rat berät über die Brücke", html: str = "", charset: str = "utf-8") -> bytes:
    mail = EmailMessage()
    mail["From"] = "Stadt Brückenau <presse@example.org>"
    mail["To"] = "redaktion@example.org"
    mail["Subject"] = subject
    mail["Date"] = "Fri, 03 May 2024 23:30:00 +0200"
    mail.set_content(TEXT, charset=charset)
    if html:
        mail.add_alternative(html, subtype="html", charset=charset)
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="plan.pdf")
    return mail.as_bytes()


def _archive(headers: str = "Snapshot-Content-Location: https://example.org/rat/bruecke\n", page: str = PAGE) -> bytes:
    part = EmailMessage()
    part.set_content(page.format(head=""), subtype="html", charset="utf-8", cte="quoted-printable")
    return (
        (
            f"From: <Saved by Blink>\n{headers}Subject: Rat\nDate: Mon, 6 May 2024 08:00:00 +0200\nMIME-Version: 1.0\n"
            'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----cut"\n\n------cut\n'
        ).encode()
        + part.as_bytes().replace(b"MIME-Version: 1.0\n", b"")
        + b"\n------cut--\n"
    )


def _article(name: str, data: bytes) -> Article:
    raw, problems = read.received(name, name, data)
    assert raw, problems
    article, problems = pipeline.cleaned(raw)
    assert article, problems
    return article


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "cp1252"])
def test_a_mail_in_plain_text(charset):
    """Its text is the article; subject, sender and day come from the headers where the text names none."""
    text = TEXT if charset != "iso-8859-15" else TEXT.replace("„", '"').replace("“", '"')
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Stadt Brückenau <presse@example.org>", "Rat berät über die Brücke"
    mail["Date"] = "Fri, 03 May 2024 23:30:00 +0200"
    mail.set_content(text, charset=charset)
    article = _article("mail.eml", mail.as_bytes())
    assert article.form is Form.TEXT
    assert [block.text for block in article.blocks] == [line for line in text.split("\n") if line]
    assert article.title
    assert (article.title.value, article.title.basis) == (
        "Rat berät über die Brücke",
        Basis(BasisKind.MAIL_HEADER, "Subject"),
    )
    assert article.date
    assert article.date.value == "2024-05-03"
    assert article.source
    assert article.source.value == "Stadt Brückenau"


def test_html_comes_before_plain_text():
    """A mail in two forms is read in the one that has headings; what its page states comes before its headers."""
    page = PAGE.format(head='<meta property="article:published_time" content="2024-05-02">')
    article = _article("mail.eml", _mail(html=page))
    assert article.form is Form.HTML
    assert article.title
    assert article.title.value == "Rat berät über Brücke"
    assert article.date
    assert article.date.value == "2024-05-02"


@pytest.mark.parametrize("subject", ["WG: Rat berät", "Re: Rat berät", "AW:Rat berät", "Fwd: Rat berät"])
def test_a_mail_that_is_passed_on(subject):
    """Its headers tell of who passes it on, not of who wrote it."""
    article = _article("mail.eml", _mail(subject))
    assert (article.title, article.date, article.source) == (None, None, None)


def test_a_web_archive():
    """The page is read, and its address, which tells the outlet; who saved it is no source, and when no day."""
    article = _article("seite.mhtml", _archive())
    assert [block.text for block in article.blocks][1:] == list(BODY)
    assert article.url
    assert article.url.value == "https://example.org/rat/bruecke"
    assert article.date is None
    assert article.source
    assert article.source.value == "example.org"


@pytest.mark.parametrize(
    ("headers", "url"),
    [
        ("Content-Location: https://example.org/a\n", "https://example.org/a"),
        ("Content-Location: file:///C:/a.html\n", None),
        ("", None),
    ],
)
def test_the_address_of_a_web_archive(headers, url):
    """Only one that readers can follow."""
    article = _article("seite.mht", _archive(headers))
    assert (article.url.value if article.url else None) == url


def test_a_web_archive_is_known_by_its_headers():
    """Whatever its name."""
    assert _article("seite", _archive()).form is Form.HTML
    assert not message.is_message("brief.txt", _mail())


@pytest.mark.parametrize("data", [b"", b"Subject: x\n\n", b"Content-Type: image/png\n\nx", b"\xff" * 9])
def test_a_message_without_text_is_refused(data):
    """With the remedy."""
    raw, (problem,) = read.received("x.eml", "x.eml", data)
    assert raw is None
    assert "x.eml" in str(problem)
    assert problem.remedy


@given(st.binary(max_size=300), st.sampled_from(["", "Date: ", "From: ", "Subject: =?", "Content-Type: text/html; "]))
def test_any_bytes_can_be_read(data, header):
    """Nothing makes it fall over, and facts hold no sign a terminal would act on."""
    found = message.opened(header.encode() + data)
    facts = (found.stated.title, found.stated.date, found.stated.source, found.stated.url) if found else ()
    assert all(fact.value.isprintable() for fact in facts if fact)


@pytest.mark.parametrize("header", [b"From: " + b"(" * 5_000, b"Content-Type: message/rfc822\n\n" * 3_000])
def test_what_is_nested_too_deeply_is_refused(header: bytes) -> None:
    """Comments in an address, mails in mails: no limit of Python's is met by a traceback."""
    assert message.opened(header + b"\n\nDer Rat tagt.\n") is None


@pytest.mark.parametrize("key", ["Subject", "From", "Date", "Content-Type", "Content-Disposition"])
@pytest.mark.parametrize("part", ["=?utf-8?q?=41?= ", "a@b, ", '"', "x "])
def test_a_header_without_end_is_read_from_its_beginning(key: str, part: str) -> None:
    """Python would take minutes and gigabytes to read all of it; the text is found."""

    def read(size: int) -> None:
        found = message.opened(f"MIME-Version: 1.0\n{key}: {part * size}\n\nDer Rat tagt.\n".encode())
        assert found
        assert found.data == b"Der Rat tagt.\n"

    assert growth(read, 20_000) < SQUARE


def test_attachments_are_named() -> None:
    """What comes with a mail is no part of its text, and is said to be left out."""
    mail = EmailMessage()
    mail["Subject"] = "Der Rat sperrt die Brücke"
    mail.set_content("Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke am Markt bald zu sperren.\n")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="beschluss.pdf")
    raw, problems = read.received("x.eml", "x.eml", bytes(mail))
    assert raw
    assert [each.message for each in problems] == ["the mail's attachments are left out: “beschluss.pdf”"]


def _parts(*parts: EmailMessage) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Der Rat sperrt die Brücke"
    mail["From"] = "Eva <eva@example.org>"
    mail["MIME-Version"] = "1.0"
    mail["Content-Type"] = "multipart/mixed; boundary=cut"
    mail.set_payload(list(parts))
    return bytes(mail)


def _plain(text: str) -> EmailMessage:
    part = EmailMessage()
    part.set_content(text)
    return part


def test_further_texts_are_named() -> None:
    """Mail programs divide a text by a document that stands in the middle of it; a mail in the mail holds one, too."""
    rest = "Zur Hälfte trägt das Land die Kosten. " * 5
    other = "Auch das Theater am Hafen soll geschlossen werden. " * 5
    inner = EmailMessage()
    inner["Subject"] = "Theater"
    inner.set_content(other)
    outer = EmailMessage()
    outer.set_content(inner)
    del outer["Content-Disposition"]
    raw, problems = read.received("x.eml", "x.eml", _parts(_plain(TEXT), _plain(rest), _plain("Liste ab"), outer))
    assert raw
    assert [each.message for each in problems] == [
        "the mail's further texts are left out: “Zur Hälfte trägt das Land die Kosten. Zur”, "
        "“Auch das Theater am Hafen soll geschlossen werden.”"
    ]


def test_another_form_of_the_text_is_no_further_text() -> None:
    """A mail holds its text twice, as HTML and plain, and says nothing of it."""
    _, problems = read.received("x.eml", "x.eml", _mail(html=PAGE.format(head="")))
    assert [each.message for each in problems] == ["the mail's attachments are left out: “plan.pdf”"]


def test_thousands_of_attachments_fit_into_one_message() -> None:
    """The first are named."""
    part = _plain("x")
    part["Content-Disposition"] = "attachment; filename=anlage.txt"
    _, (problem,) = read.received("x.eml", "x.eml", _parts(_plain(TEXT), *[part] * 500))
    assert len(problem.message) < 400


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (b"Received: from a\r\nSubject: x\r\n\r\nText", True),
        (b"From: Eva\nSubject: x\nMessage-ID: <1@b>\n\nText", True),
        (b"Interview: Eva\nFrage: Warum?\n\nText", False),
        (b"Der Rat tagt.\nReceived: no\n", False),
    ],
)
def test_a_mail_is_known_by_its_headers(start: bytes, found: bool) -> None:
    """From standard input there is no name; a header that only programs write tells a mail from a text."""
    assert message.is_mail(start) is found


def test_a_mail_as_it_is_sent_without_the_suffix_of_one() -> None:
    """In base64 nobody could read it; one in plain words is a text."""
    head = b"Message-ID: <1@a.example>\nSubject: Rat\nContent-Transfer-Encoding: %s\n\nUmF0Cg==\n"
    assert message.is_message("a.txt", head % b"base64")
    assert not message.is_message("a.txt", head % b"8bit")
    assert not message.is_message("a.txt", b"Rat\nContent-Transfer-Encoding: base64\n")
