"""A question to Elasticsearch: one request for the hits, their marks, the counts and another spelling.

The engine is asked at once for the pages that have all terms as typed, for those that have all with slips mended, and for those that have
any; which of these ways has an answer is seen in the counts, and the hits of the best way come first. What weighs how much is that of the
embedded engine (search/engines/ranking.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Query

from common.time import today
from search.engines.ranking import DATED, IN_PLACE, IN_PLACES, KINDS, NEW, NEW_FOR_DAYS, NOTHING_ELSE, STALE, TITLE, in_title
from search.found import MOST_COUNTED, Filters, Question, Term
from search.models import Kind
from search.snippets import LONGEST

# How much a word weighs in each field; among what is not shown it weighs least.
WEIGHTS = {"title": 20, "called": 10, "lead": 8, "text": 2, "easy_text": 2, "more": 1}
FIELDS = [f"{name}^{weight}" for name, weight in WEIGHTS.items()]
PHRASES = [field for field in FIELDS if not field.startswith("more")]
MARKED = ("title", "lead", "text")
# What one of the embedded engine's points is here, where the best text scores a few.
POINT = 4.0
# No text and title together score as much: the reader's language comes before them, and the better way before the language.
OWN_LANGUAGE, BETTER_WAY = 100.0, 200.0
TYPED, MENDED, ANY = "typed", "mended", "any"
FACETS = {"kind": "kinds", "programme": "programmes", "year": "years"}
MOST_VALUES = 100
NEWS = Q("term", kind=Kind.NEWS.value)
# Events by their day; the engine reckons in universal time, and a day is long enough for that.
TO_COME = Q("bool", filter=[Q("term", kind=Kind.EVENT.value), Q("range", shown_on={"gte": "now/d"})])
OVER = Q("bool", filter=[Q("term", kind=Kind.EVENT.value), Q("range", shown_on={"lt": "now/d"})])


@dataclass(frozen=True)
class Way:
    """One way to answer: its name among the counts, the question, and what is asked for it."""

    name: str
    question: Question
    query: Query


def ways(question: Question) -> list[Way]:
    """Return the ways to answer, the best first."""
    found = [Way(TYPED, question, _all(question))]
    if question.mended is not None:
        found.append(Way(MENDED, question.mended, _all(question.mended)))
    last = found[-1].question
    if len(last.terms) > 1:
        found.append(Way(ANY, last, Q("bool", should=[_said(term) for term in last.terms], minimum_should_match=1)))
    return found


def request(every: Sequence[Way], filters: Filters, *, offset: int, limit: int) -> Search:
    """Return the whole request for these ways to answer; no more hits are asked for than are counted."""
    search = Search().query(Q("dis_max", queries=[_ranked(way, len(every) - place) for place, way in enumerate(every)]))
    search = search.sort("_score", "-prior", "pk").source(["written_at"]).extra(track_total_hits=False)
    if filters:
        search = search.post_filter(_narrowed(filters))
    for way in every:
        _count(search, way, filters)
    search = _marks(search, [way.question for way in every])
    search = search.suggest("spelt", every[0].question.typed, term={"field": "spelt", "suggest_mode": "missing", "size": 1, "max_edits": 2})
    first = min(offset, MOST_COUNTED)
    return search[first : first + min(limit, MOST_COUNTED - first)]


def _all(question: Question) -> Query:
    return Q("bool", must=[_said(term) for term in question.terms])


def _word(word: str, **more: Any) -> Query:
    return Q("combined_fields", query=word, fields=FIELDS, **more)


def _said(term: Term) -> Query:
    """Return what a page says that answers to a term: best in its own words, less in those that may stand in their place."""
    if term.is_phrase:
        return Q("multi_match", query=" ".join(term.words), type="phrase", fields=PHRASES)
    own = [_word(word) for word in term.words]
    others = [Q("bool", must=[_word(word) for word in other], boost=IN_PLACE) for other in term.others]
    begun = [Q("prefix", **{name: {"value": term.words[0], "boost": weight / WEIGHTS["title"]}}) for name, weight in WEIGHTS.items()]
    return Q("dis_max", queries=[*own, *others, *(begun if term.is_beginning else ())])


def _ranked(way: Way, rank: int) -> Query:
    """Return the query of a way with all that makes one page better than another."""
    heaviest = sum(term.weight for term in way.question.terms)
    points = [_points(Q("match_all"), rank * BETTER_WAY), _points(Q("term", language=way.question.language), OWN_LANGUAGE)]
    points += [_points(Q("term", kind=kind.value), POINT * weight) for kind, weight in KINDS.items() if weight]
    titles = [_of_title(term, term.weight / heaviest) for term in way.question.terms]
    said = Q("bool", must=[Q("bool", must=[way.query], boost=1 / len(way.question.terms))], should=titles)
    return Q("bool", must=[_aged(said)], should=[*points, *_newness()])


def _points(query: Query, points: float) -> Query:
    return Q("constant_score", filter=query, boost=points)


def _titled(words: Sequence[str]) -> Query:
    return Q("bool", must=[Q("match", **{"called": word}) for word in words])


def _of_title(term: Term, share: float) -> Query:
    """Return the points of a title that says a term, more where it says little else."""
    if term.is_phrase:
        told = [(Q("match_phrase", **{"called": " ".join(term.words)}), 1.0)]
    else:
        told = [(_titled(words), weight) for words, weight in in_title(term)]
    if term.is_beginning:
        told.append((Q("prefix", **{"called": term.words[0]}), IN_PLACES))
    best = Q("dis_max", queries=[_points(query, POINT * TITLE * share * weight) for query, weight in told])
    alone = Q(
        "function_score",
        query=_points(Q("bool", should=[query for query, _weight in told], minimum_should_match=1), POINT * NOTHING_ELSE * share),
        field_value_factor={"field": "title_length", "modifier": "reciprocal"},
    )
    return Q("bool", should=[best, alone])


def _fading() -> dict[str, Any]:
    """Return the function that is 1 today and 0 for what is too old to be news."""
    return {"linear": {"shown_on": {"origin": today().isoformat(), "scale": f"{NEW_FOR_DAYS // 2}d", "decay": 0.5}}}


def _aged(said: Query) -> Query:
    """Let what old news and past events say count for a part."""
    functions = [
        {"filter": Q("bool", should=[~Q("terms", kind=list(DATED)), TO_COME]), "weight": 1.0},
        {"filter": NEWS | OVER, "weight": STALE},
        {"filter": NEWS, "weight": 1 - STALE, **_fading()},
    ]
    return Q("function_score", query=said, functions=functions, score_mode="sum", boost_mode="multiply")


def _newness() -> list[Query]:
    """Return the points of news, fewer by the day, and of what is to come."""
    news = Q("function_score", query=_points(NEWS, POINT * NEW), functions=[_fading()])
    return [news, _points(TO_COME, POINT * NEW)]


def _narrowed(filters: Filters, *, but: str = "") -> Query:
    return Q("bool", filter=[Q("term", **{name: value}) for name, value in filters.chosen.items() if name != but])


def _count(search: Search, way: Way, filters: Filters) -> None:
    """Have the hits of one way counted: all that the filters leave, and each facet as if its own filter were not set."""
    found = search.aggs.bucket(way.name, A("filter", way.query))
    found.bucket("left", A("filter", _narrowed(filters)))
    for name, facet in FACETS.items():
        narrowed = found.bucket(facet, A("filter", _narrowed(filters, but=name)))
        narrowed.bucket("each", A("terms", field=name, size=MOST_VALUES))


def _marks(search: Search, questions: Sequence[Question]) -> Search:
    """Have the words marked in what is shown, and everything else escaped."""
    terms = [term for question in questions for term in question.terms]
    words = " ".join(sorted({word for term in terms for word in term.all_words}))
    wanted = [Q("match", **{name: words}) for name in MARKED]
    wanted += [Q("prefix", **{name: term.words[0]}) for name in MARKED for term in terms if term.is_beginning]
    search = search.highlight_options(
        encoder="html", pre_tags=["<mark>"], post_tags=["</mark>"], require_field_match=True, highlight_query=reduce(or_, wanted).to_dict()
    )
    search = search.highlight("title", "lead", number_of_fragments=0)
    return search.highlight("text", number_of_fragments=1, fragment_size=LONGEST)
