"""The rigs by the view they draw, and how poses of a view are made to mix."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from surefoot.figures.model import Pose, Rig, Setup
from surefoot.figures.rigs.feet_above import feet_above
from surefoot.figures.rigs.foot_front import foot_front
from surefoot.figures.rigs.foot_side import foot_side
from surefoot.figures.rigs.foot_top import foot_sole, foot_top
from surefoot.figures.rigs.front import bust, front
from surefoot.figures.rigs.side import side, with_free_legs
from surefoot.figures.rigs.sole_rub import sole_rub

RIGS: Mapping[str, Rig] = MappingProxyType(
    {
        "side": side,
        "front": front,
        "bust": bust,
        "foot-top": foot_top,
        "foot-sole": foot_sole,
        "sole-rub": sole_rub,
        "foot-side": foot_side,
        "foot-front": foot_front,
        "feet-above": feet_above,
    }
)

HARMONISED: Mapping[str, Callable[[Sequence[Pose], Setup], list[Pose]]] = MappingProxyType({"side": with_free_legs})
