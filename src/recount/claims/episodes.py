"""The happenings of a text: which of the acts and counts that it tells are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.claims.act import Act
from recount.claims.argument import clause
from recount.claims.bond import top
from recount.claims.compatible import compatible
from recount.claims.doing import Doing
from recount.claims.draft import VOICED
from recount.claims.episode import Episode
from recount.claims.mention import Mention
from recount.claims.sentence import Sentence
from recount.claims.subject import ANOTHER, Line, Subject
from recount.claims.timing import Timing, goes_on
from recount.records import Document, Time

MOST = 30  # happenings that a mention is compared with, the latest

Told = tuple[Episode, frozenset[str], str | None]  # a happening, the manners of act and the word that it is told with


class Episodes:
    """All happenings of one text, the main one first."""

    def __init__(self, lines: Sequence[Line], subject: Subject, doing: Doing, document: Document) -> None:
        self._document = document
        self._main = Episode(0, subject.when or _published(document), main=True)
        self._all = [self._main]
        self._acts: dict[int, dict[int, tuple[Act, Episode, Mention]]] = {}  # by sentence and first word
        self._counts: dict[tuple[int, int], Episode] = {}  # of sentences without acts, by sentence and first word
        self._before: tuple[Sentence, Episode] | None = None  # the last sentence that told one, and which
        for line in lines:
            self._acts[line.sentence.index] = self._of_acts(line, doing)
            if not self._acts[line.sentence.index]:
                self._of_counts(line)

    def at(self, sentence: Sentence, begin: int, end: int) -> Told | None:
        """The happening that words[begin:end] of a sentence tell of: of the act there, else of one in their clause."""
        acts, tree = self._acts[sentence.index], sentence.tree
        if not acts:
            counted = self._counts.get((sentence.index, begin))
            return (counted, counted.manners, None) if counted else None
        own = top(tree, begin, end)
        clause_ = clause(tree, own)

        def away(act: Act) -> tuple[bool, bool, int, int]:
            return act.first != begin, act.clause != clause_, tree.steps(own, act.head), abs(act.first - begin)

        _, episode, mention = min(acts.values(), key=lambda each: away(each[0]))
        return episode, mention.manners or episode.manners, mention.word

    def _of_acts(self, line: Line, doing: Doing) -> dict[int, tuple[Act, Episode, Mention]]:
        """Put the acts of a sentence into happenings; the sentence is of that of the act that leads it."""
        told = {}
        for act in _done(line):
            agents = frozenset(party.name for party in doing.of(line.sentence, act).agents)
            day = Timing.of(line.sentence, act.first, act.last, self._document).time
            mention = Mention.of(line.sentence, act, agents, day)
            told[act.first] = act, self._taken_up(mention), mention
        if told:
            _, leading, _ = min(told.values(), key=lambda each: (not each[0].told, _depth(line.sentence, each[0])))
            self._before = line.sentence, leading
        return told

    def _of_counts(self, line: Line) -> None:
        """Put the counts of a sentence without acts into happenings: "Nine were killed"."""
        for draft, begin, end in line.counts:
            timing = Timing.of(line.sentence, begin, end, self._document, harm=True)
            day = None if goes_on(draft, line.sentence, begin, end) else timing.time
            episode = self._counted(line.sentence, day)
            self._counts[line.sentence.index, begin] = episode
            self._before = line.sentence, episode

    def _taken_up(self, mention: Mention) -> Episode:
        """The happening that a mention is of, with the mention in it."""
        known = (self._main, *self._all[1:][-MOST:])
        likely = [(each.nearness(mention), each.main, at) for at, each in enumerate(known) if each.open(mention)]
        episode = known[max(likely)[-1]] if likely else None
        if episode is None or episode.likeness(mention) < 0:
            episode = self._new(mention.day)
        episode.mentions.append(mention)
        episode.day = episode.day or mention.day
        return episode

    def _counted(self, sentence: Sentence, day: Time | None) -> Episode:
        """The happening of the sentence before, in one paragraph, else one of the day, else the main one."""
        if self._before:
            told, before = self._before
            near = sentence.index - told.index <= 1 and sentence.paragraph == told.paragraph
            if near and (not day or not before.day or compatible(day, before.day)):
                return before
        if day is None:
            return self._main
        if ANOTHER & set(sentence.words):
            return self._new(day)  # "nine were also killed on Sunday"
        known = (self._main, *reversed(self._all[1:][-MOST:]))
        same = (each for each in known if each.day and compatible(day, each.day))
        return next(same, None) or self._new(day)

    def _new(self, day: Time | None) -> Episode:
        self._all.append(Episode(len(self._all), day))
        return self._all[-1]


def _done(line: Line) -> Iterator[Act]:
    """The acts of a sentence that were done, whether or not each makes a claim."""
    for act in line.acts:
        if act.kind == "event" and act.type not in VOICED and act.modality != "planned":
            yield act


def _depth(sentence: Sentence, act: Act) -> int:
    return sum(1 for _ in sentence.tree.above(act.head))


def _published(document: Document) -> Time | None:
    """The day of publication as a time: that of what a text is about where the text tells none."""
    day = document.published
    return Time(start=0, end=0, type="DATE", value=day, when=day) if day else None
