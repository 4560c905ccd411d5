"""The values cxlint can compare, one frozen type per kind, and the mention of a value in a text.

Amounts are exact decimals. A value says nothing about where it was found; a mention says where, and with which bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias, cast

ValueKind = Literal[
    "number",
    "percent",
    "money",
    "duration",
    "quantity",
    "frequency",
    "date",
    "time",
    "hours",
    "phone",
    "email",
    "url",
    "version",
]

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"]
WEEK: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Bound(StrEnum):
    """How firmly a text states a value."""

    EXACTLY = "exactly"
    AT_MOST = "at most"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    MORE_THAN = "more than"
    ABOUT = "about"
    AVERAGE = "average"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number; ``ordinal`` for "third" or "3."."""

    amount: Decimal
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in hundredths: 20 for "20 %" and "venti per cento"."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of ``currency`` (ISO 4217; empty where the text does not say which dollar or crown).

    ``per`` is what the amount is for: a unit of time ("month", "night"), "person", "item", "order", or a unit that is
    sold ("kilowatt_hour", "call"); empty if unsaid.
    """

    amount: Decimal
    currency: str
    per: str = ""


TimeUnit = Literal["second", "minute", "hour", "day", "week", "month", "year"]

SECONDS: dict[str, int] = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 30 * 86400,
    "year": 365 * 86400,
}


@dataclass(frozen=True, slots=True)
class Duration:
    """``count`` of ``unit``; ``business`` for working days and office hours.

    A compound ("1 hour 30 minutes") is given in its smallest unit. ``seconds`` takes a month as 30 and a year as 365
    days: it serves sorting and scoring, never equality.
    """

    count: Decimal
    unit: TimeUnit
    business: bool = False

    @property
    def seconds(self) -> Decimal:
        return self.count * SECONDS[self.unit]


@dataclass(frozen=True, slots=True)
class Quantity:
    """``count`` of ``unit``, an English singular name with underscores as pint spells it ("megabyte", "square_meter").

    Counted things are units too: "person", "item", "character", "digit", "device", "time".
    """

    count: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Frequency:
    """``times`` within each ``per``: "twice a week" is 2 per 1 week, "every 15 minutes" is 1 per 15 minutes."""

    times: Decimal
    per: Duration


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date as far as the text gives it; a part that is not said is ``None``."""

    year: int | None
    month: int | None
    day: int | None


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, 0:00 to 24:00."""

    hour: int
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """One block of opening hours: ``days`` (empty where the text names none) from ``opens`` to ``closes``.

    A closed day has neither; 24 hours are 0:00 to 24:00.
    """

    days: tuple[Day, ...]
    opens: Time | None
    closes: Time | None


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours as a text states them in one place: several blocks for lunch breaks and different days."""

    openings: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """``number`` in E.164 where it can be had, else the bare digits of a short or service number.

    ``written`` is the text as found. ``malformed`` says what no phone could dial: "+31 088 ..." keeps the trunk zero.
    """

    number: str
    written: str
    malformed: bool = False


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address, lower case."""

    address: str


@dataclass(frozen=True, slots=True)
class Url:
    """A web address as written, and normalised for comparison (scheme and trailing slash aside)."""

    written: str
    normal: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version: the product it belongs to, lower case and empty if unsaid ("android"), and its number ("8.0")."""

    number: str
    product: str = ""


Plain: TypeAlias = (
    Number | Percent | Money | Duration | Quantity | Frequency | Date | Time | Hours | Phone | Email | Url | Version
)


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, both of one kind; an open end is ``None``."""

    low: Plain | None
    high: Plain | None


Value: TypeAlias = Plain | Range


def kind_of(value: Value) -> ValueKind:
    """The kind of a value; a range is of the kind of its ends."""
    plain = (value.low or value.high) if isinstance(value, Range) else value
    return cast("ValueKind", type(plain).__name__.lower())


@dataclass(slots=True, unsafe_hash=True, init=False)
class Mention:
    """A value at ``[start, end)`` of a text, with its bound; never changed once made.

    ``start`` and ``end`` hold the value itself ("30 days"); ``outer_start`` and ``outer_end`` include the words of the
    bound ("at most 30 days"). ``vague`` where the text counts nothing ("a couple of days", "all week"): its value is a
    reading, never a commitment. Mentions are made by the thousand, and a frozen class costs four times as much to make.
    """

    kind: ValueKind
    start: int
    end: int
    value: Value
    bound: Bound
    outer_start: int
    outer_end: int
    vague: bool

    def __init__(
        self,
        kind: ValueKind,
        start: int,
        end: int,
        value: Value,
        bound: Bound = Bound.EXACTLY,
        outer_start: int = -1,
        outer_end: int = -1,
        vague: bool = False,
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
        self.bound = bound
        self.outer_start = start if outer_start < 0 else outer_start
        self.outer_end = end if outer_end < 0 else outer_end
        self.vague = vague


class Likeness(StrEnum):
    """How two values of one kind compare."""

    SAME = "same"
    DIFFERENT = "different"
    UNIT = "unit"
    """The same number with another unit: 10 digits and 10 characters, 2 days and 2 working days."""
    UNCLEAR = "unclear"
    """Not decidable from what is said: 1 month and 30 days, 3 March and 3 March 2026."""
    UNRELATED = "unrelated"
    """Not the same sort of thing at all (megabytes and people); never a contradiction."""
