import pytest

from recount.documents import Source, extract
from recount.documents.outlet import outlet
from recount.settings import ReadSettings

BODY = "Twelve people died in the flood, the governor said."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Flood kills 12\n\nThe Courier, 24 April 2019\n\n{BODY}", "The Courier"),
        (f"Flood kills 12\n\nDerna Evening Post | 24 April 2019, 9:30 am\n\n{BODY}", "Derna Evening Post"),
        (f"Flood kills 12\n\nDERNA, Libya, April 24 (Halcyon Wire) - {BODY}", "Halcyon Wire"),
        (f"DERNA, 24 APR 89 (HALCYON) -- [TEXT] {BODY.upper()}", "HALCYON"),
        (f"Flood kills 12. DERNA (Halcyon) — {BODY}", "Halcyon"),
        (f"(Halcyon) - {BODY}", "Halcyon"),
        (f"The Courier, 24 April 2019\n\nDERNA (Halcyon) - {BODY}", "The Courier"),
        (f"Flood kills 12\n\nDerna, 24 April 2019\n\n{BODY}", None),
        (f"Flood kills 12\n\nThe Hague, 24 April 2019\n\n{BODY}", None),
        (f"Flood kills 12\n\nPERTH (Australia) - {BODY}", None),
        (f"Flood kills 12. The Red Crescent (Halcyon) - a charity - helped. {BODY}", None),
        (f"Flood kills 12\n\n{BODY} The Courier had said so on 24 April 2019.", None),
        (BODY, None),
    ],
)
def test_the_outlet_that_the_first_lines_name(text: str, name: str | None) -> None:
    assert outlet(text) == name


def test_what_is_known_otherwise_goes_first() -> None:
    data = f"DERNA (Halcyon) - {BODY}".encode()
    source = Source(address="r.txt", data=data, media_type="text/plain", outlet="The Gazette")
    assert extract(source, ReadSettings()).outlet == "The Gazette"
