"""Short names, where a whole title would drown the sentence."""

DOCUMENTS = {"osce-brief-2021": "OSCE brief 2021", "demandat-blog-2017": "DemandAT post 2017"}


def short_name(document):
    """What a document is called in running text; its title where it has no short name."""
    return DOCUMENTS.get(document.pk, document.title)
