"""Elasticsearch as an engine. It raises whatever goes wrong: the embedded engine answers then (search/engines/choice.py)."""

import re
from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Search

from search.elastic.asking import ANY, FACETS, Way, request, ways
from search.elastic.connection import index
from search.engines.deadline import within
from search.engines.embedded import ENOUGH
from search.found import MOST_COUNTED, Counts, Filters, Found, Question, Row
from search.snippets import flowing

# The client gives up before; this is for a server that says a little at a time.
DEADLINE = 1.3
LOOK_SECONDS = 0.7
_MARK, _MARKS = "<mark>", re.compile("</?mark>")


class Incomplete(Exception):
    """A part of the index did not answer."""


def find(question: Question, filters: Filters, *, offset: int, limit: int) -> Found:
    """Return one page of hits, by one request."""
    every = ways(question)
    return _found(every, _execute(request(every, filters, offset=offset, limit=limit), DEADLINE), offset)


def look() -> None:
    """Ask for nothing, to see whether the engine would answer; raises what goes wrong, within a second."""
    _execute(Search().query("match_all").extra(terminate_after=1)[0:0], LOOK_SECONDS)


def _execute(search: Search, seconds: float) -> dict[str, Any]:
    pages = index()
    client = pages.es.options(request_timeout=min(seconds, pages.backend.timeout))
    ready = search.using(client).index(pages.name).params(allow_partial_search_results=False)
    answer: dict[str, Any] = within(seconds, lambda: ready.execute().to_dict())
    shards = answer["_shards"]
    if answer["timed_out"] or shards["failed"] or not shards["total"]:
        raise Incomplete
    return answer


def _found(every: Sequence[Way], answer: dict[str, Any], offset: int) -> Found:
    counts = answer["aggregations"]
    way = next((each for each in every if counts[each.name]["doc_count"]), None)
    if way is None:
        return Found(every[0].question, suggestion=_suggestion(every[0].question, answer))
    # Where few pages have all terms, those that have some follow them.
    last = every[-1]
    is_wide = last.name == ANY and last.question is way.question and counts[way.name]["doc_count"] < ENOUGH
    shown = counts[last.name if is_wide else way.name]
    total = shown["left"]["doc_count"]
    return Found(
        asked=way.question,
        # What answers in a poorer way stands after all of these, and is no hit.
        rows=tuple(_row(hit) for hit in answer["hits"]["hits"][: max(total - offset, 0)]),
        total=min(total, MOST_COUNTED),
        is_capped=total > MOST_COUNTED,
        counts=Counts(**{facet: _counted(shown[facet]) for facet in FACETS.values()}),
        suggestion=_suggestion(way.question, answer) if way.name == ANY else "",
    )


def _row(hit: dict[str, Any]) -> Row:
    marked = hit.get("highlight", {})
    title, lead, text = ("".join(marked.get(name, ())) for name in ("title", "lead", "text"))
    return Row(
        page_id=int(hit["_id"]),
        title=title if _is_marked(title) else "",
        snippet=lead if _is_marked(lead) else f"… {flowing(text.strip())} …" if _is_marked(text) else "",
        written_at=hit["_source"]["written_at"],
    )


def _is_marked(html: str) -> bool:
    """Whether anything is marked, and nothing else is HTML."""
    return _MARK in html and "<" not in _MARKS.sub("", html)


def _counted(facet: dict[str, Any]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in facet["each"]["buckets"] if bucket["key"]}


def _suggestion(question: Question, answer: dict[str, Any]) -> str:
    """Return the question with the words that no page has put right; empty where there is nothing to put right."""
    said, place = "", 0
    for word in answer.get("suggest", {}).get("spelt", ()):
        if word["options"]:
            said += question.typed[place : word["offset"]] + word["options"][0]["text"]
            place = word["offset"] + word["length"]
    return said + question.typed[place:] if said else ""
