"""A certificate as PDF, set by typst: one page on A4, landscape."""

import json
from datetime import date
from pathlib import Path

import typst

from trainer.domain.certificate import Certificate
from trainer.domain.errors import Unavailable

TEMPLATE = Path(__file__).with_name("certificate.typ")


def certificate_pdf(certificate: Certificate) -> bytes:
    """The certificate on one page.

    Raises:
        Unavailable: the page could not be set; the line says why.
    """
    rows = tuple(one.model_copy(update={"date": _day(one.date)}) for one in certificate.interviews)
    shown = certificate.model_copy(update={"date": _day(certificate.date), "interviews": rows})
    data = json.dumps(shown.model_dump(mode="json")).replace("\\u0000", "")
    try:
        return bytes(typst.compile(TEMPLATE.read_bytes(), format="pdf", sys_inputs={"certificate": data}))
    except (RuntimeError, OSError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Unavailable(f"The certificate could not be set: {first}. The path itself is unaffected.") from error


def _day(iso: str) -> str:
    """An ISO date as people write it: 3 November 2026."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
