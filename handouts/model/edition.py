"""The name of one leaflet: treatment, locale, brand and format."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Edition:
    """One leaflet by name, such as `laser-scar-treatment.en.example-skin-clinic.a4`.

    `brand_file` is the brand's file below the project where it is not in `data/brands/`, else empty.
    """

    treatment: str
    locale: str
    brand: str
    format: str
    brand_file: str = ""

    @classmethod
    def parse(cls, name: str) -> "Edition":
        """Return the edition of a name that output files carry. Raises ValueError where it is none."""
        treatment, locale, brand, form = name.split(".")
        return cls(treatment, locale, brand, form)

    def __str__(self) -> str:
        """Return the name that output files carry."""
        return f"{self.treatment}.{self.locale}.{self.brand}.{self.format}"
