"""What a list says that it covers, the confidence of lists of the status of selling sex, and a label that claims less."""

from django.db import migrations, models

CONFIDENCE = [("high", "High"), ("medium", "Medium"), ("low", "Low")]
LISTED_LAW = [
    ("indirect", "Indirect approaches"),
    ("knowing_use", "Knowing use"),
    ("strict_liability", "Use without proof of knowledge"),
    ("all_sex_buying", "All buying of sex"),
    ("any_demand_law", "Any law on demand"),
    ("none", "Nothing of the kind, as the source means it"),
    ("victims_only", "Use of victims' services, knowledge not stated"),
    ("child_victims", "Child victims"),
    ("as_trafficking", "As a form of trafficking"),
]


class Migration(migrations.Migration):
    dependencies = [("findings", "0003_reading")]

    operations = [
        migrations.AddField(
            model_name="crosscountrylist",
            name="covers",
            field=models.TextField(
                blank=True, help_text="What the list says that it covers; blank where it does not say."
            ),
        ),
        migrations.AddField(
            model_name="crosscountrylist",
            name="covers_states",
            field=models.JSONField(
                default=list,
                help_text="Codes of the states that it says it covers; none where its words name no states.",
            ),
        ),
        migrations.AddField(
            model_name="sellingsexlist",
            name="confidence",
            field=models.CharField(choices=CONFIDENCE, default="low", max_length=10),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="crosscountrylist",
            name="approach",
            field=models.CharField(choices=LISTED_LAW, help_text="The law that the list speaks of.", max_length=20),
        ),
        migrations.AddConstraint(
            model_name="sellingsexlist",
            constraint=models.CheckConstraint(
                condition=models.Q(confidence__in=["high", "medium", "low"]),
                name="sellingsexlist_confidence_is_a_word",
            ),
        ),
    ]
