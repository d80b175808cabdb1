"""The portal's addresses, and two that only the bench asks for."""

from django.urls import path

from bench.views import reference, trivial
from portal.access import ACCESS, Access
from portal.urls import handler400, handler403, handler404, handler429, handler500
from portal.urls import urlpatterns as portal_patterns

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500"]
ACCESS.update({"bench_trivial": Access.MACHINE, "bench_reference": Access.MACHINE})
urlpatterns = [
    path("bench/f/", trivial, name="bench_trivial"),
    path("bench/mall/", reference, name="bench_reference"),
    *portal_patterns,
]
