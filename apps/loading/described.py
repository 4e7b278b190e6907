"""What the data set is, in words: for search engines, for catalogues of data."""

NAME = "DemandKB: law and prevention against the demand that fosters trafficking in human beings"
ABOUT = (
    "What the 57 participating States of the OSCE have enacted, promised and done to discourage the demand that fosters "
    "trafficking in human beings: statutes on buyers and users with their dates, penalties and application, prevention "
    "measures, treaties, and what is not known. Every record carries its sources."
)
KEYWORDS = ("trafficking in human beings", "demand", "criminal law", "prevention", "OSCE", "comparative law")
PLACES = "The 57 participating States of the OSCE"
