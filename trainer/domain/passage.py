"""A readable passage of a company document, and where it stands."""

from trainer.domain.scenario import Model


class Passage(Model):
    """One section of a document, or a part of a long one."""

    company: str
    document: str
    """Path of the document within its company, with forward slashes."""
    heading: str
    """Heading path from the title down, joined by " > "."""
    text: str
    position: int = 0
    """Its place in the document, from 0."""
    score: float = 0.0
    """How well it met the query, 0 to 1; 0 where nothing was searched."""
