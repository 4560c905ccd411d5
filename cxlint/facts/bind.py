"""Binding: which fact a value in a text is about, by the nearest cue, and how sure that is.

A mention belongs to the fact whose cue is nearest in this order: same clause, same sentence, same passage, context;
within one of these the more specific cue wins, then the nearer one. Two facts that are equally near are a doubt, and a
doubt is never an error.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from dataclasses import replace

from cxlint.facts.book import NAME, YES_NO, Fact, FactBook, Place, Truth
from cxlint.facts.claims import BY_AGREEMENT, Nearness, Outcome
from cxlint.facts.conditions import condition, handled, is_of_condition
from cxlint.facts.counts import as_number, counts
from cxlint.facts.cues import CueMatch
from cxlint.facts.verdict import Verdict, far_apart, fits, is_unlikely, judge
from cxlint.facts.view import FAR_HEADING, ORDER, STARTING, WITHIN, Binding, Reading, View
from cxlint.facts.wording import stated_in_words
from cxlint.language.restating import restating
from cxlint.language.statements import change, is_additional, opens_case
from cxlint.values.compare import compare
from cxlint.values.model import Duration, Likeness, Mention, Money, Number, Percent, Range, Value, Version

_CONVERSION = re.compile(rf"\s?(?:[(/=≈]|,? ?(?:{restating}))\s?")

_LISTED = re.compile(r"\s?(?:[,/&+]|,? ?\b[^\W\d]{1,3}\b) ?")
_TWICE = 3
"""Two spans of time that are further apart are not one in two units."""

_FAR_APART = "the value is of another order of magnitude, so it may be about something else"

_Option = tuple[tuple[int, int, int], Fact, Truth, CueMatch, Nearness, Mention]
_NUMBER = re.compile(r"\d[\d.,]*")


def bind(book: FactBook, reading: Reading, place: Place, day: datetime.date) -> list[Binding]:
    """Everything that a passage states about the facts of ``book``, in order of place."""
    view = View(book, reading, place, day)
    found = [*_values(view), *stated_in_words(view)]
    return sorted(found, key=lambda binding: (binding.start, binding.fact.name))


def supposing(binding: Binding, says: str, day: datetime.date) -> Binding:
    """``binding``, whose text says ``says``, judged by the truth that is supposed in the place of the declared one."""
    truth = next((new for old, new in binding.fact.supposed if old is binding.truth), None)
    if truth is None:
        return binding
    if binding.mention is not None:
        verdict = judge(binding.fact, truth, binding.mention, day)
    elif binding.answer is not None:
        verdict = Verdict(Outcome.AGREES if binding.answer == truth.word else Outcome.CONTRADICTS)
    else:
        right = says.lower() in (name.lower() for name in truth.names)
        verdict = Verdict(Outcome.AGREES if right else Outcome.CONTRADICTS)
    return replace(binding, truth=truth, verdict=verdict)


def _values(view: View) -> list[Binding]:
    bindings: list[Binding] = []
    facts = [fact for fact in view.facts.values() if fact.kind not in (YES_NO, NAME)]
    if not facts:
        return bindings
    mentions = [_with_unit(view, _after_change(view, mention)) for mention in view.mentions]
    if mentions != list(view.mentions):
        view.reread(mentions)
    for mention in view.mentions:
        if view.is_cue(mention) or view.set_aside(mention.outer_start, mention.outer_end):
            continue
        binding = _bind_mention(view, facts, mention)
        if binding is not None:
            bindings.append(binding)
    return _settle(view, bindings)


def _after_change(view: View, mention: Mention) -> Mention:
    """What a change "from 14 to 30 days" leads to, in the place of the range that it looks like."""
    value = mention.value
    if not isinstance(value, Range) or value.high is None:
        return mention
    low, high = view.sentence(mention.start)
    if not change(view.lowered[low:high], mention.start - low, view.reading.language):
        return mention
    numbers = list(_NUMBER.finditer(view.reading.text, mention.start, mention.end))
    if not numbers:
        return mention
    return Mention(mention.kind, numbers[-1].start(), mention.end, value.high)


def _with_unit(view: View, mention: Mention) -> Mention:
    """A bare number that ends its clause, with the unit of the value before: "returns in 30 days, refunds in 14"."""
    value = mention.value
    if not isinstance(value, Number) or value.ordinal:
        return mention
    low, high = view.clause(mention.start)
    if view.reading.text[mention.end : high].strip(" .!;)"):
        return mention
    sentence = view.sentence(mention.start)
    before = [m for m in view.mentions if sentence[0] <= m.start < low and m.kind != "number"]
    if not before or not any(match.within(low, high) for match in view.reading.inside if view.names_fact(match)):
        return mention
    match before[-1].value:
        case Duration(unit=unit, business=business):
            full: Value = Duration(value.amount, unit, business)
        case Percent():
            full = Percent(value.amount)
        case _:
            return mention
    return replace(mention, kind=before[-1].kind, value=full)


def _bind_mention(view: View, facts: list[Fact], mention: Mention) -> Binding | None:
    options: list[_Option] = []
    for fact in facts:
        said = as_number(view, mention, fact) if fact.kind == "number" else mention
        truth = view.truth(fact, said.start)
        if truth is None or not (fits(truth, said) if truth else _may_state(fact, said)):
            continue
        nearest = view.nearest(fact, said.start, said.end, said.kind)
        if nearest is None or (fact.kind == "number" and not counts(view, said, truth, nearest[1], nearest[2])):
            continue
        if fact.kind == "frequency" and said.kind == "duration" and nearest[2] is Nearness.CONTEXT:
            continue  # A time under the heading "Billing" is not how often.
        options.append((nearest[0], fact, truth, nearest[1], nearest[2], said))
    options.sort(key=lambda option: (option[0], option[1].name))
    ties: list[_Option] = []
    passed = ""
    while options and not ties:
        best = options[0][0]
        group = [option for option in options if option[0][:2] == best[:2]]
        del options[: len(group)]
        ties = [option for option in group if not is_unlikely(option[2], option[5])]
        if not ties and not passed:
            passed = group[0][1].name
    if not ties:
        return None
    best = ties[0][0]
    bindings = [
        Binding(
            fact,
            truth,
            said.start,
            said.end,
            judge(fact, truth, said, view.day),
            match.cue.text,
            nearness,
            said,
            _rank_doubt(rank, nearness)
            or _value_doubt(view, truth, said)
            or _condition_doubt(view, said, match)
            or _case_doubt(view, said, nearness),
        )
        for rank, fact, truth, match, nearness, said in ties
        if not is_of_condition(view, said, truth, match)
        and (nearness is Nearness.CLAUSE or not handled(view, said, match))
    ]
    if not bindings:
        return None
    if len(bindings) == 1 and best[0] < STARTING:
        if passed and bindings[0].nearness is Nearness.CONTEXT and not bindings[0].agrees:
            return replace(
                bindings[0], doubt=bindings[0].doubt or f"{passed} is nearer, though the value is not like its own"
            )
        return bindings[0]
    agreeing = next((binding for binding in bindings if binding.agrees), None)
    if agreeing is not None:
        return replace(agreeing, doubt=agreeing.doubt or BY_AGREEMENT)
    if best[0] >= STARTING:
        return None
    others = ", ".join(binding.fact.name for binding in bindings[1:])
    return replace(bindings[0], doubt=f"it could also be about {others}")


def _may_state(fact: Fact, mention: Mention) -> bool:
    """Whether a value may be that of a fact that declares none; a bare number is one only where numbers are asked."""
    return mention.kind == fact.kind or (not fact.kind and mention.kind != "number")


def _rank_doubt(rank: tuple[int, int, int], nearness: Nearness) -> str:
    if nearness is Nearness.CONTEXT and rank[2] >= FAR_HEADING:
        return "only an outer heading speaks of it"
    if rank[0] == WITHIN:
        return "nothing but the name of the product speaks of it"
    return ""


def _value_doubt(view: View, truth: Truth, mention: Mention) -> str:
    if mention.vague:
        return "it gives no number"
    if _names_no_system(view, truth, mention):
        return "it names no system"
    if far_apart(truth, mention):
        return _FAR_APART
    return ""


def _names_no_system(view: View, truth: Truth, mention: Mention) -> bool:
    """Whether a version may be that of the application, where what is right is that of the system it needs."""
    said = mention.value
    if not isinstance(said, Version) or said.product:
        return False
    declared = [value.value for value in truth.values]
    products = {value.product for value in declared if isinstance(value, Version)}
    low, high = view.sentence(mention.start)
    sentence = view.lowered[low:high]
    return "" not in products and not any(product in sentence for product in products)


def _condition_doubt(view: View, mention: Mention, match: CueMatch) -> str:
    if found := condition(view, mention):
        return f'it may hold only for "{found}"'
    if found := handled(view, mention, match):
        return f'it may be the time of something else: "{found}"'
    return ""


def _case_doubt(view: View, mention: Mention, nearness: Nearness) -> str:
    """Why a value may be one of its own, beside what its fact is."""
    low, language = view.sentence(mention.start)[0], view.reading.language
    if is_additional(view.lowered, low, mention.start, language):
        return "it comes on top of something"
    if nearness in (Nearness.PASSAGE, Nearness.CONTEXT) and opens_case(view.lowered, low, language):
        return "its sentence is about a case of its own"
    return ""


def _settle(view: View, bindings: list[Binding]) -> list[Binding]:
    """Doubts among several values that state one fact in one passage; a conversion joins the value it converts."""
    bindings = _join_conversions(view, bindings)
    by_fact: dict[str, list[Binding]] = defaultdict(list)
    for binding in bindings:
        by_fact[binding.fact.name].append(binding)
    settled = []
    for binding in bindings:
        if _is_beside_the_point(binding, by_fact[binding.fact.name]) or _is_far_from_right(view, binding):
            continue
        others = [other for other in by_fact[binding.fact.name] if other is not binding and not _is_vague(other)]
        doubt = binding.doubt or ("" if binding.agrees else _doubt(view, binding, others))
        listed = any(_is_joined(view, binding, other) for other in others)
        settled.append(replace(binding, doubt=doubt, listed=listed) if doubt or listed else binding)
    return _partly(settled)


def _partly(bindings: list[Binding]) -> list[Binding]:
    """The statements of a passage, the last one partly right where it gives some of what is right together."""
    last = {binding.fact.name: place for place, binding in enumerate(bindings)}
    for name, place in last.items():
        group = [binding for binding in bindings if binding.fact.name == name and binding.mention is not None]
        truth = bindings[place].truth
        if not truth.together or len(truth.values) < 2 or not all(binding.agrees for binding in group):
            continue
        said = [binding.mention.value for binding in group if binding.mention is not None]
        given = sum(any(compare(value.value, other) is Likeness.SAME for other in said) for value in truth.values)
        if 0 < given < len(truth.values) and bindings[place].nearness in (Nearness.CLAUSE, Nearness.SENTENCE):
            verdict = Verdict(Outcome.PARTLY, f"{given} of {len(truth.values)} values")
            bindings[place] = replace(bindings[place], verdict=verdict)
    return bindings


def _is_beside_the_point(binding: Binding, group: list[Binding]) -> bool:
    """Whether a value that nearly agrees, says "free" or gives no number only accompanies one that says it."""
    if _is_vague(binding):
        return not all(_is_vague(other) for other in group)
    if not any(other.agrees for other in group) or binding.agrees or binding.mention is None:
        return False
    value = binding.mention.value
    return binding.verdict.outcome is Outcome.UNCLEAR or (isinstance(value, Money) and not value.amount)


def _is_far_from_right(view: View, binding: Binding) -> bool:
    """Whether a value of another order of magnitude stands in a passage that has the right one too.

    "Made every 10 minutes and kept for 14 days" says nothing wrong of how long they are kept.
    """
    fact, truth = binding.fact, binding.truth
    if binding.verdict.outcome is not Outcome.CONTRADICTS or binding.mention is None:
        return False
    if not far_apart(truth, binding.mention):
        return False
    return any(
        fits(truth, other) and judge(fact, truth, other, view.day).outcome is Outcome.AGREES for other in view.mentions
    )


def _is_vague(binding: Binding) -> bool:
    return binding.mention is not None and binding.mention.vague


def _doubt(view: View, binding: Binding, others: list[Binding]) -> str:
    sentence = view.sentence(binding.start)
    direct = binding.nearness in (Nearness.CLAUSE, Nearness.SENTENCE)
    rivals = [other for other in others if view.sentence(other.start) == sentence] if direct else others
    rivals = [other for other in rivals if not (_says_twice(view, binding, other) or _are_listed(view, binding, other))]
    if any(_is_right(other) and ORDER[other.nearness] <= ORDER[binding.nearness] for other in rivals):
        return "another value beside it agrees"
    clause = view.clause(binding.start)
    for other in rivals:
        # "You have a month, so 29 days": what is not exact leaves it to the other to say.
        if other.verdict.outcome is Outcome.UNCLEAR:
            continue
        if direct and view.clause(other.start) != clause and other.nearness is Nearness.CLAUSE is binding.nearness:
            continue
        if (ORDER[other.nearness], other.start) < (ORDER[binding.nearness], binding.start):
            return "an earlier value is nearer to the words that name the fact"
    if binding.nearness is Nearness.PASSAGE and not _adjacent(view, binding):
        return "the words that name the fact stand further away"
    return ""


def _is_right(binding: Binding) -> bool:
    """Whether a value agrees, or is an amount that only says more: 500 euros a day, where 500 euros are right."""
    unclear = binding.verdict.outcome is Outcome.UNCLEAR and not _is_vague(binding)
    return binding.agrees or (unclear and binding.mention is not None and isinstance(binding.mention.value, Money))


def _adjacent(view: View, binding: Binding) -> bool:
    """Whether the sentence before the value's names the fact."""
    sentences = list(view.reading.sentences)
    index = sentences.index(view.sentence(binding.start)) if view.sentence(binding.start) in sentences else 0
    return index > 0 and view.has(binding.fact.owner, sentences[index - 1])


