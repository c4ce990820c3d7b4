"""From a learner's text to code that asks the guards, or to the reasons why not."""

import ast
import linecache
from dataclasses import dataclass, replace
from types import CodeType, TracebackType

from challenges.phrases import Phrase, PhraseKind
from runner.policy import notebook
from runner.policy.bindings import Bindings
from runner.policy.errors import PolicyRejection, Rejection, SourceError
from runner.policy.lines import Lines, MismatchError, pair, spread
from runner.policy.source import FILENAME, line_of, parse
from runner.policy.transformer import CourseTransformer


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """Guarded code, its text, and the way back to the learner's lines."""

    code: CodeType
    text: str
    source: str  # as the learner wrote it
    lines: Lines
    foreseen: tuple[Rejection, ...] = ()  # what a guard would refuse if it came to that
    filename: str = FILENAME

    def original_line(self, number: int) -> int:
        """Return the learner's line for a line of the guarded text."""
        return self.lines.original(number)

    def place(self, error: BaseException) -> int | None:
        """Return the learner's line where an exception came from, if it came from there."""
        found = None
        entry = error.__traceback__
        while entry:
            if self._is_ours(entry):
                found = self.lines.of_frame(entry)
            entry = entry.tb_next
        return found

    def placed(self, error: PolicyRejection) -> tuple[Rejection, ...]:
        """Return the rejections of a guard with the line that ran into it, and those to come."""
        line = self.place(error) or 0
        met = tuple(
            each if each.line else replace(each, line=line, text=line_of(self.source, line))
            for each in error.rejections
        )
        return met + tuple(each for each in self.foreseen if each.line > line)

    def _is_ours(self, entry: TracebackType) -> bool:
        return entry.tb_frame.f_code.co_filename == self.filename


def compile_source(source: str) -> Compiled:
    """Compile a submission.

    The guarded text itself is compiled and put into `linecache`, because AutoGraph reads a
    function's source there and compiles it again: from the original it would lose every guard.

    Raises:
        SourceError: If the source does not parse.
        PolicyRejection: With everything that is not accepted.
    """
    cell = notebook.read(source)
    tree = parse(cell.source)
    try:
        transformer = _guard(source, tree)
        text, lines = _written(tree)
        code = compile(text, FILENAME, "exec", dont_inherit=True)
    except (RecursionError, MemoryError, MismatchError) as error:
        said = Phrase(PhraseKind.TOO_INTRICATE)
        raise SourceError(line=0, column=0, said=said, text="") from error
    linecache.cache[FILENAME] = len(text), None, text.splitlines(keepends=True), FILENAME
    foreseen = tuple(sorted(transformer.foreseen, key=_place))
    return Compiled(code=code, text=text, source=source, lines=lines, foreseen=foreseen)


def _guard(source: str, tree: ast.Module) -> CourseTransformer:
    """Put guards into the tree."""
    bindings = Bindings()
    bindings.visit(tree)
    transformer = CourseTransformer(source, bindings)
    transformer.visit(tree)
    if transformer.rejections:
        raise PolicyRejection(sorted(transformer.rejections, key=_place))
    return transformer


def _written(guarded: ast.Module) -> tuple[str, Lines]:
    dense = ast.unparse(guarded) + "\n"
    return spread(dense, pair(guarded, ast.parse(dense)))


def _place(rejection: Rejection) -> tuple[int, int]:
    return rejection.line, rejection.column
