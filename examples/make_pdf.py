"""Write reports/mina-review.pdf. Needs fpdf2, which is no dependency of the project; the PDF itself is committed."""

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

TITLE = "Counting the dead of Mina"
PARAGRAPHS = [
    "15 January 2016",
    "How many people lost their lives in the crush at Mina, near Mecca, on 24 September 2015 is still in"
    " dispute, and nobody has brought the figures together.",
    "The Saudi health ministry announced a toll of 769 dead on 26 September. It has not changed since.",
    "The Associated Press took another way. It collected what officials and state media in the pilgrims'"
    " home countries had reported and added it up. Its count of December 2015 comes to more than 2,400"
    " dead: at least 2,411 pilgrims were killed, the agency says.",
    "The heaviest loss that any country has reported is Iran's. Iran's Hajj and Pilgrimage Organization"
    " said in October that 464 Iranian pilgrims were killed at Mina.",
    "Both ways of counting have gaps. An official count that closes early leaves out those"
    " who died later or were identified later. A sum of national reports leaves out every country that stayed silent,"
    " and may take in pilgrims who died elsewhere during the hajj. We therefore give both, each with its source.",
]


class Page(FPDF):
    """A page with the running head and foot that the reader of a PDF has to leave out."""

    def header(self) -> None:
        """Print the running head."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "Velden Institute for Crowd Studies  |  Review", align="R", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """Print the page number."""
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()}", align="C")


def main() -> None:
    """Write the same bytes every time: the creation date is fixed."""
    pdf = Page(format="A4")
    pdf.set_title(TITLE)
    pdf.set_author("Velden Institute for Crowd Studies")
    pdf.set_creation_date(datetime(2016, 1, 15, 9, 0, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Helvetica", style="B", size=15)
    pdf.multi_cell(0, 8, TITLE, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", size=11)
    for paragraph in PARAGRAPHS:
        pdf.ln(3)
        pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(Path(__file__).parent / "reports" / "mina-review.pdf"))


if __name__ == "__main__":
    main()
