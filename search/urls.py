"""The addresses of the search."""

from django.urls import path

from search import views

app_name = "search"

urlpatterns = [
    path("", views.page, name="page"),
    path("forslag/", views.suggestions, name="suggestions"),
]