def _join_conversions(view: View, bindings: list[Binding]) -> list[Binding]:
    """ "365 days (12 months)" is one statement, in the words of the half that compares exactly with what is right.

    Where both do, or neither, it is as right as its better half and stands where its first does.
    """
    joined: list[Binding] = []
    for binding in bindings:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.mention is not None
            and binding.mention is not None
            and before.fact is binding.fact
            and _is_conversion(view, before, binding)
            and compare(before.mention.value, binding.mention.value) in (Likeness.SAME, Likeness.UNCLEAR)
        ):
            exact = [half for half in (before, binding) if _is_exact(half)]
            if len(exact) == 1:
                joined[-1] = exact[0]
            elif binding.agrees and not before.agrees:
                joined[-1] = replace(before, verdict=binding.verdict)
            continue
        joined.append(binding)
    return joined


def _is_conversion(view: View, first: Binding, second: Binding) -> bool:
    """Whether only a bracket, an equals sign or "that is" stands between two values."""
    if first.mention is None or second.mention is None or first.end > second.start:
        return False
    between = first.mention.outer_end, second.mention.outer_start
    return _CONVERSION.fullmatch(view.reading.text, *between) is not None


def _is_exact(binding: Binding) -> bool:
    """Whether a value and what is right are measured alike, so that the two are the same or plainly not."""
    value = binding.mention.value if binding.mention is not None else None
    return value is not None and any(
        compare(truth.value, value) in (Likeness.SAME, Likeness.DIFFERENT) for truth in binding.truth.values
    )


