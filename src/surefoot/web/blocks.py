"""The icon of each block of a session, the same on every page."""

from surefoot.domain.quantities import Block

ICONS = {
    Block.WARM_UP: "sun",
    Block.GLIDES: "glides",
    Block.ACTIVATION: "arch",
    Block.STRENGTH: "dumbbell",
    Block.BALANCE: "balance",
}
