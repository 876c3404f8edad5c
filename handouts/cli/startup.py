"""What a command needs before it can set pages: WeasyPrint in memory, and today's date."""

import gc
from datetime import date, datetime
from typing import Any

import click


def load_dispatch() -> Any:
    """Import what sets pages, and say in plain words when Pango is missing."""
    gc.disable()  # half a million new objects, none of them rubbish: a fifth of the first leaflet's time
    try:
        from handouts.build import batch  # noqa: PLC0415
    except OSError:
        from handouts.setup.doctor import pango_command  # noqa: PLC0415

        raise click.ClickException(
            f"Pango, which draws the letters, is not installed. To install it: {pango_command()}"
        ) from None
    gc.freeze()
    gc.enable()
    return batch


def today() -> date:
    """Return the date on this machine's clock."""
    return datetime.now().astimezone().date()
