"""Claims and events -> what was scheduled, and what later claims say became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recount.events.same_act import same_act
from recount.records import Claim, Document, Fate, Period, Plan, Record
from recount.reference import phrases_in
from recount.reference.frames import frame_forms

_LONG = 31  # days; a longer time is looked at for every plan
_FATES: dict[str, Fate] = {"moved": "moved", "cancelled": "cancelled"}


class Act(Record, frozen=True, kw_only=True):
    """What a claim of kind `plan` or `event` has to do with plans: by what it is found among others.

    when: its days; for a plan only where they are no mere day of publication. first_day, last_day: the same, ISO.
    fate: what its sentence says became of a plan ("moved", "cancelled"); null where it says nothing of that.
    """

    claim: str
    document: str
    anchor: str
    kind: str
    event_type: str | None
    when: str | None
    first_day: str | None
    last_day: str | None
    fate: Fate | None


def acts(claims: Iterable[Claim]) -> list[Act]:
    """The acts among some claims."""
    return [_act(claim) for claim in claims if claim.kind in ("plan", "event")]


def _act(claim: Claim) -> Act:
    when = _days_of(claim)
    first, last = (when.first.isoformat(), when.last.isoformat()) if when else (None, None)
    return Act(
        claim=claim.id, document=claim.document, anchor=claim.anchor, kind=claim.kind, event_type=claim.event_type,
        when=str(when) if when else None, first_day=first, last_day=last, fate=_fate(claim.quote),
    )  # fmt: skip


def _days_of(claim: Claim) -> Period | None:
    """A day taken from the publication alone is no day that anybody planned for."""
    return None if claim.kind == "plan" and claim.when_basis == "publication" else Period.maybe(claim.when)


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim that may say what became of a plan. `day`: the last on which it can have been published."""

    claim: Claim
    event: str | None
    day: int
    when: Period | None


@dataclass(frozen=True, slots=True)
class _Word:
    fate: Fate
    told: _Told
    why: str


def plans(claims: Iterable[Claim], event_of: Mapping[str, str], documents: Mapping[str, Document]) -> tuple[Plan, ...]:
    """The plans among these claims, by the day they were planned for.

    claims: those of kinds `plan` and `event`. event_of: claim id -> event id. Plans that linking brought together are
    one where they are of one type for the same days. What became of one is looked for in claims of reports that
    appeared later, on the same act (`same_act`):

    - held: an act of its type, not denied, on the planned days, in a report not older than the first of them;
    - cancelled: such an act is denied, or a sentence says that it was called off (data/plan_fates.tsv);
    - moved: a sentence says so, or a report plans the same event, or tells it, for other days;
    - no word: none of these. Held goes before the others, and of the others the last.
    """
    read = (_told(claim, event_of, documents) for claim in claims)
    told = sorted(read, key=_order)
    groups: dict[tuple[str, str | None, str | None], list[_Told]] = defaultdict(list)
    for one in told:
        if one.claim.kind == "plan":
            key = one.event or one.claim.anchor
            groups[key, one.claim.event_type, str(one.when) if one.when else None].append(one)
    index = _Index(told)
    made = [_plan(event, when, own, index.near(own[0])) for (event, _, when), own in groups.items()]
    return tuple(sorted(made, key=lambda plan: (plan.when or "9999", plan.event, plan.event_type or "")))


def _told(claim: Claim, event_of: Mapping[str, str], documents: Mapping[str, Document]) -> _Told:
    document = documents.get(claim.document)
    published = Period.maybe(document.published) if document else None
    day = published.last.toordinal() if published else 0
    return _Told(claim, event_of.get(claim.id), day, _days_of(claim))


