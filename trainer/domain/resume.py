"""A CV in the JSON Resume format (jsonresume.org, schema 1.0.0), read leniently: people's files differ."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _text(value: Any) -> Any:
    return "" if value is None else str(value) if isinstance(value, int | float) else value


def _many(value: Any) -> Any:
    return () if value is None else (value,) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_text)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_many)]


class Part(BaseModel):
    """Base of every part: frozen, and deaf to keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Place(Part):
    """Where somebody lives, as far as a CV should tell."""

    city: Text = ""
    region: Text = ""
    countryCode: Text = ""  # noqa: N815 - the format's own name


class Basics(Part):
    """Who it is."""

    name: Text = ""
    label: Text = ""
    email: Text = ""
    phone: Text = ""
    url: Text = ""
    summary: Text = ""
    location: Place | None = None


class Dated(Part):
    """Something that began and ended."""

    startDate: Text = ""  # noqa: N815
    endDate: Text = ""  # noqa: N815
    url: Text = ""
    summary: Text = ""
    highlights: Texts = ()

    def years(self) -> str:
        """From when to when: `2013-12 to 2014-12`, or `since` and `until` where one end is open."""
        start, end = self.startDate[:7], self.endDate[:7]
        if start and end:
            return start if start == end else f"{start} to {end}"
        return f"since {start}" if start else f"until {end}" if end else ""


class Work(Dated):
    """A job."""

    name: Text = ""
    position: Text = ""
    location: Text = ""
    description: Text = ""


class Volunteer(Dated):
    """Unpaid work."""

    organization: Text = ""
    position: Text = ""


class Education(Dated):
    """A school and what was learned there."""

    institution: Text = ""
    area: Text = ""
    studyType: Text = ""  # noqa: N815
    score: Text = ""
    courses: Texts = ()


class Project(Dated):
    """A piece of work with a name of its own."""

    name: Text = ""
    description: Text = ""
    keywords: Texts = ()
    roles: Texts = ()


class Award(Part):
    """A prize."""

    title: Text = ""
    date: Text = ""
    awarder: Text = ""
    summary: Text = ""


class Certificate(Part):
    """A certificate."""

    name: Text = ""
    date: Text = ""
    issuer: Text = ""


class Publication(Part):
    """Something published."""

    name: Text = ""
    publisher: Text = ""
    releaseDate: Text = ""  # noqa: N815
    summary: Text = ""


class Skill(Part):
    """A skill and how well it is held."""

    name: Text = ""
    level: Text = ""
    keywords: Texts = ()


class Language(Part):
    """A language and how well it is spoken."""

    language: Text = ""
    fluency: Text = ""


class Interest(Part):
    """Something done for its own sake."""

    name: Text = ""
    keywords: Texts = ()


class Reference(Part):
    """What somebody else says."""

    name: Text = ""
    reference: Text = ""


class Resume(Part):
    """What the candidate's CV says."""

    basics: Basics = Basics()
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()
    projects: tuple[Project, ...] = ()

    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Title and lines of every section that says something, in the order of a CV; a line that starts with "- " is a detail."""
        parts = (
            ("Profile", self._profile()),
            ("Work", _each(self.work, lambda work: (work.position, work.name, work.location))),
            ("Projects", _each(self.projects, lambda project: (project.name, ", ".join(project.roles)))),
            ("Volunteering", _each(self.volunteer, lambda work: (work.position, work.organization))),
            ("Education", _each(self.education, lambda school: (f"{school.studyType} {school.area}".strip(), school.institution))),
            ("Skills", (_named(skill.name, skill.level, skill.keywords) for skill in self.skills)),
            ("Languages", (_named(spoken.language, spoken.fluency) for spoken in self.languages)),
            ("Certificates", (_joined(one.name, one.issuer, one.date) for one in self.certificates)),
            ("Awards", (_joined(one.title, one.awarder, one.date, one.summary) for one in self.awards)),
            ("Publications", (_joined(one.name, one.publisher, one.releaseDate, one.summary) for one in self.publications)),
            ("Interests", (_named(one.name, "", one.keywords) for one in self.interests)),
            ("References", (_joined(one.name, one.reference) for one in self.references)),
        )
        told = ((title, tuple(line for line in lines if line)) for title, lines in parts)
        return tuple((title, lines) for title, lines in told if lines)

    def lines(self) -> list[str]:
        """The whole CV as plain text: name and trade, then each section under its title."""
        head = _joined(self.basics.name, self.basics.label)
        return [line for line in (head,) if line] + [line for title, lines in self.sections() for line in (title, *lines)]

    def _profile(self) -> Iterator[str]:
        yield self.basics.summary
        if place := self.basics.location:
            yield _joined(place.city, place.region, place.countryCode)


def _each(entries: tuple[Dated, ...], name: Any) -> Iterator[str]:
    for entry in entries:
        yield _joined(*name(entry), entry.years())
        yield from (f"- {line}" for line in (*_about(entry), *entry.highlights) if line)


def _about(entry: Dated) -> tuple[str, ...]:
    match entry:
        case Work(description=description) | Project(description=description):
            return (description, entry.summary)
        case Education(score=score, courses=courses):
            return (entry.summary, f"Score: {score}" if score else "", *courses)
        case _:
            return (entry.summary,)


def _named(name: str, level: str, keywords: tuple[str, ...] = ()) -> str:
    head = f"{name} ({level})" if name and level else name or level
    return ": ".join(part for part in (head, ", ".join(keywords)) if part)


def _joined(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())
