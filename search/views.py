"""The page of the search, and the titles that go on as somebody types. Neither writes anything, nor touches a session."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from search.asking import asked
from search.noting import note
from search.presenters import context, present_suggestions
from search.service import search
from search.suggesting import suggest


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show the hits for what is asked in the address; the field alone where nothing is."""
    question = asked(request.GET)
    found = search(question.typed, question.filters, page=question.page, is_exact=question.is_exact)
    if found.question.terms and question.is_new:
        note(found.question.typed, found.total)
    return render(request, "search/page.html", context(question, found))


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Give the pages whose titles go on as what is typed, and how many they are in words."""
    found = suggest(request.GET.get("q", ""))
    listed = [{"title": each.title, "url": each.url, "lang": each.language} for each in found]
    return JsonResponse({"pages": listed, "said": present_suggestions(len(listed))})
