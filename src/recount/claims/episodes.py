"""The happenings of a text: which of the acts that it tells are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.claims.act import Act
from recount.claims.argument import clause
from recount.claims.bond import top
from recount.claims.doing import Doing
from recount.claims.draft import VOICED
from recount.claims.episode import Episode
from recount.claims.mention import Mention
from recount.claims.sentence import Sentence
from recount.claims.subject import Line, Subject
from recount.claims.timing import Timing
from recount.records import Document

MOST = 30  # happenings that a mention is compared with, the latest


class Episodes:
    """All happenings of one text, the main one first."""

    def __init__(self, lines: Sequence[Line], subject: Subject, doing: Doing, document: Document) -> None:
        main = Episode(subject.when, main=True)
        self._all = [main]
        self._of: dict[tuple[int, int], Episode] = {}
        self._acts: dict[int, list[Act]] = {}
        for line in lines:
            acts = self._acts[line.sentence.index] = list(_telling(line))
            for act in acts:
                agents = frozenset(party.name for party in doing.of(line.sentence, act).agents)
                day = Timing.of(line.sentence, act.first, act.last, document).time
                mention = Mention.of(line.sentence, act, agents, day)
                episode = self._find(mention)
                if episode is None:
                    episode = Episode(None)
                    self._all.append(episode)
                episode.mentions.append(mention)
                episode.day = episode.day or mention.day
                self._of[line.sentence.index, act.first] = episode

    def at(self, sentence: Sentence, begin: int, end: int) -> Episode | None:
        """The happening that words[begin:end] of a sentence tell of: of the act there, else of one in their clause."""
        acts, tree = self._acts[sentence.index], sentence.tree
        if not acts or not tree.heads:
            return None
        own = top(tree, begin, end)
        clause_ = clause(tree, own)

        def away(act: Act) -> tuple[bool, bool, int, int]:
            return act.first != begin, act.clause != clause_, tree.steps(own, act.head), abs(act.first - begin)

        return self._of[sentence.index, min(acts, key=away).first]

    def _find(self, mention: Mention) -> Episode | None:
        """The happening that a mention is of; null where it is a new one."""
        known = (self._all[0], *self._all[1:][-MOST:])
        likely = [(each.nearness(mention), each.main, at) for at, each in enumerate(known) if each.open(mention)]
        if not likely:
            return None
        best = known[max(likely)[-1]]
        return best if (best.main and not mention.day) or best.likeness(mention) >= 0 else None


def _telling(line: Line) -> Iterator[Act]:
    """The acts of a sentence that were done, whether or not each makes a claim."""
    for act in line.acts:
        if act.kind == "event" and act.type not in VOICED and act.modality != "planned":
            yield act
