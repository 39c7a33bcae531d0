"""Failures of one input. The run goes on with the next one and counts this one as refused."""

from __future__ import annotations

from recount.errors.base import RecountError


class InputError(RecountError):
    """One input could not be read."""

    code = "input"
    what = "this input cannot be read"


class EmptyFile(InputError):
    """No bytes, or nothing but white space."""

    code = "empty-file"
    what = "the file is empty"
    todo = "check how it was saved"


class BinaryFile(InputError):
    """Bytes that are no text in any encoding, under a name that promises text."""

    code = "binary-file"
    what = "the file holds binary data, not text"
    todo = "export it as text, HTML or PDF"


class UndecodableText(InputError):
    """Text whose encoding cannot be told."""

    code = "undecodable-text"
    what = "the text's encoding cannot be told"
    todo = "save it as UTF-8"


class NoArticle(InputError):
    """A page, mail or PDF without running text."""

    code = "no-article"
    what = "no article was found in it"
    todo = "save the article itself, as text if need be"


class UnsupportedFormat(InputError):
    """A kind of file that Recount does not read."""

    code = "unsupported-format"
    what = "files of this kind are not read"
    todo = "convert it to .txt, .md, .html, .eml, .pdf, .jsonl or .csv"


class TooLarge(InputError):
    """More bytes than the setting allows."""

    code = "too-large"
    what = "the input is larger than the limit"
    todo = "split it, or raise the limit with --max-bytes"


class MissingInput(InputError):
    """A path that does not exist."""

    code = "missing-input"
    what = "there is no such file or folder"
    todo = "check the path"


class UnreadableFile(InputError):
    """The system refused to read it (rights, a broken disk), or its structure is broken (a damaged PDF)."""

    code = "unreadable-file"
    what = "the file could not be read"
    todo = "check its rights, or save it again"


class BadTable(InputError):
    """A .jsonl or .csv table, or a row of it, without the columns it needs."""

    code = "bad-table"
    what = "this is no table of documents"
    todo = "give each row `text` or `html`; `url outlet title published` where known"


class BadFeed(InputError):
    """An RSS or Atom feed without entries, or one that cannot be parsed."""

    code = "bad-feed"
    what = "the feed could not be read"
    todo = "open it in a browser to see what it holds"


class Unreachable(InputError):
    """No answer from the address."""

    code = "unreachable-url"
    what = "the address could not be reached"
    todo = "check the address and the network, then read it again"


class Refused(InputError):
    """The server answered, with an error."""

    code = "refused-url"
    what = "the server refused the page"
    todo = "open it in a browser and save it, then read the file"


class LanguageNotSupported(InputError):
    """Not an error of the input: the document is kept, but no claims are made from it."""

    code = "language-not-supported"
    what = "the text is not in a language that Recount reads; the document is kept, without claims"
    todo = "give an English translation as a document of its own"
