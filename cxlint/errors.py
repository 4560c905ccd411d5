"""The errors a user can meet. Each says what was wrong, where, and, if it can, what to do.

Anything else that escapes is a bug in cxlint. Errors carry a rendered place (``path:line:column``) because they
outlive the source they came from.
"""

from __future__ import annotations


class CxlintError(Exception):
    """Base of all errors shown to users.

    ``where`` is ``path``, ``path:line`` or ``path:line:column`` (counted from 1), or empty where there is no place.
    """

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message, where, hint)
        self.message = message
        self.where = where
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross processes; exceptions with keyword arguments need to say how they are made again.
        return _remade, (type(self), self.args[0], dict(self.__dict__))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{place}{self.message}{hint}"


class ConfigurationError(CxlintError):
    """The project file, a fact file or a rule file is wrong (exit code 2)."""


class UnreadableError(CxlintError):
    """A source cannot be read. The run goes on; the reason becomes an ``unreadable`` finding.

    ``offset`` is the code-point offset of the trouble in the decoded text, where one is known, else ``None``.
    """

    def __init__(self, message: str, *, where: str = "", hint: str = "", offset: int | None = None) -> None:
        super().__init__(message, where=where, hint=hint)
        self.offset = offset


def _remade(kind: type[CxlintError], message: object, state: dict[str, object]) -> CxlintError:
    error = kind.__new__(kind, message)
    error.__dict__.update(state)
    return error
