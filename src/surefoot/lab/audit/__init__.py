"""The auditor: counts broken invariants from a diary alone. It knows the catalogue, and none of the engine's functions."""

from surefoot.lab.audit.auditor import Auditor, Violation

__all__ = ["Auditor", "Violation"]