def _are_listed(view: View, binding: Binding, other: Binding) -> bool:
    """Whether two values stand in one list ("Monday and Friday") of a fact whose values are right together."""
    return len(binding.truth.values) > 1 and binding.truth.together and _is_joined(view, binding, other)


def _is_joined(view: View, binding: Binding, other: Binding) -> bool:
    """Whether only a comma or a short word ("and", "o") stands between two values."""
    first, second = sorted((binding, other), key=lambda half: half.start)
    return _LISTED.fullmatch(view.reading.text, first.end, second.start) is not None


def _says_twice(view: View, binding: Binding, other: Binding) -> bool:
    """Whether one of two values is meant as the other, though it is not: "1080 days (18 months)".

    In brackets it is in another unit; behind "that is" it may be in the same: "4 weeks and 3 days, that is 30 days".
    """
    first, second = sorted((binding, other), key=lambda half: half.start)
    if not _is_conversion(view, first, second) or first.mention is None or second.mention is None:
        return False
    one, two = first.mention.value, second.mention.value
    if not (isinstance(one, Duration) and isinstance(two, Duration)):
        return False
    in_words = any(map(str.isalpha, view.reading.text[first.mention.outer_end : second.mention.outer_start]))
    if one.unit == two.unit and not in_words:
        return False
    return 1 <= max(one.seconds, two.seconds) <= _TWICE * min(one.seconds, two.seconds)
