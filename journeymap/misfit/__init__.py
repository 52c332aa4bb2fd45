"""What pydantic found wrong with a file -> hits in our words (JM101 to JM108, JM112), and what can be saved of it."""

from journeymap.misfit.salvage import Saved
from journeymap.misfit.sentences import hits_of
from journeymap.misfit.words import found, suggestion

__all__ = ["Saved", "found", "hits_of", "suggestion"]
