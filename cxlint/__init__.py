"""cxlint lints what an organisation says: contradictions and drift between its channels."""

__version__ = "0.1.0"
