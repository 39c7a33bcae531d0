"""What the parts of a briefing are called, in every rendering."""

TITLE = "Briefing"
PLANNED = "What is planned"
PARTIES = "What each party demands, offers or refuses"
TOTALS = "Running totals and areas"
ALSO = "Also reported"
CHECKS = "Contradictions inside single reports"
REFERENCES = "References"
