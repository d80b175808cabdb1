"""The address of the feed; the pages themselves are in Wagtail's tree."""

from django.urls import path

from news.feeds import NewsFeed

app_name = "news"

urlpatterns = [path("flode/", NewsFeed(), name="feed")]
