"""The kind of an event beside it, so that the last of a kind is found without reading what was said."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

FIRST = """COALESCE(SUBSTRING(payload FROM '^[{]"kind": *"([a-z_]+)"'), '')"""
"""The kind is what a payload begins with. Read as text, for PostgreSQL refuses to read JSON in which somebody said `\\u0000`."""


def upgrade() -> None:
    """Add the column, fill it from the events, and index it."""
    op.add_column("events", sa.Column("kind", sa.String(40), nullable=False, server_default=""))
    found = "json_extract(payload, '$.kind')" if op.get_bind().dialect.name == "sqlite" else FIRST
    op.execute(sa.text(f"UPDATE events SET kind = {found}"))  # noqa: S608 - both are constants of this file
    op.create_index("events_by_kind", "events", ["kind", "session", "position"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index("events_by_kind", "events")
    op.drop_column("events", "kind")
