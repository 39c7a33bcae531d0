"""Trains the language model that `recount.annotation` runs. Needs torch; no user of Recount needs this folder."""
