"""Every failure of Recount: one root class, a stable code each, the facts that a person needs.

An error says what happened, where, and what to do. `docs/errors.md` lists the codes; a test holds the two together.
Codes never change their meaning; a retired code is not given out again.

    RecountError
      InputError          one input could not be read; the others go on
        EmptyFile  BinaryFile  UndecodableText  NoArticle  UnsupportedFormat  TooLarge  MissingInput  UnreadableFile
        BadTable  BadFeed  Unreachable  Refused
      LedgerError         the ledger cannot be used
        NotALedger  NewerLedger  LockedLedger  ReadOnlyLedger  DamagedLedger  DiskFull  MissingLedger
      RequestError        a command or call asked for something that cannot be given
        UnknownItem  AmbiguousItem  BadDate  BadOption  BadRecord  UnwritableOutput
      LanguageNotSupported  the document is kept, no claims are made
"""

from __future__ import annotations

from recount.errors.base import RecountError
from recount.errors.input import (
    BadFeed,
    BadTable,
    BinaryFile,
    EmptyFile,
    InputError,
    LanguageNotSupported,
    MissingInput,
    NoArticle,
    Refused,
    TooLarge,
    UndecodableText,
    Unreachable,
    UnreadableFile,
    UnsupportedFormat,
)
from recount.errors.ledger import (
    DamagedLedger,
    DiskFull,
    LedgerError,
    LockedLedger,
    MissingLedger,
    NewerLedger,
    NotALedger,
    ReadOnlyLedger,
)
from recount.errors.request import (
    AmbiguousItem,
    BadDate,
    BadOption,
    BadRecord,
    MissingPart,
    RequestError,
    UnknownItem,
    UnwritableOutput,
)

__all__ = [
    "AmbiguousItem",
    "BadDate",
    "BadFeed",
    "BadOption",
    "BadRecord",
    "BadTable",
    "BinaryFile",
    "DamagedLedger",
    "DiskFull",
    "EmptyFile",
    "InputError",
    "LanguageNotSupported",
    "LedgerError",
    "LockedLedger",
    "MissingInput",
    "MissingLedger",
    "MissingPart",
    "NewerLedger",
    "NoArticle",
    "NotALedger",
    "ReadOnlyLedger",
    "RecountError",
    "Refused",
    "RequestError",
    "TooLarge",
    "UndecodableText",
    "UnknownItem",
    "Unreachable",
    "UnreadableFile",
    "UnsupportedFormat",
    "UnwritableOutput",
]
