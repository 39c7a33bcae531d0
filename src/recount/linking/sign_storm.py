"""What the names of two storms say for or against one happening."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign


def sign_storm(a: Profile, b: Profile) -> Sign | None:
    """The storms' names; null where one of the claims tells of none."""
    if a.storm is None or b.storm is None:
        return None
    if a.storm == b.storm:
        return Sign("storm", "one", str(a.claim.storm))
    return Sign("storm", "two", f"{a.claim.storm} and {b.claim.storm}")
