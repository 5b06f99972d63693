"""A report as PDF, set by typst: fonts and all travel in its wheel."""

import json
from pathlib import Path

import typst

from trainer.domain.errors import Unavailable
from trainer.domain.numbering import from_one
from trainer.domain.report import Report
from trainer.domain.report_text import CLAIMS, MARKS, STATUS, headline, made, missed

TEMPLATE = Path(__file__).with_name("report.typ")


def report_pdf(report: Report, title: str = "") -> bytes:
    """The report on A4 pages, the summary on the first, turns counted from one.

    Raises:
        Unavailable: the page could not be set; the line says why.
    """
    report = from_one(report)
    words = {
        "title": title or report.scenario or "An interview",
        "headline": headline(report),
        "discovery": "Found of what could be found" if report.discovery.found or report.discovery.hidden else "Depths of a story asked for",
        "marks": {key: value[0].upper() + value[1:] for key, value in MARKS.items()},
        "claims": CLAIMS,
        "status": STATUS,
        "missed": {one.id: missed(one) for one in report.benefits if not one.landed},
        "made": made(report),
    }
    inputs = {"report": _clean(report.model_dump_json()), "words": _clean(json.dumps(words))}
    try:
        return bytes(typst.compile(TEMPLATE.read_bytes(), format="pdf", sys_inputs=inputs))
    except (RuntimeError, OSError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Unavailable(f"The PDF could not be set: {first}. The report as Markdown or JSON is unaffected.") from error


def _clean(text: str) -> str:
    """Without the escaped NUL, which no font and no C string can hold."""
    return text.replace("\\u0000", "")
