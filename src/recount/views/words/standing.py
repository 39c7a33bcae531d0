"""How well borne out it is who did something, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recount.events.source_name import SourceName
from recount.records import Claim, Standing
from recount.views.words.listed import listed, several
from recount.views.words.party import party

_NOBODY = "the reports' own voice"
_MOST = 3  # parties that are blamed, and voices that blame one


def standing_words(standing: Standing, claims: Iterable[Claim]) -> str:
    """ "Responsibility: contested, blamed on Chile by Ann Lee and on Peru by Bo Berg; 2 origins." Empty for nothing.

    The party that most voices blame comes first; more parties or voices than a reader takes in are told by number.
    """
    known = {claim.id: claim for claim in claims}
    own = {*standing.admitted}
    admit = [who for who, names in standing.blamed if own & {*names}]
    voices = {who: _voices([name for name in names if name not in own], known) for who, names in standing.blamed}
    blamed = sorted((who for who in voices if voices[who]), key=lambda who: -len({*voices[who]} - {_NOBODY}))
    said = [("" if [who] == admit else f"on {party(who)} ") + f"by {_few(voices[who])}" for who in blamed[:_MOST]]
    if len(blamed) > _MOST:
        said.append(f"on {several(len(blamed) - _MOST, 'other')}")
    lines = []
    if standing.grade == "confirmed":
        names, whose = listed([*map(party, admit)]), _voices(standing.admitted, known)
        saying = f"{names} {'says so itself' if len(admit) == 1 else 'say so themselves'}"
        through = "" if whose == [names] else f" ({_few(whose)})"
        others = f"; blamed {listed(said)}" if said else ""
        lines.append(f"Responsibility: confirmed, {saying}{through}{others}.")
    elif standing.grade:
        origins = "a single source" if standing.origins == 1 else several(standing.origins, "origin")
        lines.append(f"Responsibility: {standing.grade}, blamed {listed(said)}; {origins}.")
    if standing.denied:
        lines.append(f"Denied by {_few(_voices(standing.denied, known))}.")
    if standing.against:
        lines.append(f"Against their own interest: {_few(_voices(standing.against, known))}.")
    return " ".join(lines)


def _voices(names: Iterable[str], claims: Mapping[str, Claim]) -> list[str]:
    """Who says so, each once under the shortest of its names, and last whoever is not named."""
    sources = dict.fromkeys(_voice(claims[name]) for name in names if name in claims)
    found: list[SourceName] = []
    for source in sorted((SourceName.of(source) for source in sources if source), key=lambda one: len(one.words)):
        if not any(known.words <= source.words and not known.anyone for known in found):
            found.append(source)
    told = {one.text: one for one in found}
    named = [name for name in dict.fromkeys(SourceName.of(source).text for source in sources if source) if name in told]
    return [*named, *([_NOBODY] if None in sources else [])]


def _voice(claim: Claim) -> str | None:
    accuser = party(claim.agent) if claim.event_type == "ACCUSE" and claim.agent else None
    return claim.source or accuser


def _few(voices: list[str]) -> str:
    more = len(voices) - _MOST
    return listed([*voices[:_MOST], several(more, "other")] if more > 1 else voices) if voices else _NOBODY
