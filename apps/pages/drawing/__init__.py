"""The small pieces that a page repeats a hundred times, drawn without a template.

A template that is included costs a tenth of a millisecond, which was half of the time of a page with a long table. What
stands here is drawn by Python alone; larger pieces, which stand once in a page, are templates.
"""
