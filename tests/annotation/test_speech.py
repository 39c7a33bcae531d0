"""Who says what."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator, open_annotator
from recount.records import Document, Speech


def read(text: str) -> list[Speech]:
    return list(PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text)).speech)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Governor Ann Smith said that 12 people had died.", "Ann Smith"),
        ("At least 12 people died, police said.", "police"),
        ("“Twelve people died here,” said Ann Smith, a teacher.", "Ann Smith"),
        ("According to the health ministry, 12 people have died.", "health ministry"),
        ("Twelve people have died, according to local officials.", "local officials"),
        ("Ann Smith, the governor of the region, said 12 people had died.", "Ann Smith"),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    (found,) = read(text)
    assert found.speaker == speaker
    assert found.content
    assert "12" in text[found.content[0][0] : found.content[0][1]] or "welve" in text


def test_a_pronoun_goes_back_to_who_spoke() -> None:
    first, second = read("Governor Ann Smith said that 12 people had died. She added that 30 more were missing.")
    assert (second.speaker, second.carried) == ("Ann Smith", True)
    assert (first.speaker, first.carried) == ("Ann Smith", False)


def test_a_pronoun_goes_back_to_no_one_who_was_spoken_to() -> None:
    text = "Ann Smith told Ben Jones that 12 people had died. “We urge calm,” she said."
    assert [found.speaker for found in read(text)] == ["Ann Smith", "Ann Smith"]


def test_a_demand_passes_no_other_on() -> None:
    found = read("While the generals called for a vote, Ghana said that the king must return.")
    assert not [speech.via for speech in found if speech.via]


def test_a_surname_and_an_office_go_back_to_the_full_name() -> None:
    text = "Governor Ann Smith came. Smith said that 12 people had died. The governor said that she was sad."
    assert [found.speaker for found in read(text)] == ["Ann Smith", "Ann Smith"]


def test_the_relay() -> None:
    (found,) = read("A hospital official told Reuters that 12 people had died.")
    assert (found.speaker, found.via) == ("hospital official", "Reuters")


def test_the_tail_of_a_headline() -> None:
    text = "Strikes kill 12 in port city - Monitor\n\nThe strikes went on."
    (found,) = read(text)
    assert text[found.source[0][0] : found.source[0][1]] == "Monitor"


def test_a_text_without_speech() -> None:
    assert read("Twelve people died in the flood. The bridge fell.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("At least 40 people died, the mayor, Ann Smith, told parliament on Tuesday.", "Ann Smith"),
        ("Nine villages were flooded a relative told Reuters.", "relative"),
        ("Thirty died, the emergency services of the Aden-based government said on Friday.",
         "emergency services of the Aden-based government"),
        ("According to a new count by the Harbour Union, 90 people died.", "Harbour Union"),
        ("“Twelve died,” said the governor, Ann Smith.", "Ann Smith"),
        ("Police put the number of dead at 40.", "Police"),
        ("The Yemen Data Monitor which counts the dead said 40 people died.", "Yemen Data Monitor"),
        ("Ann Smith was quoted as saying that 40 people died.", "Ann Smith"),
        ("Forty people died, said the director of the hospital in a statement.", "director of the hospital"),
        ("Forty homes burned down the police said.", "police"),
        ("Deputy Interior Minister Ann Smith condemned the attack.", "Ann Smith"),
        ("Forty people died, officials said Friday, forcing schools to close.", "officials"),
    ],
)  # fmt: skip
def test_a_source_is_the_head_of_its_phrase(text: str, speaker: str) -> None:
    (found,) = read(text)
    assert found.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The blast claimed the lives of 12 people.",
        "The United States has 50 states on its flag.",
        "Twelve people were reported killed.",
        "The toll is lower than officials had announced.",
        "The police received a report of a fire.",
    ],
)
def test_what_is_no_speech(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("According to Reuters, officials have counted 12 dead.", "officials", "Reuters"),
        ("Reuters reported 12 dead, citing officials.", "officials", "Reuters"),
        ("Xinhua quoted a police source as saying that 12 people died.", "police source", "Xinhua"),
        ("Twelve people died, the army said on Telegram.", "army", "Telegram"),
        ("A nurse said in a statement to CNN that 12 people died.", "nurse", "CNN"),
        ("Ann Smith told the state news agency that 12 people died.", "Ann Smith", "state news agency"),
    ],
)
def test_who_passes_it_on(text: str, speaker: str, via: str) -> None:
    (found,) = read(text)
    assert (found.speaker, found.via) == (speaker, via)


def test_what_is_said_inside_what_is_said_is_passed_on() -> None:
    outer, inner = read("Governor Ann Smith said that medics had counted 12 dead.")
    assert (outer.speaker, inner.speaker, inner.via) == ("Ann Smith", "medics", "Ann Smith")


def test_two_sides_keep_their_own_halves() -> None:
    text = "The army said 12 soldiers died, but the rebels said 40 had died."
    first, second = read(text)
    assert [text[a:b] for a, b in first.content] == ["12 soldiers died"]
    assert [text[a:b] for a, b in second.content] == ["40 had died."]


def test_a_quotation_belongs_to_whom_one_of_its_sentences_names() -> None:
    text = "“We counted twelve bodies. The bridge is gone,” said Ann Smith. “Help us.”"
    first, second = read(text)
    assert (first.speaker, second.speaker, second.carried) == ("Ann Smith", "Ann Smith", True)
    assert text[first.content[0][0] : first.content[0][1]] == "“We counted twelve bodies."


def test_a_colon_opens_a_statement() -> None:
    text = "Foreign Minister Ann Smith said:\n\nThe flood killed 12 people.\n\nAid is on its way."
    (found,) = read(text)
    assert found.speaker == "Ann Smith"
    assert text[found.content[-1][0] : found.content[-1][1]] == "Aid is on its way."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Sri Lankan navy sent ships. The country's navy said 12 had died.", "Sri Lankan navy"),
        (
            "Kenya's health ministry said 12 had died. The ministry added that 9 were missing.",
            "Kenya's health ministry",
        ),
        (
            "Officials told the Harbour Union so. A mayor, Ann Smith, said 9 died. The mayor wept, she added.",
            "Ann Smith",
        ),
        ("The Harbour Union said 9 died. In a statement it said 3 were missing.", "Harbour Union"),
        ("The Harbour Union said 9 died. Three were missing, the statement said.", "Harbour Union"),
    ],
)
def test_short_names_go_back_to_the_full_one(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


def test_a_pronoun_without_anybody_is_nobody() -> None:
    (found,) = read("He said that 12 people had died.")
    assert found.speaker is None


@pytest.mark.parametrize(
    "aside",
    ["on Tuesday", "in Geneva on Tuesday", "late on Tuesday", "in a statement on Tuesday", "in Geneva by video link"],
)
def test_when_and_where_it_was_said_is_no_content(aside: str) -> None:
    text = f"Twelve people died, Ann Smith told reporters {aside}."
    (found,) = read(text)
    assert [text[a:b] for a, b in found.content] == ["Twelve people died"]


def test_a_monitor_in_a_headline_is_the_body_that_the_text_names() -> None:
    text = "Raids kill 12 near Aden Monitor\n\nTwelve people died, the Yemeni Observatory for Peace said."
    assert [found.speaker for found in read(text)] == ["Yemeni Observatory for Peace"] * 2


def test_a_relay_beside_another_speaker_keeps_its_own_half() -> None:
    first, second = read("State media said 12 people died, while the army said 40 had died.")
    assert [(each.speaker, each.via) for each in (first, second)] == [("State media", None), ("army", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The health ministry announced 7 dead. The Associated Press counted. At least 9 died, the agency said.",
            "Associated Press",
        ),
        ("The Northland Relief Office (NRO) has now recorded 33 deaths.", "Northland Relief Office"),
        ("The interior ministry of Norrland has spoken of more than 53 dead.", "interior ministry of Norrland"),
        ("The Northland Relief Office revised its toll. It now says that 39 died.", "Northland Relief Office"),
    ],
)
def test_those_who_keep_the_count(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Twelve people died, a nurse said. He added that 30 were missing.", "nurse"),
        ("The Ghana army statement said 12 people had died.", "Ghana army"),
        ("Flood kills 12 in the valley: police", "police"),
        ("Two people were killed, Ann Smith told radio station Harbour 9.", "Ann Smith"),
        ("Twelve people died, a nurse and two witnesses said.", "nurse, two witnesses"),
        ("Twelve people died, the Office of Search and Rescue said.", "Office of Search and Rescue"),
        ("ACCRA — Ghana’s Ferry and Harbour Trust said 12 people had died.", "Ghana’s Ferry and Harbour Trust"),
    ],
)
def test_more_speakers(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


def test_an_acronym_in_brackets_is_the_body_before_it() -> None:
    text = "The Harbour Relief Trust (HRT) came. HRT said that 12 people had died."
    assert read(text)[-1].speaker == "Harbour Relief Trust"


def test_relays_of_what_is_told() -> None:
    for text, via in (
        ("Ann Smith told Reuters 13 people had died.", "Reuters"),
        ("Ann Smith was quoted by Reuters as saying that 13 people had died.", "Reuters"),
        ("Two people were killed, Ann Smith told radio station Harbour 9.", "Harbour 9"),
    ):
        (found,) = read(text)
        assert (found.speaker, found.via) == ("Ann Smith", via)
        assert any("13" in text[a:b] or "Two" in text[a:b] for a, b in found.content)


def test_a_pronoun_behind_a_comma_goes_back_to_the_subject() -> None:
    text = "Governor Ann Smith spoke. The Ghanaian government has sent help, it said on Friday."
    annotated = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text))
    assert annotated.speech[-1].speaker == "Ghanaian government"
    other = read("Governor Ann Smith said that 12 people had died. There could be no talks, she said.")
    assert other[-1].speaker == "Ann Smith"


def test_what_nobody_could_confirm_nobody_says() -> None:
    assert read("The paper could not immediately confirm that 12 people had died.") == []


def test_an_acronym_is_the_body_whose_letters_it_has() -> None:
    text = "The Northland Watch for Human Rights sent a team. The NWHR said that 12 people had died. It left on Monday."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said] == ["Northland Watch for Human Rights"]


def test_a_number_behind_the_verb_begins_what_is_said() -> None:
    text = "It last gave figures on 2 March, when spokesman Gen. Ivo Lind said 498 Kareli soldiers were killed."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said][-1] == "Ivo Lind"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The League in a statement sent to Reuters and the Northland Post said that 9 died.", "League"),
        ("A blast killed 9 people and hurt 20 hospital staff and the rebels said.", "hospital staff, rebels"),
        ("HLs statement said the attack left 40 rebels dead.", "HL"),
        ("Officials in Ghana said 12 people had died.", "Officials in Ghana"),
        ("A source at Accra hospital said 12 people had died.", "source at Accra hospital"),
        ("Rebels shelled the town in what two aid groups said was a raid that killed 12.", "two aid groups"),
        (
            "Nine died in a blast that struck a wedding on Monday Northland Relief Office said.",
            "Northland Relief Office",
        ),
    ],
)
def test_where_a_speaker_begins_and_ends(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


def test_what_a_speaker_only_means_is_not_said() -> None:
    assert read("The toll is far from what officials said.") == []


def test_the_channel_of_a_statement_that_stands_before_its_speaker() -> None:
    (found,) = read("In a statement posted on Telegram, the Northland Front said 12 soldiers had died.")
    assert (found.speaker, found.via) == ("Northland Front", "Telegram")
    (found,) = read("The League in a statement published by its affiliated Blue Wave news agency said 9 had died.")
    assert found.via == "affiliated Blue Wave news agency"


def test_the_source_of_a_headline_holds_where_the_text_repeats_it() -> None:
    title = "Flood kills 29 in river town: police"
    text = f"{title}\n\n{title} 12 March 2031 Water swept through a market on Sunday."
    first, again = read(text)
    assert (first.speaker, again.speaker) == ("police", "police")
    assert [text[a:b] for a, b in again.content] == ["Flood kills 29 in river town"]
    assert again.content[0][0] > len(title)


def test_reports_hold_only_what_hangs_on_them() -> None:
    text = "We are alarmed by reports of 12 deaths and call on all parties to stop, the minister said."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    (reports,) = [found for found in said if found.speaker == "reports"]
    assert [text[a:b] for a, b in reports.content] == ["12 deaths"]


def test_a_witness_is_the_name_he_is_given() -> None:
    text = '"I saw six bodies," a witness named Ann Peel said.'
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said] == ["Ann Peel"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The governor, Ann Smith, issued a statement saying that 12 people had died.", "Ann Smith"),
        ("Ann Smith, head of the search and rescue office, said 12 people had died.", "Ann Smith"),
        ("The Harbour Trust spoke. According to the reports, 12 people had died.", "reports"),
        ("The Harbour Post cited a rescuer as estimating that 12 people had died.", "rescuer"),
        ("An aid worker said dozens of people had died.", "aid worker"),
        ("More than 3,000 residents refused to leave the town.", "More than 3,000 residents"),
        ("A count by the Harbour Post shows that 12 people had died.", "Harbour Post"),
    ],
)
def test_who_speaks_by_the_tree(text: str, speaker: str) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said][-1] == speaker


def test_a_source_is_not_relayed_by_itself() -> None:
    (found,) = read("Twelve people had died, media reports said.")
    assert (found.speaker, found.via) == ("media reports", None)


def test_what_is_confirmed_does_not_confirm() -> None:
    text = "On Monday work by the army at last confirmed the death of 12 people."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert "death of 12 people" not in [found.speaker for found in said]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The spokesman for the Harbour Ministry, Ann Peel, said 12 people had died.", "Ann Peel"),
        ("US said 12 people had died.", "US"),
        ("The Northland Front State (NFS NFL) fired. NFL said 12 people had died.", "Northland Front State"),
    ],
)
def test_names_behind_a_role_and_short_names(text: str, speaker: str) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said][-1] == speaker


def test_a_toll_does_not_speak() -> None:
    text = "An earlier toll from the town reported 12 people killed."
    assert not open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech


def test_a_participle_that_shares_its_by_is_no_cue() -> None:
    assert read("The army left the regions claimed and largely controlled by the north.") == []


def test_what_will_be_demanded_nobody_has_said() -> None:
    tell = open_annotator("model").annotate
    text = "Experts predict that the mayor will call on the army to leave."
    told = tell(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in told] == ["Experts"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Storm kills 12 in the Harbour Islands - officials", "officials"),
        ("Ferry toll rises to 12, over 40 hurt -hospital", "hospital"),
        ("Ferry Toll Rises To 12, Over 40 Injured - Reports", "Reports"),
        ("Landslide Kills 12, Buries School Teacher", None),
        ("At least 12 dead: Gunmen attack university in Northland", None),
    ],
)
def test_only_who_tells_closes_a_headline(text: str, speaker: str | None) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The guard shot 12 people, one of his attorneys argued on Monday.", "one of his attorneys"),
        ("A pro-rebel site said that shelling had killed 12 people.", "pro-rebel site"),
        ("The guard shot 12 people, according to the indictment.", "indictment"),
        ("Twelve houses were counted by the council as lost.", "council"),
        ("A young immigrant stood up in court and admitted that he had killed 12 people.", "young immigrant"),
        ("A blast at a school in the northern city of Ordu has killed 12 people, police and hospital officials said.",
         "police, hospital officials"),
        ("Forty people were hurt, 12 of them by the fall, Ulda Maria Voru, an NRL leader told parliament.",
         "Ulda Maria Voru"),
        ("“Twelve are dead,” the spokesman of the health ministry in Ordu, Karim al-Basri, told parliament.",
         "Karim al-Basri"),
    ],
)  # fmt: skip
def test_speakers_that_are_neither_bodies_nor_in_office(text: str, speaker: str) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said] == [speaker]


def test_those_counted_do_not_speak() -> None:
    text = "The ministry said a ferry had sunk. Twelve people died, it said."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said] == ["ministry", "ministry"]


@pytest.mark.parametrize(
    "text",
    [
        "The governor speaks outside a school where a blast killed 12 people.",
        "The raids are estimated to have killed 12 people.",
    ],
)
def test_what_only_looks_like_a_cue(text: str) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert not said


def test_what_is_told_without_citing_anybody_is_the_tellers() -> None:
    (found,) = read("Twelve people were held, the agency said, without citing sources.")
    assert found.speaker == "agency"


def test_what_a_speaker_refers_to_the_text_explains() -> None:
    text = "“It is our worst day,” said Ann Smith, referring to the flood that killed 12 people."
    (found,) = read(text)
    assert [text[a:b] for a, b in found.content] == ["“It is our worst day,”"]


def test_who_closes_a_sentence_passes_on_who_speaks_in_it() -> None:
    text = "A flood hit the port, and local medics say that 12 people have died, the UN envoy for Northland said."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    (inner,) = [found for found in said if found.speaker == "local medics"]
    assert (inner.via, [text[a:b] for a, b in inner.content]) == (
        "UN envoy for Northland", ["12 people have died, "],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Floods have killed 12 people, a spokesman for the land's emergency and relief agency said on Monday.",
         ["spokesman for the land's emergency and relief agency"]),
        ("In the port of Ordu, the Harbour Union office there estimated that 600 people had fled.",
         ["Harbour Union office there"]),
        ("The raids have claimed around 640 lives, according to an NRWA toll.", ["NRWA"]),
        ("Twelve people have died, according to bulletins issued by the health ministry.", ["health ministry"]),
        ("Data compiled by the Harbour Watch show that 12 people have died.", ["Harbour Watch"]),
        ("But local media reports put the number of dead at dozens.", ["local media reports"]),
        ("The council had placed over 600 guards in the area.", []),
        ("The chief said that, according to initial reports, the blast had killed 12 people.", ["chief"]),
        ("Jayed Alam, the chief of police, said a ferry had sunk. Alam said 12 people had died.",
         ["Jayed Alam", "Jayed Alam"]),
        ("CCPO Karim Ijaz Khan said 12 people had died. A blast had hit the bus, the CCPO said.",
         ["Karim Ijaz Khan", "Karim Ijaz Khan"]),
    ],
)  # fmt: skip
def test_where_the_words_for_a_speaker_end_and_whom_they_mean(text: str, speakers: list[str]) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.speaker for found in said] == speakers


def test_a_land_and_who_counts_in_it_keep_their_own_halves() -> None:
    text = "The state of Borno recorded the most dead – 12,000 people were feared dead, according to the NRWA."
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [text[a:b] for a, b in said[0].content] == ["the most dead"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“We killed dozens,” a spokesman told the rebel-run Harbour radio station and a magazine.",
         "rebel-run Harbour radio station"),
        ("Twelve people have died, a relative confirmed to Al Arabiya.", "Al Arabiya"),
        ("The toll has risen to 63, local Harbour News media outlet reported, citing officials.",
         "Harbour News media outlet"),
        ("The Harbour Lamp newspaper reported that 12 people had died, quoting an official.",
         "Harbour Lamp newspaper"),
        ("The ministry, citing hospitals, reports 12 dead.", "ministry"),
    ],
)  # fmt: skip
def test_outlets_that_pass_it_on(text: str, via: str) -> None:
    said = open_annotator("model").annotate(Document(id="d", address="d", sha256="0", text=text)).speech
    assert [found.via for found in said] == [via]
