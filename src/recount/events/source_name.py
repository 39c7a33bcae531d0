"""The name of a source, as far as origins are told apart by it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from recount.reference import country_names
from recount.reference.table import table, words

_NO_WORD = re.compile(r"[^\w]+")
_SAME = {"minister": "ministry", "ministrie": "ministry", "tv": "television", "organisation": "organization"}


def _plain(word: str) -> str:
    """One form for singular and plural, for an office and its body; "s" goes wherever a plural or genitive could be."""
    bare = word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
    return _SAME.get(bare, bare)


# "the latest update by the home ministry" is the ministry's word; "both Ann Lee and Bo Berg" are two.
_CARRIER = re.compile(
    r"^(?:both |(?:(?:the|a|an|its|their|latest|new|joint|official|written|preliminary|initial) )*"
    r"(?:updates?|statements?|reports?|bulletins?|figures|data|count|tally|documents?|press release|communiqu[eé])"
    r" (?:issued |published |released )?(?:by|from) (?:the )?)",
    re.IGNORECASE,
)
# "the so-called London-based Harbour Watch monitoring group", "Harbour Watch, a British-based monitoring group"
_CALLED = r"(?:war )?(?:monitor|watchdog)|(?:monitoring|activist|rights|human rights|aid) (?:group|network|body)"
_EPITHET = re.compile(
    rf"^(?:the )?(?:(?:so-called|self-styled|[\w.]+-based|{_CALLED}|group) (?:the )?)+(?=(?-i:[A-Z]))", re.IGNORECASE
)
_GROUP = r"(?:group|monitor|watchdog|organi[sz]ation|body|network|charity)"
_APPOSED = re.compile(rf"(?<=\w) (?:(?:an?|the) (?:[\w-]+ ){{0,4}}{_GROUP}|{_CALLED})$")
_SMALL = frozenset("the a an of for and in at to on by al el ul s from its his her".split())  # noqa: SIM905


def _kind(*kinds: str) -> frozenset[str]:
    rows = table("source_words")
    return frozenset(_plain(row["word"]) for row in rows if not set(kinds).isdisjoint(row["kinds"].split()))


_ANYONE, _PARTIES, SEERS, _VEILED = _kind("anyone"), _kind("party"), _kind("seer"), _kind("veiled")
_BODIES, ROLES, _SPEAKING = _kind("body"), _kind("role") - {"ministry"}, _kind("speaking")
SERVING = ROLES | _SPEAKING | _kind("serving")
ONE, HEADS = _kind("only"), _kind("only", "head")
_COMMON = HEADS - {"observatory"} | SERVING | _ANYONE | frozenset(("government", "security", "interior", "emergency"))
_PRONOUNS = words("speaker_words", kind="pronoun")
_PAPERS, _OWNERS = _kind("paper"), _kind("owner")


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
    def loose(self) -> bool:
        """Whether it names many, of whom one may be named elsewhere: "officials", "the rebels", "the opposition"."""
        return self.anyone or bool(self.words & _PARTIES and not self.words & HEADS and not self.person)

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


def definite(words: frozenset[str]) -> bool:
    """Whether they name a body of which there is one: the police, the health ministry; "a hospital" could be any."""
    return bool(words & ONE) and words != {"ministry"} and not words & _VEILED


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a text in order, in the singular, without small words, an office under its body's name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = _NO_WORD.sub(" ", plain.casefold()).split()
    return tuple(_plain(word) for word in words if word not in _SMALL)


def keyword(name: SourceName) -> str | None:
    """The one word by which a longer name is also called ("the Observatory"): its longest, of eight letters or more."""
    longest = max(sorted(name.words - _COMMON), key=len, default="")
    return longest if len(longest) >= 8 else None


@lru_cache(maxsize=16384)
def _name(name: str) -> SourceName:
    text = next((part.strip() for part in name.split(",") if part.strip()), name.strip())
    text = _CARRIER.sub("", text) or text
    text = _EPITHET.sub("", text)
    text = text if text[:1].islower() else _APPOSED.sub("", text)
    own = frozenset(name_words(text)) or frozenset({text.casefold()})
    named = (own - _SPEAKING) if own & _SPEAKING and own & HEADS and not own & _VEILED else own
    anyone = bool(own & _ANYONE) and own <= _ANYONE | _BODIES and not (own & _OWNERS and own & _PAPERS)
    return SourceName(text=text, words=named, anyone=anyone and not definite(named))
