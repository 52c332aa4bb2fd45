"""Several PDF documents into one."""

import io
from collections.abc import Iterable


def joined(documents: Iterable[bytes]) -> bytes:
    """Return the pages of all documents, in order, as one document; the same documents give the same bytes."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    for document in documents:
        writer.append(io.BytesIO(document))
    result = io.BytesIO()
    writer.write(result)
    return result.getvalue()
