"""What the manners of two acts say for or against one happening: rockets are no air strike."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign
from recount.reference.manners import one_manner


def sign_manner(a: Profile, b: Profile) -> Sign | None:
    """By what means, or of what kind, the acts were; null where one is not told, or where both may go together."""
    one = one_manner(a.manners, b.manners)
    if one is None:
        return None
    words = [" or ".join(sorted(manners)) for manners in (a.manners, b.manners)]
    return Sign("manner", "one" if one else "two", words[0] if words[0] == words[1] else " and ".join(words))
