"""The origin that each figure of an event goes back to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from recount.events.aliases import aliases
from recount.events.figure import Figure
from recount.events.source_name import SEERS, SourceName
from recount.events.told_as_older import told_as_older
from recount.records import Claim, Document
from recount.reference import country_names

_TELLING = 3  # below such a number two figures are soon the same by chance

Origin = tuple[str, str]  # name, and how it was found


def origins(
    claims: Sequence[Claim],
    groups: Sequence[Sequence[Claim]],
    figures: Mapping[str, Figure],
    documents: Mapping[str, Document],
    copies: Mapping[str, str],
) -> dict[str, Origin]:
    """Claim id -> its origin, for the claims of each group (the figures of one toll). `claims`: all of the event.

    A named source is its own origin, under whatever name; one that could be anyone is told by its relay, else by the
    outlet. A figure in the article's own voice, or that of a state without a body ("Ghana says"), goes to the source
    that the article names for that figure, or that a copy of the same text names for it; else to the only source that
    the article names at all, unless that source says otherwise; else to the state, to the only one of the event's
    sources that the text speaks of, or to the outlet.
    """
    outlets = _outlets(claims, documents, copies)
    spoken = {claim.id: name for claim in claims if (name := _spoken(claim)) is not None}
    texts = [documents[name].text for name in outlets if name in documents]
    stands = aliases([*spoken.values(), *(SourceName.of(outlet) for outlet in outlets.values())], texts)
    named: dict[str, Origin] = {}
    spelled: dict[tuple[frozenset[str], str], str] = {}
    for claim in sorted(claims, key=lambda item: item.anchor):
        if (name := spoken.get(claim.id)) is not None:
            outlet = outlets[claim.document]
            first = spelled.setdefault((name.words, outlet), name.text)  # "Medical source" of a headline is the text's
            alone = name.anyone and stands[name] == name
            named[claim.id] = (f"{first} ({outlet})", "named without a name") if alone else _known(name, stands[name])
    relays = {(claim.document, SourceName.of(claim.via).words) for claim in claims if claim.via and claim.source}
    vague = {
        claim.id
        for claim in claims
        if (name := spoken.get(claim.id)) and (name.loose or (not claim.via and (claim.document, name.words) in relays))
    }
    for group in groups:
        named.update(_meant(group, named, figures, vague))
    found: dict[str, Origin] = {}
    for group in groups:
        for claim in group:
            found[claim.id] = (
                named.get(claim.id)
                or _own_voice(claim, group, claims, named, figures, documents, copies)
                or _of_state(claim)
                or _alone(claim, group, named, spoken, figures, documents)
                or (stands[SourceName.of(outlets[claim.document])].text, "the report's own voice")
            )
    return found


def _spoken(claim: Claim) -> SourceName | None:
    """Who is said to assert it, but for a state or a pronoun; the relay where the source could be anyone."""
    source = SourceName.of(claim.source) if claim.source and not _of_state(claim) else None
    source = None if source and source.pronoun else source
    if claim.via and (source is None or source.anyone):
        via = SourceName.of(claim.via)
        return source if via.anyone else via
    return source


def _known(name: SourceName, whole: SourceName) -> Origin:
    return whole.text, "named" if whole.text == name.text else f"named as {name.text}"


def _of_state(claim: Claim) -> Origin | None:
    """A state as the source, without the body that speaks for it."""
    return (claim.source, "a state without a body") if claim.source in country_names() else None


def _own_voice(
    claim: Claim,
    group: Sequence[Claim],
    claims: Sequence[Claim],
    named: Mapping[str, Origin],
    figures: Mapping[str, Figure],
    documents: Mapping[str, Document],
    copies: Mapping[str, str],
) -> Origin | None:
    own = figures[claim.id]
    here = sorted(
        (other for other in group if other.document == claim.document and other.id in named),
        key=lambda other: (abs(other.start - claim.start), other.start, other.id),
    )
    for other in here:
        if figures[other.id].written == own.written:
            return named[other.id][0], "the report names it for this figure"
    if here and told_as_older(claim, documents.get(claim.document)):
        nearest = next((other for other in here if other.start < claim.start), here[0])
        return named[nearest.id][0], "told as the older figure of the source beside it"
    rounded = {named[other.id][0] for other in here if _restates(own, figures[other.id])}
    if len(rounded) == 1:
        return rounded.pop(), "the report names it for the figure that this one rounds"
    copy = copies.get(claim.document, claim.document)
    for other in sorted(group, key=lambda item: item.anchor):
        if copies.get(other.document) == copy and other.id in named and figures[other.id].written == own.written:
            return named[other.id][0], "a copy of the text names it for this figure"
    all_named = {
        named[other.id][0]
        for other in claims
        if other.document == claim.document and other.id in named and not _sees(other)
    }
    if len(all_named) == 1 and all(_fits(own, figures[other.id]) for other in here):
        return all_named.pop(), "the only source that the report names"
    return None


def _meant(
    group: Sequence[Claim], named: Mapping[str, Origin], figures: Mapping[str, Figure], vague: AbstractSet[str]
) -> dict[str, Origin]:
    """For figures of "officials", "the rebels" or a relay: the one body that the report names elsewhere for them."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        if claim.id in named and claim.id not in vague:
            told[claim.document].append(claim)
    found = {}
    for claim in group:
        own = figures[claim.id]
        if claim.id in vague and own.written >= _TELLING:
            beside = told[claim.document]
            alike = [other for other in beside if figures[other.id].written == own.written]
            alike = alike or [other for other in beside if _restates(own, figures[other.id])]
            origins = {named[other.id][0] for other in alike}
            if len(origins) == 1:
                found[claim.id] = (origins.pop(), "the report names it for this figure")
    return found


