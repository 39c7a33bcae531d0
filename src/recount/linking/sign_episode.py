"""What two claims of one text say by the happenings that the text itself tells apart."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign


def sign_episode(a: Profile, b: Profile) -> Sign | None:
    """Whether the text tells both as one happening; null across texts, where that is not known, and for what lasts.

    An epidemic or a flood is one happening however often a text begins to tell of it.
    """
    one, other = a.claim.episode, b.claim.episode
    if a.document != b.document or one is None or other is None or a.lasting or b.lasting:
        return None
    return Sign("episode", "one" if one == other else "two", f"{one} and {other} in the text's order")
