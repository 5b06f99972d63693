"""Company documents: from a file of any accepted kind to titled sections of plain, readable text."""

from trainer.adapters.documents.reader import KINDS, read_bytes, read_document
from trainer.adapters.documents.sections import Section, sections

__all__ = ["KINDS", "Section", "read_bytes", "read_document", "sections"]
