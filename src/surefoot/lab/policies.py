"""The policies by name. A new one is added here: anything that follows the protocol of asked.py."""

from collections.abc import Mapping
from types import MappingProxyType

from surefoot.lab.asked import Policy
from surefoot.lab.coached import Coached
from surefoot.lab.rivals import EffortThreshold, Leaflet, NaiveLinear, NoExercise, Oracle

POLICIES: Mapping[str, Policy] = MappingProxyType(
    {
        "surefoot": Coached,
        "effort-threshold": EffortThreshold,
        "fixed-leaflet": Leaflet,
        "naive-linear": NaiveLinear,
        "no-exercise": NoExercise,
        "oracle": Oracle,
    }
)
