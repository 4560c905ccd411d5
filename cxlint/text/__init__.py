"""Texts, places in them, and edits to them."""

from cxlint.text.edits import Edit, Fix, apply
from cxlint.text.mapped import MappedText, Pieces, Segment
from cxlint.text.source import Position, Source, Span

__all__ = ["Edit", "Fix", "MappedText", "Pieces", "Position", "Segment", "Source", "Span", "apply"]
