"""The colours of skin, from light to deep, and of the scars in it."""

from dataclasses import dataclass


def mix(one: str, other: str, share: float) -> str:
    """Return the colour that lies `share` of the way from one `#rrggbb` to the other."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@dataclass(frozen=True)
class Hue:
    """The colours of a scar: its body in the dermis, the fibres in it, the surface over it."""

    body: str
    fibre: str
    surface: str


@dataclass(frozen=True)
class Tone:
    """The colours of one skin."""

    surface: str
    dermis: str
    line: str
    fibre: str
    hair: str
    scar: Hue

    @property
    def pale(self) -> Hue:
        """A scar that has settled: paler than the skin around it."""
        body = mix(self.dermis, "#ffffff", 0.62)
        return Hue(body, mix(self.fibre, self.dermis, 0.2), mix(self.surface, "#f6e6d8", 0.55))

    @property
    def quiet(self) -> Hue:
        """A scar of nearly the skin's own colour, as acne leaves it."""
        body = mix(self.scar.body, self.dermis, 0.5)
        return Hue(body, mix(self.scar.fibre, self.dermis, 0.3), self.surface)

    @property
    def young(self) -> Hue:
        """A young stretch mark: red-purple."""
        body = mix(self.dermis, "#9a4a72", 0.42)
        return Hue(body, mix(self.dermis, "#7d2f5a", 0.65), mix(self.surface, "#8a2f5e", 0.5))

    def fading(self, share: float) -> Hue:
        """Return a scar on its way from red (0) to pale (1)."""
        pairs = zip(vars(self.scar).values(), vars(self.pale).values(), strict=True)
        return Hue(*(mix(red, pale, share) for red, pale in pairs))


LIGHT = Tone("#dd9f7b", "#f7dbcd", "#9c6040", "#e3b39d", "#6b4a36", Hue("#c4686a", "#a94f55", "#d98c80"))
OLIVE = Tone("#c8945f", "#f2d9bb", "#80552e", "#d9b287", "#4a3020", Hue("#bf6b60", "#a04f4a", "#cb7f66"))
TAN = Tone("#b0764a", "#eccbab", "#6a4023", "#cfa078", "#3a2418", Hue("#bb665d", "#9c4d47", "#b5674f"))
BROWN = Tone("#875232", "#e3bd9b", "#482917", "#c5966e", "#2a1a12", Hue("#b6655a", "#964b45", "#994f3f"))
DEEP = Tone("#5a3826", "#dcb394", "#2e1b12", "#bf8f6d", "#1e1410", Hue("#b5685c", "#984e46", "#7b3f36"))
