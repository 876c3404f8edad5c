"""Which editions a command is about."""

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handouts.cli.report import shown

if TYPE_CHECKING:
    from handouts.model.edition import Edition
    from handouts.problem import Problem
    from handouts.project import Project


_BRAND = "Clinic, by its file's name, or by the path of a YAML file in the project [all of data/brands]."
_FORMAT = "Kind of paper, such as a4 [all that patients read]."


def selection(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose editions."""
    for option in (
        click.option("--workers", type=click.IntRange(1, 64), help="How many to make side by side [the processors]."),
        click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="Language, such as en [all]."),
        click.option("--format", "formats", multiple=True, metavar="FORMAT", help=_FORMAT),
        click.option("--brand", "brands", multiple=True, metavar="BRAND", help=_BRAND),
        click.argument("treatments", nargs=-1, metavar="[TREATMENT]..."),
    ):
        function = option(function)
    return function


def demand_project(project: "Project") -> None:
    """End with wrong usage when the folder holds no project."""
    if not (project.root / "data" / "treatments").is_dir():
        raise click.UsageError(
            f'"{shown(project.root)}" is no project: it has no folder data/treatments. '
            'Make one with "handouts init DIR", or name it with --project.'
        )


def demand_output(project: "Project", asked: Path | None, otherwise: Path) -> Path:
    """Return the folder to write into; one that others need as it is, or that is none, is wrong usage."""
    from handouts.build.output_folder import refused  # noqa: PLC0415

    folder = asked or otherwise
    why = refused(folder.absolute(), project)
    if why:
        raise click.UsageError(f'nothing is written into "{folder}": {why}; choose another folder with --output')
    return folder


def editions(
    project: "Project", treatments: Sequence[str], brands: Sequence[str], formats: Sequence[str], locales: Sequence[str]
) -> list["Edition"]:
    """Return the editions that were asked for; what is not named counts as all.

    A format for clinicians must be named: nobody shall find it among the leaflets by chance. A treatment that a
    format leaves out, as too long for it, is meant only when both are named.
    """
    from handouts.model.edition import Edition  # noqa: PLC0415
    from handouts.sources.format_file import for_clinicians, left_out  # noqa: PLC0415

    demand_project(project)
    _demand_copies(project, treatments or project.treatments())
    chosen = _known("treatment", treatments, project.treatments())
    chosen_brands = _brands(project, brands)
    chosen_formats = _known("format", formats, project.formats())
    if not formats:
        chosen_formats = [name for name in chosen_formats if not for_clinicians(name, project)]
    absent = {name: left_out(name, project) for name in chosen_formats if not (treatments and formats)}
    spoken = sorted({locale for treatment in chosen for locale in project.locales_of(treatment)})
    chosen_locales = _known("locale", locales, spoken)
    return [
        Edition(treatment, locale, brand, form, brand_file)
        for treatment in chosen
        for locale in project.locales_of(treatment)
        if locale in chosen_locales
        for brand, brand_file in chosen_brands.items()
        for form in chosen_formats
        if treatment not in absent.get(form, ())
    ]


def one_brand(project: "Project", asked: str | None) -> str:
    """Return the file of the one brand asked for, or of the first; an unknown one is wrong usage."""
    name, file = next(iter(_brands(project, [] if asked is None else [asked]).items()))
    return file or project.brand_of(name)


def one_of(kind: str, asked: str | None, there: Sequence[str]) -> str:
    """Return the one name asked for, or the only one there is; anything else is wrong usage."""
    chosen = _known(kind, [] if asked is None else [asked], there)
    if len(chosen) > 1:
        raise click.UsageError(f"there are several; name one with --{kind}: {', '.join(chosen)}")
    return chosen[0]


def _demand_copies(project: "Project", treatments: Sequence[str]) -> None:
    """End with wrong usage where nothing asked for can be read, and name the files of other names that are there."""
    if any(project.locales_of(name) for name in treatments):
        return
    from handouts.sources.strays import plain_name, strays  # noqa: PLC0415

    lost = [one for one in strays(project) if one.severity == "error"]
    asked = {plain_name(name) for name in treatments}
    near = [one for one in lost if asked & {plain_name(part.split(".")[0]) for part in one.location.path.split("/")}]
    if lost and (near or not treatments):
        raise click.UsageError(
            "\n".join(f"{one.location.path}: {one.message} [{one.code}]; {one.hint}" for one in near or lost)
        )


def tell_strays(project: "Project", treatments: Sequence[str] = ()) -> list["Problem"]:
    """Return what lies in the project under names that nobody reads; only those treatments, where any are named."""
    from handouts.sources.strays import strays  # noqa: PLC0415

    found = strays(project)
    folders = tuple(project.folder_of(name) for name in treatments)
    return [one for one in found if not folders or one.location.path.startswith(folders)]


def left_aside(project: "Project", asked: Sequence["Edition"]) -> list["Problem"]:
    """Return the filled fields that none of the formats asked for prints."""
    from handouts.sources.unprinted import unprinted  # noqa: PLC0415

    return list(unprinted(asked, project))


def _brands(project: "Project", asked: Sequence[str]) -> dict[str, str]:
    """Return the name of each brand asked for, or of all, with its file; of one in data/brands the file is empty."""
    chosen: dict[str, str] = {}
    for word in asked:
        is_path = "/" in word or "\\" in word or word.endswith((".yaml", ".yml"))
        name, file = _brand_in(project, word) if is_path else (_known("brand", [word], project.brands())[0], "")
        if chosen.setdefault(name, file) != file:
            both = " and ".join(f'"{one or project.brand_of(name)}"' for one in (chosen[name], file))
            raise click.UsageError(f'{both} would both be the brand "{name}"; rename one, or build them one by one')
    return chosen or dict.fromkeys(_known("brand", (), project.brands()), "")


def _brand_in(project: "Project", word: str) -> tuple[str, str]:
    """Return name and file of a brand that is named by its path; anything that is none is wrong usage."""
    from handouts.project import NAME  # noqa: PLC0415

    file = project.name_of(Path(word))
    if file is None:
        raise click.UsageError(f'the brand "{word}" lies outside the project; copy the file into it, and name the copy')
    path = project.root / file
    if not path.is_file():
        close = difflib.get_close_matches(path.stem, project.brands(), n=1)
        hint = f'did you mean "{close[0]}"?' if close else "the path counts from the project's folder"
        raise click.UsageError(f'there is no file "{file}" in the project; {hint}')
    if path.suffix != ".yaml" or not NAME.fullmatch(path.stem):
        raise click.UsageError(f'"{file}" cannot name a brand; call the file lower-case-with-hyphens.yaml')
    return path.stem, "" if file == project.brand_of(path.stem) else file


def _known(kind: str, asked: Sequence[str], there: Sequence[str]) -> list[str]:
    """Return the names asked for, or all; an unknown name is wrong usage."""
    for name in asked:
        if name not in there:
            import difflib  # noqa: PLC0415  (only where something is wrong)

            close = difflib.get_close_matches(name, there, n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"there are: {', '.join(there) or 'none'}"
            raise click.UsageError(f'there is no {kind} "{name}"; {hint}')
    if not there:
        raise click.UsageError(f"there is no {kind} in this project")
    return list(dict.fromkeys(asked)) or list(there)
