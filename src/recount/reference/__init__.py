"""What the world is called: data files a linguist can edit, with small readers. Facts of the language only."""

from recount.reference.gazetteer import (
    GazetteerEntry,
    capital,
    country_name,
    country_number,
    find_places,
    first_level,
)
from recount.reference.gazetteer_key import gazetteer_key
from recount.reference.nouns import is_plural, singular
from recount.reference.number_words import figure, number_words, value_of
from recount.reference.parties import country_names, demonyms, metonyms
from recount.reference.phrases import phrases_in
from recount.reference.region_abbreviations import abbreviated_region
from recount.reference.table import Row, table, words

__all__ = [
    "GazetteerEntry",
    "Row",
    "abbreviated_region",
    "capital",
    "country_name",
    "country_names",
    "country_number",
    "demonyms",
    "figure",
    "find_places",
    "first_level",
    "gazetteer_key",
    "is_plural",
    "metonyms",
    "number_words",
    "phrases_in",
    "singular",
    "table",
    "value_of",
    "words",
]
