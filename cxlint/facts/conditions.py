"""Conditions under which a value holds: what a sentence says of some orders, goods or people is not said of all.

Amounts that an order must reach are conditions themselves ("free on orders over 50 euros"). What the fact's own words
name, or one of its variants, is no condition to it. The time in which an act of a customer is handled is not the time
for the act.
"""

from __future__ import annotations

from cxlint.facts.book import Truth
from cxlint.facts.cues import CueMatch
from cxlint.facts.view import View
from cxlint.language.statements import follows_purchase, free_of_charge, handling, restriction
from cxlint.values.model import Bound, Mention, Money


def is_of_condition(view: View, mention: Mention, truth: Truth, match: CueMatch) -> bool:
    """Whether an amount is the threshold of another one, or is free only beyond a threshold.

    "Shipping is free on orders over 50 euros" states no price of shipping; it does state from which order on there is
    "free shipping", where those are the fact's words.
    """
    if mention.kind != "money":
        return False
    low, high = view.clause(mention.start)
    amounts = [other for other in view.mentions if other.kind == "money" and low <= other.start < high]
    thresholds = [other for other in amounts if is_threshold(view, other)]
    if not thresholds:
        return False
    if mention not in thresholds:
        return isinstance(mention.value, Money) and not mention.value.amount
    prices = [(other.start, other.end) for other in amounts if other not in thresholds]
    prices += free_of_charge(view.lowered, low, high, view.reading.language)
    exact = all(value.bound is Bound.EXACTLY for value in truth.values)
    return exact and not all(_covers(match, *price) for price in prices)


def is_threshold(view: View, mention: Mention) -> bool:
    """Whether an amount is what an order must come to: "on orders over 50 euros"."""
    low, _ = view.clause(mention.start)
    return follows_purchase(view.lowered[low : mention.outer_start], view.reading.language)


def condition(view: View, mention: Mention) -> str:
    """The words by which the clause of a value speaks only of some ("business customers"), or ""."""
    low, high = view.clause(mention.start)
    label = view.lowered[: min(low, mention.outer_start)].rstrip()
    if label.endswith(":"):
        # "From abroad: +39 02 ...".
        low = view.clause(len(label) - 1)[0]
    for start, end in restriction(view.lowered, low, high, view.reading.language):
        if start < mention.end and mention.start < end:
            continue  # "190 members" counts them, and speaks of nobody else.
        ours = any(other.within(start, end) or other.start <= start < other.end for other in view.reading.inside)
        if not ours:
            return view.reading.text[start:end]
    return ""


def handled(view: View, mention: Mention, match: CueMatch) -> str:
    """The words by which a clause says that what the cue names is handled, in a time of its own; "" where none do.

    "Your return is processed within 3 days" gives no time to return something. Only a cue of one word is in doubt.
    """
    if match.cue.weight > 1 or mention.kind not in ("duration", "frequency"):
        return ""
    found = handling(view.lowered, *view.clause(mention.start), (match.start, match.end), view.reading.language)
    if found is None or (found[0] > mention.start and not view.lowered[match.end : mention.outer_start].strip()):
        # "Items returned within 30 days are refunded": the time stands with the return.
        return ""
    if any(other.within(*found) for other in view.inside.get(match.cue.owner, ())):
        return ""
    return view.reading.text[slice(*found)]


def _covers(match: CueMatch, start: int, end: int) -> bool:
    pieces = match.pieces or ((match.start, match.end),)
    return any(low < end and start < high for low, high in pieces)
