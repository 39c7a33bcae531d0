"""How well borne out it is who did something, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recount.records import Claim, Standing
from recount.views.words.listed import listed, several
from recount.views.words.party import party

_NOBODY = "the reports' own voice"


def standing_words(standing: Standing, claims: Iterable[Claim]) -> str:
    """ "Responsibility: contested, blamed on Chile by Ann Lee and on Peru by Bo Berg; 2 origins." Empty for nothing."""
    known = {claim.id: claim for claim in claims}
    own = {*standing.admitted}
    blamed = [(who, [name for name in names if name not in own]) for who, names in standing.blamed]
    said = [f"on {party(who)} by {_voices(names, known)}" for who, names in blamed if names]
    lines = []
    if standing.grade == "confirmed":
        others = f"; blamed {listed(said)}" if said else ""
        lines.append(f"Responsibility: confirmed, {_voices(standing.admitted, known)} says so itself{others}.")
    elif standing.grade:
        origins = "a single source" if standing.origins == 1 else several(standing.origins, "origin")
        lines.append(f"Responsibility: {standing.grade}, blamed {listed(said)}; {origins}.")
    if standing.denied:
        lines.append(f"Denied by {_voices(standing.denied, known)}.")
    if standing.against:
        lines.append(f"Against their own interest: {_voices(standing.against, known)}.")
    return " ".join(lines)


def _voices(names: Iterable[str], claims: Mapping[str, Claim]) -> str:
    return listed(list(dict.fromkeys(claims[name].source or _NOBODY for name in names if name in claims)) or [_NOBODY])
