"""The tables, the same for every database. States are JSON in text columns; source texts are named by their hash."""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

texts = Table("texts", metadata, Column("sha256", String(64), primary_key=True), Column("text", Text, nullable=False))

entries = Table(
    "entries",
    metadata,
    Column("issue_id", String(32), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("id", String(32), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text),
    Column("sha256", String(64), ForeignKey("texts.sha256")),
)

records = Table(
    "records",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("issue_id", String(32), nullable=False),
    Column("person", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("words", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("signed", Text),
    Column("undoes", Integer),
    Index("records_by_issue", "issue_id", "seq"),
)
