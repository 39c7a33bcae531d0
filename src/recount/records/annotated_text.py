"""A document's text with what annotation found, as plain columns: no spaCy objects, so it can be stored and sent."""

from __future__ import annotations

from typing import Literal

from recount.records.document import Document
from recount.records.record import Record

NameType = Literal["person", "place", "organisation", "event", "weapon", "vehicle", "other"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Change = Literal["=", "~", ">", "<", "up", "down"]
PlacePrecision = Literal["exact", "near", "district", "region", "country"]
Span = tuple[int, int]


class Tokens(Record, frozen=True, kw_only=True):
    """Columns of equal length, or empty where an annotator does not give the layer.

    starts, ends: character offsets. upos, deprel: Universal Dependencies. head: index of the head token within the
    document, the token's own index for a root. sentence: index into AnnotatedText.sentences.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    sentence: tuple[int, ...] = ()
    lemma: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    head: tuple[int, ...] = ()
    deprel: tuple[str, ...] = ()


class Name(Record, frozen=True, kw_only=True):
    """A proper name. `full` is the fullest name that the text gives for the same bearer, else the name itself."""

    start: int
    end: int
    type: NameType
    full: str


class Time(Record, frozen=True, kw_only=True):
    """A TIMEX3 expression. `value` as in TimeML; `when` is the ISO date or interval it fixes, null where it fixes none.

    `basis`: `stated` where the words alone fix it, `relative` where they need `anchor` (another expression or the
    publication date, as ISO text).
    """

    start: int
    end: int
    type: TimeType
    value: str
    when: str | None = None
    basis: Literal["stated", "relative"] | None = None
    anchor: str | None = None


class Place(Record, frozen=True, kw_only=True):
    """A place name and what it was taken for; all null where the gazetteer does not know it.

    `path`: the name as the text spells it, then what contains it, most precise first, for display and comparison.
    `country`: ISO 3166-1 alpha-3. `admin1`: GeoNames code of the first-level region ("LK.36"). `runners_up`: other
    bearers of the name that were considered, "name, region, country (geonameid)".
    """

    start: int
    end: int
    name: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision | None = None
    country: str | None = None
    admin1: str | None = None
    path: tuple[str, ...] = ()
    why: str = ""
    runners_up: tuple[str, ...] = ()


class Quantity(Record, frozen=True, kw_only=True):
    """A number in the text. Span as in the gold's ruling 1: number and scale word, without hedge, sign or unit.

    `value`: what is written; null for vague words. `low`/`high`: the interval that the words allow, null for open.
    `object`: the counted noun phrase's singular head with its plain modifiers ("Russian soldier" gives "soldier"),
    null where there is none; `object_start`/`object_end` its span. `negative`: "no deaths". `words`: hedge and number.
    """

    start: int
    end: int
    value: float | int | None
    low: float | int | None
    high: float | int | None
    approx: bool = False
    change: Change = "="
    unit: str | None = None
    object: str | None = None
    object_start: int | None = None
    object_end: int | None = None
    words: str = ""


class Speech(Record, frozen=True, kw_only=True):
    """One attribution: who (source) says (cue) what (content), as lists of spans; a role may be empty.

    `speaker`: the fullest name the text gives for the source. `via`: the relay ("told Reuters", "as per CNN").
    `carried`: the source comes from a sentence before ("He added").
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    quote: Literal["direct", "indirect", "mixed"] = "indirect"
    speaker: str | None = None
    via: str | None = None
    carried: bool = False


class AnnotatedText(Record, frozen=True, kw_only=True):
    """All layers of one document. Every list is sorted by start. Layers an annotator does not give are empty.

    `speech`: what the rules make of the text's attributions, their speakers named; claims rest on it. `attributions`:
    who says what as the network marks it, spans alone; null where the annotator has no network.
    """

    document: Document
    annotator: str
    sentences: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    tokens: Tokens = Tokens()
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    speech: tuple[Speech, ...] = ()
    attributions: tuple[Speech, ...] | None = None
