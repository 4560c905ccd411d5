"""YAML to frozen dataclasses, with the place of everything and errors that say what to write instead.

A file kind is described by a dataclass whose fields are :func:`option`; :func:`load` fills it and collects every error
of the file, and :func:`json_schema` describes it to editors. Scalars are read as they are written, by the type that is
expected: ``no`` is the Norwegian locale where a name is expected and false where a yes or no is, ``9.90`` keeps its
zero and ``08:00`` is no number of seconds.
"""

from cxlint.schema.editors import json_schema
from cxlint.schema.loading import ConfigurationErrors, Loaded, load, load_tree
from cxlint.schema.nearest import nearest
from cxlint.schema.nodes import Tree, compose
from cxlint.schema.options import Pattern, Text, Where, location, option

__all__ = [
    "ConfigurationErrors",
    "Loaded",
    "Pattern",
    "Text",
    "Tree",
    "Where",
    "compose",
    "json_schema",
    "load",
    "load_tree",
    "location",
    "nearest",
    "option",
]