def _alone(
    claim: Claim,
    group: Sequence[Claim],
    named: Mapping[str, Origin],
    spoken: Mapping[str, SourceName],
    figures: Mapping[str, Figure],
    documents: Mapping[str, Document],
) -> Origin | None:
    """The only one of the event's bodies and persons that count that the report speaks of, if it gives none a number.

    What a wire tells as background it has from whom it counts by.
    """
    document, ids = documents.get(claim.document), {other.id for other in group}
    if document is None or any(other.document == claim.document and other.id in named for other in group):
        return None
    text = document.text.casefold()
    heard, alike = set(), set()
    for name, source in spoken.items():
        if name in named and not source.anyone and (source.body or source.person) and source.text.casefold() in text:
            heard.add(named[name][0])
            same = name in figures and name in ids and figures[name].written == figures[claim.id].written
            alike |= {named[name][0]} if same else set()
    heard = alike or heard
    return (heard.pop(), "the only source of the event that the report speaks of") if len(heard) == 1 else None


def _restates(own: Figure, other: Figure) -> bool:
    """Whether a headline's figure is another's, rounded: it allows it, and is vague, within a tenth of it or a round
    number below it ("more than 50", 56)."""
    near = abs(own.written - other.written) * 10 <= abs(other.written)
    step = 10 ** (len(str(own.written)) - len(str(own.written).rstrip("0")))
    rounds = own.interval.high is None and own.written <= other.written < own.written + step
    return own.interval.meets(other.interval) and (own.vague or near or rounds)


def _sees(claim: Claim) -> bool:
    """Whether its source tells what was seen on the spot: nobody counts a whole happening by it."""
    return bool(claim.source) and bool(SourceName.of(claim.source or "").words & SEERS)


def _fits(own: Figure, other: Figure) -> bool:
    """Whether a source that gives the other figure could have given this one too."""
    return own.interval.meets(other.interval) and (other.vague or _restates(own, other))


def _outlets(claims: Sequence[Claim], documents: Mapping[str, Document], copies: Mapping[str, str]) -> dict[str, str]:
    """Document id -> who published it; copies of one text go under the outlet that had it first."""
    told = sorted({claim.document for claim in claims})
    first: dict[str, str] = {}
    for name in sorted(told, key=lambda name: (_published(documents.get(name)), name)):
        first.setdefault(copies.get(name, name), _outlet(documents.get(name), name))
    return {name: first[copies.get(name, name)] for name in told}


def _published(document: Document | None) -> str:
    return (document.published if document else None) or "9999"


def _outlet(document: Document | None, name: str) -> str:
    if document is None:
        return name
    return document.outlet or document.url or document.path or document.address
