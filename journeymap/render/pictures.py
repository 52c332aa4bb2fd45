"""The images of a board into files, because Graphviz reads no others."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from journeymap.layout.board import Image


@contextmanager
def written(images: Sequence[Image]) -> Iterator[Mapping[str, str]]:
    """Yield the files of the images, by their ids; they are gone afterwards."""
    # Graphviz remembers an image by its name for as long as the process lives, so a name is never used twice.
    with tempfile.TemporaryDirectory(prefix="jmap-") as folder:
        files = {image.id: Path(folder, f"{number}.png") for number, image in enumerate(images)}
        for image in images:
            files[image.id].write_bytes(image.png)
        yield {name: file.as_posix() for name, file in files.items()}