class _Index:
    """Finds the claims that may say what became of a plan, without looking at all of them for each plan.

    These are the claims of its event; acts of its type on one of its days; and sentences that name a fate, of its type
    or a refusal.
    """

    def __init__(self, told: Sequence[_Told]) -> None:
        self._by_event: dict[str, list[_Told]] = defaultdict(list)
        self._by_day: dict[tuple[str, int | None], list[_Told]] = defaultdict(list)  # None: of a long time
        self._fates: dict[str, list[_Told]] = defaultdict(list)
        for one in told:
            kind = one.claim.event_type or ""
            if one.event:
                self._by_event[one.event].append(one)
            if one.when is not None and one.claim.kind == "event":
                for day in _days(one.when):
                    self._by_day[kind, day].append(one)
            if _fate(one.claim.quote):
                self._fates[kind].append(one)

    def near(self, plan: _Told) -> list[_Told]:
        """In the order of their reports."""
        kind = plan.claim.event_type or ""
        found = [*self._by_event.get(plan.event or "", ()), *self._fates[kind], *self._fates["REJECT"]]
        if plan.when is not None and kind:
            found += self._by_day[kind, None]
            days = [*_days(plan.when)] if plan.when.days <= _LONG else [day for at, day in self._by_day if at == kind]
            found += [one for day in days if day is not None for one in self._by_day[kind, day]]
        return sorted({id(one): one for one in found}.values(), key=_order)


def _days(when: Period) -> Iterator[int | None]:
    if when.days > _LONG:
        yield None
    else:
        yield from range(when.first.toordinal(), when.last.toordinal() + 1)


def _order(one: _Told) -> tuple[int, str, str]:
    return one.day, one.claim.anchor, one.claim.id


def _plan(event: str, when: str | None, own: Sequence[_Told], near: Sequence[_Told]) -> Plan:
    first = own[0].claim
    own_ids = {id(one) for one in own}
    words = [word for one in near if id(one) not in own_ids and (word := _word(own[0], one)) is not None]
    held = [word for word in words if word.fate == "held"]
    last = held[:1] or words[-1:]
    fate = last[0].fate if last else "no word"
    agreeing = [word for word in words if word.fate == fate]
    others = [str(word.told.when) for word in agreeing if word.told.when and str(word.told.when) != when]
    return Plan(
        event=event,
        event_type=first.event_type,
        when=when,
        place=first.place,
        by=first.agent,
        to=first.target,
        source=first.source,
        quote=first.quote,
        mark=(first.start - first.quote_start, first.end - first.quote_start),
        claims=tuple(one.claim.id for one in own),
        documents=tuple(dict.fromkeys(one.claim.document for one in own)),
        fate=fate,
        moved_to=others[-1] if fate == "moved" and others else None,
        evidence=tuple(word.told.claim.id for word in agreeing),
        why=last[0].why if last else "no later report speaks of it",
    )


def _word(plan: _Told, other: _Told) -> _Word | None:
    """What another claim says became of a plan; null where it says nothing of it."""
    claim = other.claim
    linked = plan.event is not None and plan.event == other.event
    if claim.quote == plan.claim.quote or other.day < plan.day or not (linked or same_act(plan.claim, claim)):
        return None
    same = claim.event_type == plan.claim.event_type
    if (same or claim.event_type == "REJECT") and other.day > plan.day and (fate := _said(plan.claim, claim)):
        return _Word(fate, other, f"a later report says so: {fate}")
    if not same or claim.kind not in ("event", "plan"):
        return None
    if plan.when is None or other.when is None:
        happened = linked and claim.kind == "event" and claim.modality in ("asserted", "claimed")
        return _Word("held", other, "a later report tells it as done") if happened and other.day > plan.day else None
    if claim.kind == "event" and plan.when.meets(other.when) and other.day >= plan.when.first.toordinal():
        if claim.modality == "denied":
            return _Word("cancelled", other, "a later report says that it did not happen")
        return _Word("held", other, f"told as done on {other.when}") if claim.modality != "possible" else None
    if linked and other.day > plan.day and not plan.when.meets(other.when) and plan.when.last < other.when.first:
        return _Word("moved", other, f"{'planned' if claim.kind == 'plan' else 'told'} for {other.when} later on")
    return None


def _said(plan: Claim, claim: Claim) -> Fate | None:
    """The fate that a sentence names, where it names an act of the plan's type too."""
    named = _fate(claim.quote)
    return named if named and _names_act(claim.quote, plan.event_type) else None


@lru_cache(maxsize=4096)
def _fate(quote: str) -> Fate | None:
    """The last fate that the words name."""
    named = [row["fate"] for _, _, row in phrases_in("plan_fates", quote)]
    return _FATES[named[-1]] if named else None


def _names_act(quote: str, kind: str | None) -> bool:
    words = quote.casefold().replace("-", " ").split()
    return any(
        form.frame.type == kind and tuple(words[at : at + len(form.words)]) == form.words
        for at, word in enumerate(words)
        for form in frame_forms().get(word, ())
    )
