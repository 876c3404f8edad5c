"""Code: what Jinja2 makes of a template, with a meter that is asked wherever something is made or repeated."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.parser import Parser

from handouts.compose.meter import STEP
from handouts.compose.template_faults import TOO_DEEP, plain_message

STATEMENT = 20  # characters that each statement costs
COUNTED = "counted as a step"  # the name of a filter, which no template can write


class Code(CodeGenerator):
    """Writes the Python code of a template for a sandbox."""

    def blockvisit(self, nodes: Iterable[Any], frame: Frame) -> None:
        """Write the statements of a loop, a macro, a condition or a whole template, which cost their number."""
        rows = list(nodes)
        self.writeline(f"environment.meter.charge({STEP + STATEMENT * _length(rows)})")
        super().blockvisit(rows, frame)

    def visit_Assign(self, node: nodes.Assign, frame: Frame) -> None:  # noqa: N802
        """Write an assignment, at its line also where it is refused beforehand."""
        self.newline(node)
        super().visit_Assign(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Write texts joined with `~`, counted before they are joined."""
        join = "markup_join" if frame.eval_ctx.autoescape else "str_join"
        if frame.eval_ctx.volatile:
            join = "(markup_join if context.eval_ctx.volatile else str_join)"
        self.write(f"{join}(environment.pieces((")
        for one in node.nodes:
            self.visit(one, frame)
            self.write(", ")
        self.write(")))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Write what stands in brackets; a slice is a new text or list."""
        self._counted(super().visit_Getitem, node, frame, is_made=isinstance(node.arg, nodes.Slice))

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        """Write a list in round brackets; on the left of an assignment it makes nothing."""
        self._counted(super().visit_Tuple, node, frame, is_made=node.ctx == "load")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        """Write a list."""
        self._counted(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        """Write a group of values."""
        self._counted(super().visit_Dict, node, frame)

    def _counted(self, visit: Callable[..., None], node: nodes.Node, frame: Frame, *, is_made: bool = True) -> None:
        self.write("environment.meter.made(" if is_made else "")
        visit(node, frame)
        self.write(")" if is_made else "")


def count_conditions(template: nodes.Template) -> None:
    """Count the turns of loops with a condition, as many never reach the body."""
    for loop in template.find_all(nodes.For):
        if loop.test is not None:
            loop.test = nodes.Filter(loop.test, COUNTED, [], [], None, None, lineno=loop.lineno)


def _length(rows: list[nodes.Node]) -> int:
    return sum(len(one.nodes) if isinstance(one, nodes.Output) else 1 for one in rows)


def uncompiled_message(reason: Exception) -> str:
    """Return why a template that is valid Jinja2 cannot be used."""
    if isinstance(reason, (SyntaxError, RecursionError, MemoryError)):
        return TOO_DEEP
    if isinstance(reason, ValueError):
        return "a number in it has too many digits"
    return plain_message(str(reason)) or "it cannot be compiled"


def compiled_line(reason: Exception) -> int:
    """Return the line that Jinja2 had come to in a template when compiling it failed."""
    line, trace = int(getattr(reason, "lineno", 0) or 1), reason.__traceback__
    while trace:
        seen = trace.tb_frame.f_locals
        for at_work in (seen.get("self"), seen.get("node")):
            if isinstance(at_work, Parser):
                line = at_work.stream.current.lineno
            elif isinstance(at_work, nodes.Node):
                line = at_work.lineno or line
        trace = trace.tb_next
    return line


def template_line(code: str, line: int | None) -> int:
    """Return the line of the template that a line of the Python code made from it stands for.

    Without a line it is the one that became the most lines of code.
    """
    pairs = [(int(its), int(made)) for its, made in re.findall(r"(\d+)=(\d+)", code[code.rfind("debug_info =") :])]
    if line is not None:
        return max((its for its, made in pairs if made <= line), default=1)
    ends = [made for _, made in pairs[1:]] + [code.count("\n")]
    return max(zip(pairs, ends, strict=True), key=lambda one: one[1] - one[0][1], default=((1, 0), 0))[0][0]
