"""The packages of DemandKB; each knows only those below it (see docs/architecture.md)."""
