"""The numbered references of a briefing, as they are given out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from recount.records import Claim, Document, Lineage, Toll
from recount.views.brief.records import Cite, Reference
from recount.views.origin_names import OriginNames


@dataclass
class Notes:
    """Gives one number to each sentence, in the order in which sentences are first cited.

    folder: paths below it are told without it.
    """

    documents: Mapping[str, Document]
    folder: str = ""
    _sentences: dict[tuple[str, int, int], _Sentence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._origins = OriginNames(self.documents.values())

    def cite(self, claims: Iterable[Claim]) -> tuple[Cite, ...]:
        """The references of these claims, oldest report first; claims of one sentence share one."""
        ordered = sorted(claims, key=self.order)
        cites: dict[int, Cite] = {}
        for claim in ordered:
            mark = (claim.start - claim.quote_start, claim.end - claim.quote_start)
            sentence = self._sentence(claim.document, claim.quote_start, claim.quote_end, claim.quote)
            sentence.claims[claim.id] = mark
            if sentence.number not in cites:
                sentence.cited += 1
                cites[sentence.number] = Cite(number=sentence.number, nth=sentence.cited)
        return tuple(cites[number] for number in sorted(cites))

    def cite_words(self, document: str, start: int, end: int, quote: str, mark: tuple[int, int]) -> tuple[Cite, ...]:
        """The reference of a sentence that no claim stands in. `mark`: span within the quote."""
        sentence = self._sentence(document, start, end, quote)
        sentence.marks.add(mark)
        sentence.cited += 1
        return (Cite(number=sentence.number, nth=sentence.cited),)

    def told(self, claim: Claim) -> bool:
        """Whether the sentence of a claim has been cited already."""
        return (claim.document, claim.quote_start, claim.quote_end) in self._sentences

    def order(self, claim: Claim) -> tuple[str, str, int]:
        """For sorting: by day of publication, undated reports last, then by report and place in the text."""
        document = self.documents[claim.document]
        return document.published or "9999", document.address, claim.start

    def outlet(self, claim: Claim) -> str:
        """Who published a claim; the title of the report, or its file's name, where no outlet is known."""
        return self.name(self.documents[claim.document])

    def name(self, document: Document) -> str:
        """What to call a report's publisher in a line: its title, in quotation marks, where none is known."""
        return (
            document.outlet
            or (document.title and f"“{' '.join(document.title.split())}”")
            or document.url
            or document.address.rsplit(os.sep, 1)[-1]
        )

    def origin(self, lineage: Lineage, toll: Toll) -> str:
        """Whom a figure of a toll goes back to."""
        return self._origins(lineage.origin, toll)

    def references(self) -> tuple[Reference, ...]:
        """All that were given out, by number."""
        return tuple(self._reference(key, sentence) for key, sentence in self._sentences.items())

    def _sentence(self, document: str, start: int, end: int, quote: str) -> _Sentence:
        key = (document, start, end)
        return self._sentences.setdefault(key, _Sentence(number=len(self._sentences) + 1, quote=quote))

    def _reference(self, key: tuple[str, int, int], sentence: _Sentence) -> Reference:
        document = self.documents[key[0]]
        inside = {
            (start, end)
            for start, end in {*sentence.claims.values(), *sentence.marks}
            if 0 <= start < end <= len(sentence.quote)
        }
        return Reference(
            number=sentence.number,
            cited=sentence.cited,
            claims=tuple(sorted(sentence.claims)),
            document=document.id,
            outlet=document.outlet,
            title=document.title,
            published=document.published,
            address=self._place(document),
            quote=sentence.quote,
            marks=tuple(sorted(inside)),
        )

    def _place(self, document: Document) -> str:
        return document.url or document.address.removeprefix(self.folder)


@dataclass
class _Sentence:
    number: int
    quote: str
    cited: int = 0
    claims: dict[str, tuple[int, int]] = field(default_factory=dict)
    marks: set[tuple[int, int]] = field(default_factory=set)
