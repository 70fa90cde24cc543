"""Pages as form XObjects: the page's own stream and resources, nothing copied where it can be helped."""

from __future__ import annotations

import contextlib
import zlib
from collections import Counter
from typing import Any

from booklet.press.boxes import Rectangle, inherited
from booklet.press.source import Source

_OWN = {"/Length", "/Filter", "/DecodeParms"}
"""What the stream of a page's content may say; one that says more serves something else as well."""

MOST = 1 << 28
"""Bytes of one part of a page's content; what unpacks to more is no page."""

Key = tuple[object, ...]


class Forms:
    """The form of each page of a source, made when it is first asked for; equal pages share one."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._made: dict[Key, Any] = {}
        self._streams = [_streams(page.get("/Contents")) for page in source.pages]
        self._used = Counter(stream.objgen for streams in self._streams for stream in streams)

    def of(self, number: int) -> Any | None:
        """The form of a page, counted from 0; None for one with nothing on it."""
        streams, page = self._streams[number], self._source.pages[number]
        if not streams:
            return None
        resources, group = inherited(page, "/Resources"), page.get("/Group")
        media = self._source.leaves[number].media
        written = (stream.objgen for stream in streams)
        key = (*written, _identity(resources), _identity(group), media)
        if key not in self._made:
            self._made[key] = _formed(self._stream(streams), resources, group, media)
        return self._made[key]

    def _stream(self, streams: list[Any]) -> Any:
        """One stream that nothing else uses."""
        stream, *more = streams
        if more:  # parts may end within an operator's operands, but never within a word
            return self._source.document.make_stream(b"\n".join(map(decoded, streams)))
        if self._used[stream.objgen] > 1 or set(stream.keys()) - _OWN:
            return self._copied(stream)
        return stream

    def _copied(self, stream: Any) -> Any:
        copy = self._source.document.make_stream(stream.read_raw_bytes())
        for key in ("/Filter", "/DecodeParms"):
            if key in stream:
                copy[key] = stream[key]
        return copy


def _formed(stream: Any, resources: Any, group: Any, media: Rectangle) -> Any:
    """The stream as a form XObject."""
    from pikepdf import Array, Dictionary, Name

    stream["/Type"], stream["/Subtype"] = Name("/XObject"), Name("/Form")
    stream["/BBox"] = Array(media)
    stream["/Resources"] = resources if isinstance(resources, Dictionary) else Dictionary()
    if isinstance(group, Dictionary):
        stream["/Group"] = group
    return stream


def _streams(contents: Any) -> list[Any]:
    """The streams of a page's /Contents, which is one, a list of them, or nonsense."""
    from pikepdf import Array, Stream

    if isinstance(contents, Stream):
        return [contents]
    return [one for one in contents if isinstance(one, Stream)] if isinstance(contents, Array) else []


def decoded(stream: Any) -> bytes:
    """A stream's content: of a damaged one as much as can be read. Raises ValueError for one too large."""
    if stream.get("/Filter") == "/FlateDecode" and "/DecodeParms" not in stream:
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(stream.read_raw_bytes(), MOST)
        except zlib.error:
            return _salvaged(stream.read_raw_bytes())
        if unpacker.unconsumed_tail:
            raise ValueError("a page is larger than can be drawn")
        return data
    return bytes(stream.read_bytes())


def _salvaged(raw: bytes) -> bytes:
    """What can be unpacked before the damage."""
    unpacker, data = zlib.decompressobj(), bytearray()
    with contextlib.suppress(zlib.error):
        for start in range(0, len(raw), 64):
            data += unpacker.decompress(raw[start : start + 64], MOST)
    return bytes(data)


def _identity(value: Any) -> object:
    """What two equal entries have in common: the object, else what is written."""
    if value is None:
        return None
    return value.objgen if value.is_indirect else value.unparse()
