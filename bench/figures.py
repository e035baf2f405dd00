"""One measured figure beside its target."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measurement: lower is better, and `target` is the most it may be; None where it is only worth knowing."""

    name: str
    value: float
    unit: str
    target: float | None = None

    @property
    def met(self) -> bool:
        """Whether the figure is within its target."""
        return self.target is None or self.value <= self.target


def shown(figure: Figure) -> str:
    """Return the figure as one line."""
    line = f"{figure.name:<52} {figure.value:>9.3f} {figure.unit:<5}"
    if figure.target is None:
        return line
    return f"{line} target {figure.target:g} {figure.unit:<5} {'met' if figure.met else 'MISSED'}"
