"""The name of a source, as far as origins are told apart by it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from recount.reference import country_names
from recount.reference.table import words

_NO_WORD = re.compile(r"[^\w]+")
_SAME = {"minister": "ministry", "ministrie": "ministry", "tv": "television", "organisation": "organization"}


def _plain(word: str) -> str:
    """One form for singular and plural, for an office and its body; "s" goes wherever a plural or genitive could be."""
    bare = word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
    return _SAME.get(bare, bare)


def _table(words: str) -> frozenset[str]:
    return frozenset(_plain(word) for word in words.split())


# "the latest update by the home ministry" is the ministry's word; "both Ann Lee and Bo Berg" are two.
_CARRIER = re.compile(
    r"^(?:both |(?:(?:the|a|an|its|their|latest|new|joint|official|written|preliminary|initial) )*"
    r"(?:updates?|statements?|reports?|bulletins?|figures|data|count|tally|documents?|press release|communiqu[eé])"
    r" (?:issued |published |released )?(?:by|from) (?:the )?)",
    re.IGNORECASE,
)
_SMALL = frozenset("the a an of for and in at to on by al el ul s from its his her".split())  # noqa: SIM905
# Words of people and papers that could be anyone's: by themselves they name no origin beyond their report.
_ANYONE = _table(
    """source report activist witness eyewitness official resident medic doctor local medical media rescuer worker
    people survivor correspondent reporter some others initial preliminary early several villager relative diplomat
    analyst expert document statement update bulletin investigation new latest independent
    photograph photo image picture video footage"""
)
_BODIES = _table(
    """police army military government ministry authority agency department hospital office council parliament command
    force service defence defense health interior foreign emergency security civil rescue news television radio state
    coalition opposition rebel group party committee commission court union observatory organization association
    mission embassy centre center institute fund university spokesman spokeswoman spokesperson head director governor
    mayor president general medical"""
)
ROLES = _table(
    """head director chief chairman chairwoman chair president spokesman spokeswoman spokesperson minister ministry
    secretary governor commander mayor leader founder deputy general coordinator commissioner superintendent
    representative manager boss"""
)
_PRONOUNS = words("speaker_words", kind="pronoun")
_PAPERS = _table("media television agency radio broadcaster newspaper")
_OWNERS = _table("state official government")


@dataclass(frozen=True, slots=True)
class SourceName:
    """`words`: what is compared. `anyone`: the name alone names no origin ("a local source")."""

    text: str
    words: frozenset[str]
    anyone: bool

    @classmethod
    def of(cls, name: str) -> SourceName:
        """The first of the names joined by a comma, without articles and titles' small words."""
        return _name(name)

    @property
    def pronoun(self) -> bool:
        """Whether it is a word for somebody named elsewhere, and so no name at all."""
        return self.text.casefold() in _PRONOUNS

    @property
    def state_media(self) -> bool:
        """Whether it is a state's press under any of its names ("state television", "official news agency")."""
        return bool(self.words & _OWNERS) and bool(self.words & _PAPERS)

    @property
    def person(self) -> bool:
        """Whether it looks like a person's name: two to five capitalised words, none a body's; no country."""
        parts = self.text.split()
        capitals = sum(any(letter.isupper() for letter in part) for part in parts)  # "al-Falih", "d'Arc"
        return (
            2 <= len(parts) <= 5
            and capitals >= 2
            and not self.words & (_BODIES | _ANYONE)
            and (self.text not in country_names())
        )

    @property
    def body(self) -> bool:
        """Whether some word names a body or an office."""
        return bool(self.words & _BODIES)

    @property
    def initials(self) -> str:
        """First letters of its capitalised words."""
        return "".join(part[0] for part in self.text.split() if part[:1].isupper()).casefold()


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a text in order, in the singular, without small words, an office under its body's name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = _NO_WORD.sub(" ", plain.casefold()).split()
    return tuple(_plain(word) for word in words if word not in _SMALL)


def keyword(name: SourceName) -> str | None:
    """The one word by which a longer name is also called ("the Observatory"): its longest, of eight letters or more."""
    longest = max(sorted(name.words), key=len, default="")
    return longest if len(longest) >= 8 and longest not in {"ministry", "government", "authority"} else None


@lru_cache(maxsize=16384)
def _name(name: str) -> SourceName:
    text = next((part.strip() for part in name.split(",") if part.strip()), name.strip())
    text = _CARRIER.sub("", text) or text
    own = frozenset(name_words(text)) or frozenset({text.casefold()})
    anyone = bool(own & _ANYONE) and own <= _ANYONE | _BODIES and not (own & _OWNERS and own & _PAPERS)
    return SourceName(text=text, words=own, anyone=anyone)
