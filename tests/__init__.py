"""The tests of DemandKB, laid out as the packages under apps/ are."""
