"""The law of offsets, as an assertion that every reader's tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cxlint.model import Passage
from cxlint.text import MappedText

Decode = Callable[[str], str]


def assert_exact(passages: Iterable[Passage], *decoders: Decode) -> int:
    """Every piece of every layer of every passage decodes from its slice of the layer outside it.

    A piece is right if it is its slice, if it stands for white space, if it was inserted (an empty slice, white space
    only), or if one of ``decoders`` turns the slice into the piece. Returns the number of passages.
    """
    count = 0
    for passage in passages:
        count += 1
        layer = passage.text
        while isinstance(layer, MappedText):
            outer = layer.outer.text
            covered = 0
            for text, start, end in layer.pieces():
                covered += len(text)
                assert 0 <= start <= end <= len(outer), (passage.id, text, start, end)
                piece = outer[start:end]
                right = (
                    piece == text
                    or (not text.strip() and (not piece.strip() or piece == ""))
                    or any(decode(piece) == text for decode in decoders)
                )
                # Equal lengths may replace single white space characters inside a verbatim run.
                right = right or (
                    len(piece) == len(text)
                    and all(a == b or (a.isspace() and b.isspace()) for a, b in zip(piece, text, strict=True))
                )
                assert right, (passage.id, text, piece)
            assert covered == len(layer.text), (passage.id, layer.segments)
            layer = layer.outer
        for mark in passage.marks:
            assert 0 <= mark.start <= mark.end <= len(passage.text.text), (passage.id, mark)
    return count
