"""The verbs of Surefoot: pure functions over the domain; no clock, no files, no Django."""
