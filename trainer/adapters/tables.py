"""The tables: sessions and their events, training events by person, sign-ins, and calibration rounds."""

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Every table of the project."""


class SessionRecord(Base):
    """Who practised what, and when it began: a copy of the `started` event's own fields, to list by."""

    __tablename__ = "sessions"
    __table_args__ = (Index("sessions_by_user", "user", "started"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    user: Mapped[str] = mapped_column(String(200))
    scenario: Mapped[str] = mapped_column(String(200))
    started: Mapped[float]
    """Unix time in seconds."""


class EventRecord(Base):
    """One event. Session and position are its key, so that no place in a session is ever written twice."""

    __tablename__ = "events"
    __table_args__ = (Index("events_by_kind", "kind", "session", "position"),)

    session: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(40), server_default="")
    """A copy of the event's own, to find it by."""
    payload: Mapped[str] = mapped_column(Text)
    """The event as JSON, with its kind."""


class TrainingRecord(Base):
    """One training event. Person and position are its key."""

    __tablename__ = "training"

    user: Mapped[str] = mapped_column(String(200), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    payload: Mapped[str] = mapped_column(Text)
    """The event as JSON, with its kind."""


class SignInRecord(Base):
    """Somebody signed in, in one browser."""

    __tablename__ = "sign_ins"
    __table_args__ = (Index("sign_ins_by_user", "user"),)

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    """The token itself is known to the browser alone."""
    user: Mapped[str] = mapped_column(String(200))
    began: Mapped[float]
    seen: Mapped[float]
    """Unix time in seconds of a recent request."""


class RoundRecord(Base):
    """A calibration round: everybody meets the same candidate."""

    __tablename__ = "rounds"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    scenario: Mapped[str] = mapped_column(String(200))
    seed: Mapped[int]
    opened_by: Mapped[str] = mapped_column(String(200))
    opened: Mapped[float]
    closed: Mapped[float | None]
    """Unix time in seconds; null while it is open."""
