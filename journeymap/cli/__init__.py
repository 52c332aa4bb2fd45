"""The command line: reads, calls one part of the library, prints, writes and exits; nothing else does."""

import gc
import os
import sys

__all__ = ["main"]


def main() -> None:
    """Run `jmap` and leave with its exit code.

    0 clean, 1 findings at or above `--fail-on`, 2 wrong usage or configuration or nothing to check, 3 internal error,
    130 interrupted.
    """
    # A run is short and keeps what it builds: collecting garbage would only cost time. No plugin of pydantic is wanted.
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character of a map must not end the run.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run())


def _open_closed_streams() -> None:
    """Let what nobody listens to go nowhere: a scheduler may start a program with its streams closed."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: SIM115, PTH123 - kept open


def _run() -> int:
    from typer import Abort

    from journeymap.cli.app import app
    from journeymap.errors import JourneymapError

    try:
        result = app(standalone_mode=False)
    except JourneymapError as error:
        return _complain(error.message, error.hint)
    except (KeyboardInterrupt, Abort):
        return 130
    except BrokenPipeError:
        # The reader went away (`jmap lint | head`); nothing more may be written, not even on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _refused(error)
    except Exception as error:
        return _usage_error(error) if _is_usage(error) else _internal_error(error)
    return result if isinstance(result, int) else 0


def _complain(message: str, hint: str) -> int:
    from journeymap.shown import spelled

    print(f"error: {spelled(message)}", file=sys.stderr)
    if hint:
        print(f"  = help: {spelled(hint)}", file=sys.stderr)
    return 2


def _refused(error: OSError) -> int:
    """Tell what the operating system would not do."""
    reason = (error.strerror or "it failed").lower()
    if error.filename is None:
        return _complain(f"cannot read or write: {reason}", "see where the input comes from and the output goes to")
    return _complain(f'cannot use "{error.filename}": {reason}', "choose another file or folder")


def _is_usage(error: Exception) -> bool:
    return hasattr(error, "exit_code") and hasattr(error, "format_message")


def _usage_error(error: Exception) -> int:
    text = str(error.format_message())  # type: ignore[attr-defined]
    if type(error).__name__ == "NoArgsIsHelpError":
        print(text, file=sys.stderr)
        return 2
    message = text.rstrip(".").replace("'", '"')
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "jmap"
    return _complain(message[:1].lower() + message[1:], f'see "{command} --help"')


def _internal_error(error: Exception) -> int:
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119 - a name for people
    print(f"internal error: {type(error).__name__} at {place}: {error}", file=sys.stderr)
    print("  = help: this is a bug in jmap; please report it with the map that shows it", file=sys.stderr)
    if os.environ.get("JMAP_DEBUG"):
        traceback.print_exception(error)
    return 3
