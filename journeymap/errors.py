"""The one exception for "cannot go on": a message for people and a hint what to do."""


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
