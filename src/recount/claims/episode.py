"""One happening of a text: all the places where the text tells it, and its day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from recount.claims.mention import MATCH, Mention
from recount.claims.subject import WEEKEND
from recount.claims.timing import length
from recount.records import Time

LATELY = 2  # sentences that a happening stays at hand
LATEST = 3  # mentions of a happening that another is compared with


@dataclass(slots=True)
class Episode:
    """One happening. `number`: in its text. `day`: as any mention tells it. `main`: it is what the text is about."""

    number: int
    day: Time | None
    main: bool = False
    mentions: list[Mention] = field(default_factory=list)

    @property
    def manners(self) -> frozenset[str]:
        """The manners of act that most of its mentions tell, of those that tell any."""
        told = [mention.manners for mention in self.mentions if mention.manners]
        tally = Counter(manner for manners in told for manner in manners)
        return frozenset(manner for manner, times in tally.items() if 2 * times > len(told))

    def likeness(self, mention: Mention) -> int:
        """How much speaks for a mention being of it; below 0 more speaks against."""
        first, last = self.mentions[:1], self.mentions[1:][-LATEST:]
        return max((mention.likeness(each) for each in (*first, *last)), default=0)

    def nearness(self, mention: Mention) -> tuple[int, int, int]:
        """How likely a mention is of it: a definite noun takes up the nearest happening of its manner."""
        likeness = self.likeness(mention)
        sure = (likeness >= MATCH) - (likeness < 0)
        lately = max(0, (LATELY if sure > 0 else 1) + 1 - self.away(mention)) if mention.definite else 0
        return sure, lately, likeness

    def away(self, mention: Mention) -> int:
        """Sentences since it was last told."""
        return mention.sentence - self.mentions[-1].sentence if self.mentions else LATELY + 1

    def open(self, mention: Mention) -> bool:
        """Whether a mention may be of it by the days that are told.

        A day that nobody told before is a definite noun's to tell. What the text is about is always at hand; else a
        noun without a day goes back where it is definite, to what took a week or more only lately; other words stay
        within their sentence.
        """
        if mention.day:
            return not mention.parted(self.day) if self.day else mention.definite and self.away(mention) <= LATELY
        if mention.another and self.mentions:
            return False
        if self.main or not self.away(mention):
            return True
        return mention.definite and (length(self.day) <= WEEKEND or self.away(mention) <= LATELY)
