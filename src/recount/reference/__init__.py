"""What the world is called: data files a linguist can edit, with small readers. Facts of the language only."""

from recount.reference.nouns import is_plural, singular
from recount.reference.number_words import figure, number_words, value_of
from recount.reference.table import Row, table, words

__all__ = ["Row", "figure", "is_plural", "number_words", "singular", "table", "value_of", "words"]
