"""Where and when the claims of a text are set."""

from __future__ import annotations

from dataclasses import dataclass, field

from recount.claims.draft import Draft
from recount.claims.episodes import Episodes
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot
from recount.claims.subject import Subject
from recount.claims.when import when
from recount.claims.where import where
from recount.records import Document


@dataclass(slots=True)
class Setting:
    """What the text tells of the place, day and type of its main happening.

    `told`: places of claims, by sentence, each with the number of its happening.
    """

    document: Document
    subject: Subject
    episodes: Episodes
    type: str | None = None
    told: list[tuple[int, Spot, int | None]] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, subject: Subject, episodes: Episodes) -> Setting:
        """The setting at the beginning of a text."""
        return cls(document, subject, episodes, subject.type)

    def locate(self, draft: Draft, sentence: Sentence, begin: int, end: int, *, single: bool) -> None:
        """Fill scope, when and place of a draft that stands on words[begin:end] of a sentence.

        single: the sentence tells of one happening ("a blast"), so that a month dates it and makes no sum of it.
        """
        told = self.episodes.at(sentence, begin, end)
        when(draft, sentence, begin, end, self.subject, self.document, told[0] if told else None, single=single)
        if told and draft.get("scope") == "incident" and not draft.voiced:
            episode, manners, word = told
            rule = "act beside it" if word else "the sentence before"
            draft.put("episode", episode.number, rule, word)
            draft.put("manners", tuple(sorted(manners)), rule, word)
        number = told[0].number if told else None
        before = [each for each in self.told if each[0] < sentence.index]
        same = [each for each in before if number is not None and each[2] == number]
        latest = next(reversed(same or before), None)
        aside = bool(same) and number != 0
        spot = where(draft, sentence, begin, end, self.subject, self.document, latest and latest[:2], aside=aside)
        if spot:
            self.told.append((sentence.index, spot, number))
