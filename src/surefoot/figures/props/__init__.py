"""Props, the things around the body, by the names figures use: PROPS stand still, FOLLOWING follow the body."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from surefoot.figures.props.bed import bed
from surefoot.figures.props.following import FOLLOWING, Following
from surefoot.figures.props.furniture import chair, chair_front, chair_seat_front, counter, counter_front, post
from surefoot.figures.props.standing import Prop, ball, floor_above, ground, line_on_floor, mat, step, tape, wall

type Standing = Callable[[Mapping[str, Any], str], Prop]

PROPS: Mapping[str, Standing] = MappingProxyType(
    {
        "ground": ground,
        "counter": counter,
        "counter-front": counter_front,
        "chair": chair,
        "chair-front": chair_front,
        "chair-seat-front": chair_seat_front,
        "post": post,
        "step": step,
        "bed": bed,
        "wall": wall,
        "ball": ball,
        "mat": mat,
        "line": line_on_floor,
        "tape": tape,
        "floor-above": floor_above,
    }
)

__all__ = ["FOLLOWING", "PROPS", "Following", "Prop", "Standing"]
