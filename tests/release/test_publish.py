from dataclasses import replace
from datetime import date

from handouts.release.comparison import compare
from handouts.release.manifest import read_manifest
from handouts.release.publish import Past, publish
from handouts.release.record import Withdrawn
from handouts.release.staging import prepare

TODAY = date(2026, 11, 21)
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def test_history_goes_on_from_the_folder_and_from_every_part(released):
    there = replace(read_manifest(released.output), withdrawn=(Withdrawn("a.en.b.a4", "A-1", 1, "x"),))
    part = replace(there, withdrawn=(Withdrawn("c.en.b.a4", "C-1", 2, "y"),))
    ever = set(Past(there, (part,)).versions())
    assert ever == {("a.en.b.a4", "A-1", 1), ("c.en.b.a4", "C-1", 2), (A4, "KN-01", 3), (LETTER, "KN-01", 3)}


def test_what_is_published_again_is_not_among_the_withdrawn(released):
    manifest = read_manifest(released.output)
    there = replace(manifest, withdrawn=(Withdrawn(A4, "KN-01", 3, "x"), Withdrawn(A4, "KN-01", 2, "x")))
    prepare(released.output)
    publish(manifest, Past(there), [A4, LETTER], released, compare(released).digests)
    assert read_manifest(released.output).withdrawn == (Withdrawn(A4, "KN-01", 2, "replaced by KN-01 version 3"),)
    assert compare(released).is_current
