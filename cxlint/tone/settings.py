"""The keys of a rule file, read by type, with the place of each for what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cxlint.errors import ConfigurationError
from cxlint.schema import nearest
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence, Tree, place
from cxlint.text import Source


class Doubt(ConfigurationError):
    """What a rule says means nothing, or can never come true. The rule is run all the same."""


@dataclass(slots=True)
class Settings:
    """What a rule file says. Keys are known in lower case; ``errors`` gathers what cannot be read as asked.

    Scalars are read as written: ``yes`` in a list of tokens is a word, and a number in one is its digits.
    """

    source: Source
    values: dict[str, Node]
    keys: dict[str, Scalar]
    errors: list[ConfigurationError] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, tree: Tree) -> Settings:
        """The settings of a composed file; its errors are noted."""
        settings = cls(tree.source, {}, {}, list(tree.errors))
        if isinstance(tree.root, Mapping):
            for key, value in tree.root.entries:
                settings.keys[key.text.lower()] = key
                settings.values[key.text.lower()] = value
        elif tree.root is not None or not tree.errors:
            settings.errors.append(
                ConfigurationError("a rule is a mapping of names to values", where=place(tree.source, 0))
            )
        return settings

    def where(self, key: str = "") -> str:
        """The place of a key, or of the rule."""
        written = self.keys.get(key) or self.keys.get("extends")
        return place(self.source, written.span.start if written else 0)

    def error(self, key: str, message: str, hint: str = "") -> None:
        """Note that ``key`` is wrong."""
        self.errors.append(ConfigurationError(message, where=self.where(key), hint=hint))

    def doubt(self, node: Node | None, message: str, hint: str = "") -> None:
        """Note that what ``node`` says, or the rule as a whole, can never come true."""
        where = place(self.source, node.span.start) if node is not None else self.where()
        self.errors.append(Doubt(message, where=where, hint=hint))

    def has(self, key: str) -> bool:
        """Whether ``key`` is written and says something."""
        self.asked.add(key)
        value = self.values.get(key)
        return value is not None and not (isinstance(value, Scalar) and value.kind == "nothing")

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self.values[key] if self.has(key) else None
        if value is None:
            return default
        if isinstance(value, Scalar):
            return value.text
        self.error(key, f'"{key}" should be a text')
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        value = self.values[key] if self.has(key) else None
        if value is None:
            return ()
        items = value.items if isinstance(value, Sequence) else (value,)
        found = [item.text for item in items if isinstance(item, Scalar)]
        if len(found) < len(items):
            self.error(key, f'"{key}" should be a list of texts')
        return tuple(found)

    def placed_texts(self, key: str) -> tuple[tuple[str, str], ...]:
        """A list of texts, each with its place."""
        value = self.values.get(key)
        self.asked.add(key)
        items = value.items if isinstance(value, Sequence) else ()
        return tuple((item.text, place(self.source, item.span.start)) for item in items if isinstance(item, Scalar))

    def items(self, key: str) -> tuple[str | Settings, ...]:
        """A list of texts and mappings, each mapping as settings of its own; a single one counts as a list of one."""
        value = self.values[key] if self.has(key) else None
        if value is None:
            return ()
        found: list[str | Settings] = []
        for item in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(item, Scalar):
                found.append(item.text)
            elif isinstance(item, Mapping):
                found.append(self._of(item))
            else:
                self.error(key, f'"{key}" should be a list of texts and mappings')
        return tuple(found)

    def flag(self, key: str, default: bool = False) -> bool:
        """Yes or no."""
        value = self.values[key] if self.has(key) else None
        if value is None:
            return default
        if isinstance(value, Scalar) and value.boolean is not None:
            return value.boolean
        self.error(key, f'"{key}" should be true or false')
        return default

    def number(self, key: str, default: float = 0) -> float:
        """A number."""
        text = self.text(key)
        try:
            return float(text) if text else default
        except ValueError:
            self.error(key, f'"{key}" should be a number, but is "{text}"')
            return default

    def pairs(self, key: str) -> dict[str, str]:
        """A mapping of texts to texts, or a list of such mappings; an absent value is an empty text."""
        value = self.values[key] if self.has(key) else None
        if value is None:
            return {}
        found: dict[str, str] = {}
        for item in value.items if isinstance(value, Sequence) else (value,):
            if not isinstance(item, Mapping):
                self.error(key, f'"{key}" should be a mapping of texts to texts')
                continue
            for name, inner in item.entries:
                if isinstance(inner, Scalar):
                    found.setdefault(name.text, "" if inner.kind == "nothing" else inner.text)
                else:
                    self.error(key, f'"{key}": what "{name.text}" stands for should be a text')
        return found

    def is_mapping(self, key: str) -> bool:
        """Whether ``key`` holds a mapping."""
        self.asked.add(key)
        return isinstance(self.values.get(key), Mapping)

    def inner(self, key: str) -> Settings | None:
        """A mapping as settings of its own, which share the list of errors."""
        value = self.values[key] if self.has(key) else None
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self.error(key, f'"{key}" should be a mapping')
            return None
        return self._of(value)

    def _of(self, value: Mapping) -> Settings:
        return Settings(
            self.source,
            {name.text.lower(): inner for name, inner in value.entries},
            {name.text.lower(): name for name, _ in value.entries},
            self.errors,
        )

    def refuse_unknown(self, kind: str, error: type[ConfigurationError] = ConfigurationError) -> None:
        """Note every key that nothing asked for, as an ``error`` of this type."""
        for key, written in self.keys.items():
            if key not in self.asked:
                meant = nearest(key, self.asked)
                self.errors.append(
                    error(
                        f'unknown option "{written.text}" for rule {kind}',
                        where=place(self.source, written.span.start),
                        hint=f'did you mean "{meant}"?' if meant else f"there are {', '.join(sorted(self.asked))}",
                    )
                )
