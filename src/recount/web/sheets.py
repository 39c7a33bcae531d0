"""A page and its JSON, from one function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from recount.records import Record
from recount.web.asked import Asked
from recount.web.rendering import render

_SCHEMAS = "#/components/schemas/{name}"


class Sheets(APIRouter):
    """Routes that give a record twice: as a page at its path, as JSON at the same path below `/api`."""

    def __init__(self) -> None:
        """No route yet."""
        super().__init__()
        self.records: list[type[Record]] = []

    def sheet(self, path: str, record: type[Record], template: str, **more: Any) -> Callable[[Any], Any]:
        """Register a function that makes the record from what the address asks; its docstring describes it.

        more: further names for the template.
        """

        def register(compose: Callable[..., Record]) -> Callable[..., Record]:
            def page(request: Request, query: Asked, sheet: Any) -> HTMLResponse:
                return render(request, template, sheet=sheet, query=query, **more)

            def json(sheet: Any) -> Response:
                return Response(msgspec.json.encode(sheet), media_type="application/json")

            page.__annotations__["sheet"] = json.__annotations__["sheet"] = Annotated[Any, Depends(compose)]
            self.records.append(record)
            described: Any = {"summary": (compose.__doc__ or "").strip(), "responses": answer(record)}
            self.get(path, include_in_schema=False, response_class=HTMLResponse)(page)
            name = record.__name__
            self.get("/api" + ("" if path == "/" else path) or "/api", operation_id=name, **described)(json)
            return compose

        return register


def answer(record: type[Record]) -> dict[int | str, dict[str, Any]]:
    """The description of an answer that is such a record."""
    schema = msgspec.json.schema_components([record], ref_template=_SCHEMAS)[0][0]
    return {200: {"content": {"application/json": {"schema": schema}}}}


def describe(app: FastAPI, records: list[type[Record]]) -> None:
    """Put the shapes of the records into the application's OpenAPI description."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        described = plain()
        shapes = msgspec.json.schema_components(records, ref_template=_SCHEMAS)[1]
        described.setdefault("components", {}).setdefault("schemas", {}).update(shapes)
        return described

    app.openapi = openapi  # type: ignore[method-assign]
