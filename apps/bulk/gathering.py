"""The whole data set, as one version of the facts has it."""

from apps.bulk.codebook import codebook
from apps.bulk.families import FAMILIES
from apps.bulk.reading import cited_by, family_table, record_sources
from apps.bulk.table import DataSet
from apps.loading.models import FactsVersion


def data_set():
    """All tables. Where facts are loaded between two of the queries, all are asked again."""
    while True:
        before = FactsVersion.objects.current()
        cited = {family.name: cited_by(family) for family in FAMILIES}
        facts = [family_table(family, cited[family.name]) for family in FAMILIES]
        facts.append(record_sources(cited))
        tables = (*codebook(facts), *facts)
        if FactsVersion.objects.current() == before:
            return DataSet(before.digest, tables)
