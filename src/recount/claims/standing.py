"""How an act stands in its sentence: told as a happening or only mentioned; done, to come, possible or denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from recount.claims.argument import PASSIVES, RELATIVES, SUBJECTS, passive
from recount.claims.sentence import Sentence
from recount.reference.frames import act_classes, frame_forms
from recount.reference.governors import Makes, governors

Modality = Literal["planned", "possible", "denied"]

STEPS = 12  # words on the way from an act to the root of its sentence
NOBODY = frozenset({"nobody", "none", "nothing"})
NOT = frozenset({"not", "n't", "never", "no", "neither", "nor"})
BE = frozenset({"is", "are", "was", "were", "'s", "'re"})
CONTENT = frozenset({"that", "whether", "if", "to"})  # they open what a word of doubt is about
DONE_BY = frozenset({"responsible", "behind", "involved"})  # "was not responsible for the raid"
STOPPING = frozenset({
    "halt", "suspend", "scrap", "drop", "abandon", "shelve", "cancel", "postpone", "delay", "freeze", "put", "ditch",
})  # fmt: skip
DATES = frozenset({"after", "before", "since"})
CHARGES = frozenset({"of", "for"})  # they open what someone is accused of, or blamed for
CONDITIONS = frozenset({"if", "unless", "lest"})
COLLECTIVE = frozenset({
    "series", "wave", "string", "spate", "round", "number", "hundred", "dozen", "thousand", "spread", "start",
    "beginning", "resumption", "end", "phase", "portion", "scheduling", "holding", "kind", "type", "lot", "set",
})  # fmt: skip
ATTRIBUTES = frozenset({"compound", "amod", "nmod:poss", "nmod:desc"})
CORE = (*SUBJECTS, *PASSIVES, "obj", "iobj", "obl:agent", "root", "parataxis", "dep", "ccomp")
OBJECTS = ("obj", "obl", "obl:agent")
CLAUSES = ("advcl", "xcomp", "ccomp", "obl", "nmod", "csubj")
GOVERNED = (*CLAUSES, "acl", "acl:relcl", "obj")
HAPPENING = frozenset({
    "hold", "take", "begin", "start", "open", "resume", "continue", "be", "occur", "happen", "follow", "end",
    "launch", "conduct", "carry", "schedule", "expect", "plan", "erupt", "break", "spread", "reach", "have", "get",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """`told`: as a happening of its own, not in a deeper phrase. `modality`: null where it is done; `words` tell it."""

    told: bool
    modality: Modality | None = None
    words: str | None = None


def of_verb(sentence: Sentence, at: int) -> Standing:
    """The standing of the act that the verb at words[at] tells."""
    tree = sentence.tree
    found: list[tuple[Makes, str]] = []
    told, loose, joined, inside, until = True, False, False, True, False
    for _ in range(STEPS):
        relation, head = tree.relations[at], tree.heads[at]
        helped = None if joined or not inside else _helped(sentence, at)
        if helped:
            found.append(helped)
        if head == at:
            break
        own = tree.under(at, *SUBJECTS, *PASSIVES)
        if relation == "conj":
            finite = sentence.words[at] != tree.lemmas[at].lower()
            if any(sentence.words[joint] == "nor" for joint in tree.under(at, "cc")):
                found.append(("denied", "nor"))
            loose = loose or (finite and any(sentence.words[mark] == "to" for mark in tree.under(head, "mark")))
            other = finite and sentence.words[head] == tree.lemmas[head].lower()  # "did not talk and imposed"
            joined, at = joined or bool(helped or own) or other, head  # else it shares the helpers of the first
            while other and tree.relations[at] == "xcomp":
                at = tree.heads[at]  # "is set to meet the envoy, and called for a truce"
            continue
        joined = False
        inside = inside and relation == "xcomp"  # the helpers of what reports an act are not its own
        marks = {sentence.words[mark] for mark in tree.under(at, "mark", "case")}
        apart = relation == "advcl" and (bool(own) or _loose(sentence, at)) and not marks & CONTENT  # "after he left"
        until = until or "until" in marks
        governor = _governs(sentence, head, at) if relation in GOVERNED and not apart else None
        if relation == "advcl" and marks & CONDITIONS and (governor is None or governor[0] != "possible"):
            told = False
        elif governor:
            found.append(governor)
        elif any(sentence.words[child] == "where" for child in tree.under(at, "advmod")):
            told = told and _loose(sentence, at)  # "the spot where they attacked"
            if told:
                break
        elif relation == "acl" and (marks & DATES or (marks & CHARGES and tree.relations[head] == "obj")):
            pass  # "accused the rebels of shelling the port", "two days after they attacked"
        elif relation in ("acl", "acl:relcl"):
            if not (own and tree.lemmas[own[0]].lower() not in RELATIVES) and not _loose(sentence, at):
                told = told and _fragment(sentence, head) and "to" not in marks
            elif relation == "acl:relcl" and _loose(sentence, at):
                break  # it tells of its own, whatever its noun is only mentioned in
        elif relation in CLAUSES:
            if ("to" in marks and relation != "obl" and not loose) or marks & {"from", "without"}:
                purpose = _helped(sentence, head) if "to" in marks and relation == "advcl" else None
                if purpose and purpose[0] == "planned":
                    found.append(purpose)  # "will travel there to ask for help"
                else:
                    told = False  # what is only aimed at, or prevented
            loose = loose or (relation == "advcl" and _loose(sentence, at))
        elif relation in ("amod", "compound", "case", "mark"):
            told = False
        at = head
    awaited = until and any(makes == "planned" for makes, _ in found)  # "vowed to fight until he steps down"
    return _sum(told and not awaited, found)


def of_noun(sentence: Sentence, at: int) -> Standing:
    """The standing of the act that the noun at words[at] names."""
    tree = sentence.tree
    relation, head = tree.relations[at], tree.heads[at]
    found: list[tuple[Makes, str]] = []
    if any(sentence.words[child] in NOT for child in tree.under(at, "det", "advmod")):
        found.append(("denied", "no"))
    early = [child for child in tree.under(at, "amod") if sentence.words[child] in _early()]
    if early:
        found.append((_early()[sentence.words[early[0]]], sentence.words[early[0]]))
    for verb in tree.under(at, "acl"):
        if governors("verb").get(tree.lemmas[verb].lower()) == "possible":
            found.append(("possible", sentence.words[verb]))  # "the raid believed to have …"
    for _ in range(STEPS):
        reported = "charge" in act_classes(tree.lemmas[head].lower())  # "denied reports of an attack"
        if relation == "conj" or (relation in ("nmod", "nmod:desc") and (tree.lemmas[head] in COLLECTIVE or reported)):
            at, relation, head = head, tree.relations[head], tree.heads[head]
        else:
            break
    predicate = relation in ("obl", "nmod") and tree.lemmas[head].lower() in DONE_BY
    if predicate:
        if any(sentence.words[child] in NOT for child in tree.under(head, "advmod")):
            found.append(("denied", "not"))
        return _sum(of_verb(sentence, head).told, found)
    by = relation == "obl" and any(sentence.words[case] == "by" for case in tree.under(at, "case"))
    by = by and passive(tree, head, participle=True)  # not "abide by a truce"
    if relation not in CORE and not tree.under(at, "cop") and not by:
        broken = not _verbal(sentence, at) and relation not in ATTRIBUTES and not tree.under(at, "case")
        return _sum(broken, found)
    if head == at or tree.under(at, "cop"):
        denied = relation == "ccomp" and _governs(sentence, head, at)  # "denied that it was an attack"
        return _sum(True, [*found, *([denied] if denied else [])])
    governor = _governs(sentence, head, at) if relation in (*OBJECTS, *SUBJECTS, *PASSIVES) else None
    above = of_verb(sentence, head)
    if governor:
        found.append(governor)
    if above.modality and relation in ("obj", *SUBJECTS, *PASSIVES) and tree.lemmas[head] in HAPPENING:
        found.append((above.modality, above.words or ""))
    return _sum(above.told, found)


def _sum(told: bool, found: list[tuple[Makes, str]]) -> Standing:
    by_makes = dict(reversed(found))
    if "wanted" in by_makes:
        return Standing(told=False)
    modalities: tuple[Modality, ...] = ("denied", "planned", "possible")
    modality = next((each for each in modalities if each in by_makes), None)
    return Standing(told, modality, by_makes[modality] if modality else None)


def _helped(sentence: Sentence, at: int) -> tuple[Makes, str] | None:
    """What the helpers of a verb make of it, "not" among them; null where they only date it."""
    tree = sentence.tree
    helpers = [sentence.words[child] for child in tree.under(at, "aux", "aux:pass", "cop")]
    marks = [sentence.words[child] for child in tree.under(at, "mark")]
    listed = governors("helper")
    makes = next((helper for helper in helpers if helper in listed), None)
    if makes and listed[makes] == "wanted":
        return "wanted", makes
    if any(sentence.words[child] in NOT for child in tree.under(at, "advmod")):
        awaited = tree.lemmas[at].lower() in governors("passive") and passive(tree, at, participle=True)
        return ("wanted" if awaited else "denied"), "not"  # "had not been expected" denies nothing
    done = tree.under(at, *SUBJECTS, *PASSIVES)
    if any(sentence.words[child] in NOT for each in done for child in tree.under(each, "det")):
        return "denied", "no"
    if any(sentence.words[each] in NOBODY for each in done):
        return "denied", "nobody"
    if makes:
        return listed[makes], makes
    if "would" in helpers or "'d" in helpers:
        return ("planned" if _reported(sentence, at) else "possible"), "would"
    if "to" in marks and set(helpers) & BE:
        aimed = any("aim" in act_classes(tree.lemmas[each].lower()) for each in done)
        return ("wanted" if aimed else listed["be to"]), "to"  # "the aim is to"
    due = next((mark for mark in marks if mark in governors("word")), None)
    return (governors("word")[due], due) if due else None


def _reported(sentence: Sentence, at: int) -> bool:
    """Whether a verb of speech governs the clause: "said it would"."""
    inside = any(start <= sentence.starts[at] < end for start, end in sentence.said)
    return inside or (sentence.tree.relations[at] in ("ccomp", "conj", "parataxis") and bool(sentence.turns))


def _governs(sentence: Sentence, head: int, at: int) -> tuple[Makes, str] | None:
    """What the word that an act hangs on makes of it."""
    tree = sentence.tree
    word = sentence.words[head]
    lemma = tree.lemmas[head].lower()
    if tree.relations[at] in (*SUBJECTS, *PASSIVES):
        doubted = governors("verb").get(lemma) == "possible" and passive(tree, head, participle=True)
        listed = governors("word").get(word) if tree.upos[head] == "ADJ" else governors("passive").get(lemma)
        ahead = any(
            sentence.words[mark] == "to" for each in tree.under(head, "xcomp") for mark in tree.under(each, "mark")
        )
        if ahead and "planned" in (governors("verb").get(lemma), governors("word").get(word)):
            listed = "planned"  # "the talks are set to resume"
        return ("possible", word) if doubted else (listed, word) if listed else None
    if tree.upos[head] in ("VERB", "AUX"):
        denied = any(sentence.words[child] in NOT for child in tree.under(head, "advmod"))
        if lemma in governors("passive") and passive(tree, head, participle=True):
            return governors("passive")[lemma], word
        if lemma in governors("verb"):
            makes = governors("verb")[lemma]
            return ("denied" if denied and makes == "begun" else makes), word
        for form in frame_forms().get(word, ()):
            position = form.frame.kind == "position" and form.frame.type != "SUPPORT"
            voiced = position and form.frame.form in ("verb", "plan")
            reported = bool({"to", "whom"} & form.frame.needs) and tree.relations[at] == "ccomp"  # "told him that"
            if voiced and not reported and sentence.words[head : head + len(form.words)] == form.words:
                charged = form.frame.type == "REJECT" and "charge" in act_classes(tree.lemmas[at].lower())
                return ("denied" if charged else "wanted"), word  # "demanded a ceasefire": it has not happened
    if lemma == "plan" and tree.relations[head] == "obj" and tree.lemmas[tree.heads[head]].lower() in STOPPING:
        return "wanted", word  # "scrapped plans to deploy troops"
    found = governors("word").get(word) or governors("word").get(lemma)
    if found == "planned" and any(sentence.words[child] in NOT for child in tree.under(head, "advmod")):
        return "denied", word  # "is not willing to"
    return (found, word) if found else None


def _verbal(sentence: Sentence, at: int) -> bool:
    """Whether the root above words[at] is a verb or has a copula; a headline, or a tree that is broken, has none."""
    tree = sentence.tree
    root = next((above for above in tree.above(at) if tree.heads[above] == above), at)
    return tree.upos[root] in ("VERB", "AUX") or bool(tree.under(root, "cop"))


def _fragment(sentence: Sentence, at: int) -> bool:
    """Whether words[at] is the root of a sentence without a verb ("Virus spreading in the north")."""
    tree = sentence.tree
    return tree.heads[at] == at and tree.upos[at] not in ("VERB", "AUX") and not tree.under(at, "cop", *SUBJECTS)


def _loose(sentence: Sentence, at: int) -> bool:
    """Whether a comma parts a relative clause from what it is about, so that it tells something more."""
    begin, _ = sentence.tree.reach(at)
    return "," in sentence.words[max(0, begin - 1) : begin + 1]


@cache
def _early() -> dict[str, Makes]:
    """Adjectives that make the act of their noun one to come or one that may be."""
    makes: dict[str, Makes] = dict.fromkeys(("upcoming", "forthcoming", "planned", "scheduled", "future"), "planned")
    return makes | dict.fromkeys(("possible", "feared", "potential", "suspected", "presumed"), "possible")
