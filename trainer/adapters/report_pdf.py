"""A report as PDF, set by typst: fonts and all travel in its wheel."""

import json
from pathlib import Path

import typst

from trainer.domain.errors import Unavailable
from trainer.domain.numbering import from_one
from trainer.domain.report import Moved, Report
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
        "discovery": "Share of facts found" if report.discovery.found or report.discovery.hidden else "Depths of a story asked for",
        "marks": {key: value[0].upper() + value[1:] for key, value in MARKS.items()},
        "claims": CLAIMS,
        "status": STATUS,
        "missed": {one.id: missed(one) for one in report.benefits if not one.landed},
        "made": made(report),
        "moved": [_moved(one) for one in report.outcome.moved_by if one.turn >= 0] if report.outcome else [],
        "breadth": _breadth(report),
    }
    inputs = {"report": _clean(report.model_dump_json()), "words": _clean(json.dumps(words))}
    try:
        return bytes(typst.compile(TEMPLATE.read_bytes(), format="pdf", sys_inputs=inputs))
    except (RuntimeError, OSError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Unavailable(f"The PDF could not be set: {first}. The report as Markdown or JSON is unaffected.") from error


def _moved(one: Moved) -> str:
    """A move with its change and its words; what was cut within a sentence says so."""
    plain, colon, quote = one.because.partition(": ")
    told = one.because if not colon or plain.startswith(_NO_QUOTE) else f"{plain}: “{_whole(quote)}”"
    change = f"{one.change:+.2f}".replace("-", "−")
    return f"Turn {one.turn}: {change}, {told}"


_NO_QUOTE = ("Small things", "Nobody spoke")
"""Beginnings of reasons that are followed by our own words."""


def _whole(quote: str) -> str:
    """The quote as it is; one that was cut goes back to its last whole word, and three dots say so."""
    return quote if len(quote) < _CUT or quote[-1] in ".!?…" else f"{quote.rsplit(' ', 1)[0].rstrip(' ,;:')} …"


_CUT = 110
"""Characters from which on a quote without an end may have been cut; the domain cuts at 120."""


def _breadth(report: Report) -> str:
    """Why a high level of discovery and a small share found are both true; empty where neither asks for it."""
    level = next((one.level for one in report.criteria if one.id == "discovery"), None)
    if level is None or report.discovery.share is None or report.scenario is None:
        return ""
    return (
        f"The share of facts found counts how much came up at all; the level of Discovery, {level} of 5, counts how far down the stories "
        "that came up were followed: to the own part, the result and the lesson. Both can be true at once."
    )


def _clean(text: str) -> str:
    """Without the escaped NUL, which no font and no C string can hold."""
    return text.replace("\\u0000", "")
