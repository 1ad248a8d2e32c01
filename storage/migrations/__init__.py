"""Steps from one schema to the next, run by alembic on the connection it is handed."""
