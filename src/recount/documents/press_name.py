"""Whether a name is that of a paper, station or agency."""

from __future__ import annotations

import re
from typing import Final

from recount.reference import words

# What papers, stations and agencies are called. "The Hague, 3 May 2019" has an article and a date too.
_LAST: Final = (
    r"(?:Advertiser|Agency|Argus|Broadcasting|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Express|Gazette"
    r"|Globe|Guardian|Herald|Independent|Inquirer|Journal|Mail|Mirror|News|Newspaper|Newswire|Observer|Online|Post|Press"
    r"|Radio|Recorder|Record|Register|Review|Service|Standard|Star|Sun|Telegraph|Television|Times|Tribune|TV|Weekly"
    r"|Wire|Wikinews)"
)
_PRESS = re.compile(rf"(?:\S+ ){{0,4}}{_LAST}(?: \([A-Z][\w .]{{1,30}}\))?|(?:Daily|Radio) \S+(?: \S+)?", re.I)


def is_press_name(name: str) -> bool:
    """By what such names end or begin with, and by the list of well-known ones."""
    return bool(_PRESS.fullmatch(name)) or name in words("relays", "name")
