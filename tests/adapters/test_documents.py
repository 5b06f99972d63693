"""Documents of every kind, whole, odd and hostile."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfWriter

from trainer.adapters.documents import read_bytes, read_document, sections
from trainer.adapters.documents.sections import LONGEST, split
from trainer.domain.errors import Invalid


def read(name, data, fallback="Fallback"):
    return sections(read_document(Path(name), data.encode() if isinstance(data, str) else data), fallback)


def pairs(name, data):
    return [(item.heading, item.text) for item in read(name, data)]


def pdf_bytes(text):
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % start for start in starts)
    return bytes(out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % at)


def locked(data):
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx_bytes():
    document = Document()
    document.add_heading("Benefits", 1)
    document.add_paragraph("We care.")
    document.add_heading("Health", 2)
    document.add_paragraph("Doctors are paid for.")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Dental", "80%"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_markdown_keeps_title_and_heading_path():
    text = "---\ntitle: Leave\nkeywords: holiday\n---\nIntro.\n\n## Kinds\n\n### Sick\n\nStay in bed.\n\nUnder `line`\n===\n\nMore.\n"
    assert pairs("a.md", text) == [("Leave", "Intro."), ("Leave > Kinds > Sick", "Stay in bed."), ("Leave > Under `line`", "More.")]


def test_markdown_keywords_are_kept_for_search():
    assert read("a.md", "---\ntags: [holiday, rest]\n---\n# T\n\nBody.\n")[0].keywords == "holiday rest"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("See [the form](https://example.org/a?b=c) now.", "See the form now."),
        ("A **bold** and ***very*** word.", "A bold and very word."),
        ("Seen <!-- not\nseen --> here.", "Seen here."),
        ("One{% comment %}hidden{% endcomment %} line.", "One line."),
        ("<div>Inside</div>", "Inside"),
        (r"Three\.", "Three."),
        ("2 * 3 * 4 stays", "2 * 3 * 4 stays"),
    ],
)
def test_markdown_reads_as_text(raw, shown):
    assert pairs("a.md", f"# T\n\n{raw}\n") == [("T", shown)]


def test_a_hash_in_a_code_block_is_no_heading():
    assert pairs("a.md", "# T\n\n```\n# not one\n```\n") == [("T", "```\n# not one\n```")]


@pytest.mark.parametrize("front", ["---\ntitle: [\n---\n", "---\n- a\n---\n", "---\ntitle: &a [*a]\n---\n"])
def test_broken_front_matter_does_not_lose_the_text(front):
    assert read("a.md", f"{front}Body text.\n")[0].text == "Body text."


def test_without_any_title_the_file_gives_it():
    assert pairs("a.md", "Just words.") == [("Fallback", "Just words.")]


def test_html_keeps_headings_and_drops_scripts_and_menus():
    text = (
        "<html><head><title>Acme</title><style>p{}</style></head><body><nav>Menu</nav>"
        "<h1>Acme</h1><p>We <b>build</b>.<h2>Pay</h2><ul><li>Good<li>Fair</ul><script>x()</script>"
    )
    assert pairs("a.html", text) == [("Acme", "We build."), ("Acme > Pay", "- Good\n\n- Fair")]


def test_html_nested_without_end_is_read():
    assert pairs("a.html", "<div>" * 5_000 + "deep")[0][1] == "deep"


def test_pdf_text_is_read_by_page():
    assert pairs("a.pdf", pdf_bytes("Vacation is 27 days.")) == [("Fallback > Page 1", "Vacation is 27 days.")]


def test_docx_headings_and_tables_are_read():
    assert pairs("a.docx", docx_bytes()) == [("Benefits", "We care."), ("Benefits > Health", "Doctors are paid for.\n\nDental | 80%")]


def test_text_in_utf_16_and_in_the_western_code_page_is_read():
    assert pairs("a.txt", "Café".encode("utf-16"))[0][1] == "Café"
    assert pairs("a.txt", b"Caf\xe9")[0][1] == "Café"


def test_control_and_direction_marks_are_taken_out():
    assert pairs("a.txt", "Pay\u202e is\x07 fair\u200b.")[0][1] == "Pay is fair."


def zip_bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 101_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"MZ\x90 not a pdf", "not what its name says"),
        ("a.pdf", b"%PDF-1.7 cut off", "not a PDF that can be read"),
        ("a.pdf", locked(pdf_bytes("x")), "locked"),
        ("a.pdf", pdf_bytes(""), "no text"),
        ("a.docx", b"PK\x03\x04 broken", "not a DOCX that can be read"),
        ("a.docx", b"\xd0\xcf\x11\xe0 old office", "locked"),
        ("a.docx", zip_bomb(), "unpacks to more"),
        ("a.md", b"\x00\x01\x02", "not text"),
        ("a.md", b"# Only a heading", "no text under"),
        ("a.exe", b"MZ", "not a kind"),
        ("a.txt", b"x" * 5_000_001, "split it"),
    ],
)
def test_what_cannot_be_read_is_named_in_one_line(name, data, says):
    with pytest.raises(Invalid, match=says) as raised:
        read(name, data)
    assert str(raised.value).startswith(f"{name}: ")
    assert "\n" not in str(raised.value)


def test_an_empty_and_a_missing_file_are_named(tmp_path):
    (tmp_path / "empty.md").write_text(" \n")
    for name in ("empty.md", "missing.md"):
        with pytest.raises(Invalid, match=name):
            read_bytes(tmp_path / name)


def test_a_long_section_is_split_between_paragraphs_and_loses_nothing():
    texts = [f"Paragraph {number} " + "word " * 58 for number in range(20)]
    parts = list(split(texts))
    assert "\n\n".join(parts) == "\n\n".join(texts)
    assert max(len(part.split()) for part in parts) <= LONGEST


def test_a_line_that_introduces_stays_with_what_follows():
    texts = ["word " * 250, "Bring these along:", "- a passport " + "word " * 60]
    assert list(split(texts))[1].startswith("Bring these along:")


def test_one_endless_paragraph_is_split_between_sentences():
    parts = list(split(["This sentence has exactly six words. " * 200]))
    assert len(parts) > 1
    assert all(part.rstrip().endswith(".") for part in parts)


def with_entities(declared):
    """A DOCX whose text names an entity that its own document type declares."""
    sound, out = zipfile.ZipFile(io.BytesIO(docx_bytes())), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry in sound.namelist():
            data = sound.read(entry)
            if entry == "word/document.xml":
                data = data.replace(b"<w:document", f"<!DOCTYPE d [{declared}]><w:document".encode(), 1).replace(
                    b"We care.", b"We care. &x;"
                )
            archive.writestr(entry, data)
    return out.getvalue()


def test_a_docx_that_names_a_file_of_this_machine_gets_nothing_of_it(tmp_path):
    (tmp_path / "secret.txt").write_text("the secret")
    data = with_entities(f'<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">')
    try:
        told = str(read("a.docx", data))
    except Invalid as error:
        told = str(error)
    assert "the secret" not in told


def test_a_docx_that_multiplies_itself_is_refused_or_small():
    bomb = '<!ENTITY a0 "0123456789">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + '<!ENTITY x "&a9;">'
    try:
        size = sum(len(part.text) for part in read("a.docx", with_entities(bomb)))
    except Invalid:
        size = 0
    assert size < 1_000_000
