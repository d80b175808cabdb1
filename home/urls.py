"""The pages of the tree, the calendars of those that happen, and the two files that robots read."""

from django.urls import path, re_path
from wagtail.urls import serve_pattern

from home import views

urlpatterns = [
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    re_path(r"^((?:[\w\-]+/)+)kalender\.ics$", views.calendar, name="calendar"),
    re_path(serve_pattern, views.serve, name="wagtail_serve"),
]
