"""The exceptions: one for a run that cannot go on, with a hint what to do, and one for a rule that cannot look."""


class JourneymapError(Exception):
    """The run cannot go on: bad usage, bad configuration or a missing program (exit code 2).

    Args:
        message: what is wrong, lower case, without a final full stop.
        hint: what to do next; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Skipped(Exception):  # noqa: N818 - nothing is wrong, the text says what was missing
    """A rule cannot look here, because what it needs is missing: git, its whole history. The text says what."""
