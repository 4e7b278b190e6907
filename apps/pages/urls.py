"""The addresses of the pages. A download has the address of its page with another ending."""

from django.urls import path, re_path, register_converter

from apps.pages import (
    about,
    accessibility,
    approaches,
    compare,
    components,
    crossed,
    data,
    embed,
    feed,
    figures,
    findings,
    found,
    gaps,
    home,
    instruments,
    keeping,
    kept,
    law_by_year,
    map,
    prevention,
    questions,
    recommendations,
    search,
    similar,
    sources,
    state,
    states,
    statutes,
    timeline,
    topics,
)
from apps.pages.brief import page as brief
from apps.pages.downloads import FormatConverter, RecordConverter
from apps.pages.pictures.formats import PictureConverter

register_converter(FormatConverter, "format")
register_converter(RecordConverter, "record")
register_converter(PictureConverter, "picture")


def listed(name, views):
    """The address of a list, and of the same list as a file."""
    return [
        path(f"{name}/", views.page, name=name),
        path(f"{name}.<format:format>", views.download, name=f"{name}-download"),
    ]


urlpatterns = [
    path("", home.page, name="home"),
    path("map.<picture:format>", map.draw, name="map-picture"),
    path("map.<format:format>", map.download, name="map-download"),
    path("card.png", map.card, name="card"),
    path("crossed.<format:format>", crossed.download, name="crossed-download"),
    path("years.<picture:format>", law_by_year.draw, name="years-picture"),
    path("years.<format:format>", law_by_year.download, name="years-download"),
    path("states/", states.page, name="states"),
    path("states.<format:format>", states.download, name="states-download"),
    path("states/open/", state.choice, name="state-choice"),
    path("states/<slug:slug>/", state.page, name="state"),
    path("states/<slug:slug>.<format:format>", state.download, name="state-download"),
    path("states/<slug:slug>/card.png", state.card, name="state-card"),
    path("states/<slug:slug>/timeline.<picture:format>", state.draw_timeline, name="state-timeline-picture"),
    path("states/<slug:slug>/timeline.<format:format>", state.download_timeline, name="state-timeline-download"),
    path("states/<slug:slug>/similar/", similar.page, name="similar"),
    path("states/<slug:slug>/similar.<format:format>", similar.download, name="similar-download"),
    path("states/<slug:slug>/brief.pdf", brief.download, name="state-brief"),
    path("states/<slug:slug>/recommendations/", gaps.state_page, name="state-gaps"),
    path("states/<slug:slug>/recommendations.<format:format>", gaps.state_download, name="state-gaps-download"),
    path("about/", about.page, name="about"),
    path("accessibility/", accessibility.page, name="accessibility"),
    path("sitemap.xml", found.site_map, name="sitemap"),
    path("robots.txt", found.robots, name="robots"),
    path("feed.xml", feed.Changes(), name="feed"),
    path("components/", components.page, name="components"),
    path("data/", data.page, name="data"),
    *listed("statutes", statutes),
    path("statutes/<id>/", statutes.one, name="statute"),
    path("statutes/<record:id>.<format:format>", statutes.download_one, name="statute-download"),
    *listed("approaches", approaches),
    path("approaches.<picture:format>", approaches.draw, name="approaches-picture"),
    *listed("instruments", instruments),
    path("instruments/<id>/", instruments.one, name="instrument"),
    path("instruments/<record:id>.<format:format>", instruments.download_one, name="instrument-download"),
    *listed("prevention", prevention),
    path("prevention/<id>/", prevention.one, name="measure"),
    path("prevention/<record:id>.<format:format>", prevention.download_one, name="measure-download"),
    *listed("findings", findings),
    path("findings/figures/", figures.page, name="figures"),
    path("findings/figures.<picture:format>", figures.draw, name="figures-picture"),
    path("findings/figures.<format:format>", figures.download, name="figures-download"),
    *listed("recommendations", recommendations),
    path("recommendations/states/", gaps.page, name="gaps"),
    path("recommendations/states.<format:format>", gaps.download, name="gaps-download"),
    *listed("questions", questions),
    *listed("timeline", timeline),
    *listed("compare", compare),
    *listed("search", search),
    path("search/suggest/", search.suggest, name="search-suggest"),
    *listed("sources", sources),
    path("sources/<id>/", sources.one, name="source"),
    path("sources/<record:id>.<format:format>", sources.download_one, name="source-download"),
    path("compare/card.png", compare.card, name="compare-card"),
    path("embed/compare/", embed.compare, name="embed-compare"),
    path("topics/", topics.page, name="topics"),
    path("c/", keeping.start, name="kept-start"),
    re_path(r"^c/(?P<id>(?=.*[A-F])[0-9A-Fa-f]{16}|[0-9A-Fa-f]{64})(?P<rest>/verify|)/?$", kept.moved),
    path("embed/c/<slug:id>/", kept.embed, name="embed-kept"),
    path("c/<slug:id>/", kept.page, name="kept"),
    path("c/<slug:id>/<slug:row>/<slug:column>/", kept.one, name="kept-answer"),
    path("c/<slug:id>.<format:format>", kept.download, name="kept-download"),
    path("c/<slug:id>/verify/", kept.verify, name="kept-verify"),
]
