"""Subjects by the dependency tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from recount.annotation.dependents import Dependents
from recount.records import Span, Tokens
from recount.reference import words

_VERBS, _NOUNS = frozenset(("VERB", "AUX")), frozenset(("NOUN", "PROPN", "PRON"))
_JOINED = frozenset(("conj", "advcl", "xcomp", "acl", "parataxis"))  # a verb so joined may have its head's subject
_WITHIN = frozenset(
    ("flat", "compound", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos", "amod", "det", "det:predet",
     "nummod", "advmod", "case", "conj", "cc", "cc:preconj", "fixed", "goeswith")
)  # fmt: skip
_ASIDE = frozenset(("acl:relcl", "parataxis", "punct"))
_NAMING = frozenset(("named", "called"))  # "a witness named Ann"
_MADE = frozenset(
    ("compiled", "released", "issued", "published", "provided", "collected", "gathered")
)  # "… by the army"
_RELATIVE = frozenset(("who", "which", "that"))
_JOINABLE = _NOUNS | {"CCONJ", "ADJ", "DET", "ADP"}
_HOPS = 5
_STEPS = 60  # tokens of one phrase


class Syntax:
    """The tree of a text; it knows of no subject where an annotator gave no tree."""

    def __init__(self, text: str, tokens: Tokens, under: Dependents) -> None:
        """tokens, under: of the text."""
        self._tokens = tokens
        self._under = under
        self._forms = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]

    def subject(self, start: int) -> Span | None:
        """Characters of the noun phrase that is the subject of the verb at a character, relative clauses left out.

        Null where no verb stands there, or it has none.
        """
        at = self._under.token(start)
        return self._subject(at) if at is not None else None

    def carrier(self, start: int) -> Span | None:
        """The same of the verb whose object the noun at a character is ("X launched an appeal")."""
        at = self._under.token(start)
        carried = at is not None and self._tokens.upos[at] in _NOUNS and self._tokens.deprel[at] == "obj"
        return self._subject(self._tokens.head[at]) if at is not None and carried else None

    def object(self, start: int) -> Span | None:
        """Characters of the object of the verb at a character, without its relative clauses, and what goes with both
        ("accused X of Y"); null where it has none, or governs a clause as well.
        """
        at = self._under.token(start)
        taken = self._under.of(at, "obj") if at is not None else []
        if at is None or not taken or self._under.of(at, "ccomp"):
            return None
        begin, end = self._under.reach(taken[0], _ASIDE)
        with_ = [each for each in self._under.of(at, "obl", "advcl", "xcomp") if each > taken[0]]
        return begin, max([end, *(self._under.reach(each)[1] for each in with_)])

    def reach(self, start: int) -> int | None:
        """The character at which all that hangs on the word at a character ends; null without a tree."""
        at = self._under.token(start)
        return None if at is None else self._under.reach(at)[1]

    def phrase(self, start: int) -> Span | None:
        """Characters of the noun phrase that begins at a character; null where none does."""
        at = self._under.token(start)
        if at is None:
            return None
        top = at
        while self._tokens.deprel[top] in _WITHIN and self._phrase(self._tokens.head[top])[0] == at:
            top = self._tokens.head[top]
        if self._tokens.upos[top] not in _NOUNS:
            return None
        return self._tokens.starts[at], self._tokens.ends[self._phrase(top)[1]]

    def phrase_to(self, end: int) -> Span | None:
        """Characters of the widest noun phrase that ends at a character, with no comma in it; null where none does."""
        at = bisect_left(self._tokens.ends, end)
        if not self._tokens.head or at >= len(self._tokens.ends) or self._tokens.ends[at] != end:
            return None
        last = at
        while self._tokens.deprel[at] in _WITHIN - {"appos", "conj"} and self._tokens.head[at] != at:
            if self._phrase(self._tokens.head[at])[1] > last:
                break
            at = self._tokens.head[at]
        first = self._phrase(at)[0]
        if self._tokens.upos[at] not in _NOUNS or "," in self._forms[first:last]:
            return None
        return self._tokens.starts[first], end

    def verbal(self, start: int, end: int) -> bool:
        """Whether a verb stands among the characters start:end; never without a tree."""
        starts = self._tokens.starts
        return "VERB" in self._tokens.upos[bisect_left(starts, start) : bisect_left(starts, end)]

    def _subject(self, verb: int) -> Span | None:
        head = self._head_of_subject(verb) if self._tokens.upos[verb] in _VERBS else None
        if head is None:
            return None
        first, last = self._phrase(head)
        for other in self._under.of(self._tokens.head[head], "nsubj"):
            if other < head and set(self._tokens.upos[other:head]) <= _JOINABLE:
                first = min(first, self._phrase(other)[0])  # "police and hospital officials", cut in two by the tree
        return self._tokens.starts[first], self._tokens.ends[last]

    def _head_of_subject(self, at: int) -> int | None:
        """A participle's subject is that of the verb of speech that it goes on ("confirmed the toll, saying")."""
        own = self._own_subject(at)
        if own is not None:
            return own
        relation, form = self._tokens.deprel[at], self._forms[at]
        if relation == "conj":
            return self._head_of_subject(self._tokens.head[at])
        if relation not in _JOINED or not form.endswith("ing"):
            return None
        above, found = at, None
        for _ in range(_HOPS):
            above = self._tokens.head[above]
            subject = self._own_subject(above)
            if subject is not None and (self._forms[above] in words("speech_cues", "phrase", kind="verb")):
                return subject
            found = subject if found is None else found
        if relation == "acl" and self._tokens.upos[self._tokens.head[at]] in _NOUNS:
            said = self._tokens.head[at]
            issuer = self._own_subject(self._tokens.head[said]) if self._tokens.deprel[said] == "obj" else None
            return said if issuer is None else issuer  # "he issued a statement saying", "a statement saying"
        return found

    def _own_subject(self, at: int) -> int | None:
        own = self._under.of(at, "nsubj", "nsubj:pass")
        if not own:
            return None
        nearest = min(own, key=lambda below: abs(below - at))
        relative = self._tokens.deprel[at] == "acl:relcl" and self._forms[nearest] in _RELATIVE
        return self._tokens.head[at] if relative else nearest

    def _phrase(self, head: int) -> Span:
        """First and last token of the phrase of a noun, up to what only tells more of it."""
        first, last = head, head
        for below in (each for each in self._under.all(head) if each < head):
            if self._tokens.deprel[below] in _WITHIN - {"case", "cc"}:
                first = min([first, *self._inside(below)])
        for below in (each for each in self._under.all(head) if each > head):
            named = self._tokens.deprel[below] == "acl" and (
                self._forms[below] in _NAMING
                or (self._forms[below] in _MADE and bool(self._under.of(below, "obl:agent")))
            )
            if self._tokens.deprel[below] not in _WITHIN | {"punct"} and not named:
                break
            if self._tokens.deprel[below] in _WITHIN or named:
                last = max([last, *self._inside(below)])
        return first, last

    def _inside(self, top: int) -> Iterator[int]:
        open_ = [top]
        for _ in range(_STEPS):
            if not open_:
                return
            at = open_.pop()
            yield at
            open_ += self._under.all(at)
