"""Alembic's way in: it migrates over the connection that it is handed, inside that connection's transaction."""

from alembic import context

from trainer.adapters.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True)
context.run_migrations()
