"""Which claims speak of one happening, and which documents carry one text; every score explained."""

from __future__ import annotations

from recount.linking.block_keys import block_keys
from recount.linking.candidates import candidates
from recount.linking.copy_keys import copy_keys
from recount.linking.link_claims import link_claims
from recount.linking.link_copies import link_copies
from recount.linking.moved import moved
from recount.linking.partners import partners
from recount.linking.profiles import profiles
from recount.linking.signs import signs
from recount.linking.weigh import weigh

__all__ = [
    "block_keys", "candidates", "copy_keys", "link_claims", "link_copies", "moved", "partners", "profiles", "signs",
    "weigh",
]  # fmt: skip
