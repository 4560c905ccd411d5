"""Values of a stream of texts: one JSON object a line in, one a line out."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterable, Iterator

from cxlint.values.find import find
from cxlint.values.model import Mention
from cxlint.values.wire import to_json


def run(lines: Iterable[str]) -> Iterator[str]:
    """For each ``{"id", "text", "locale", "now"}`` the line ``{"id", "values": [...]}``.

    A value inside another of its own kind ("30" in the range "20-30 days") is left out.
    """
    for line in lines:
        if not line.strip():
            continue
        asked = json.loads(line)
        now = asked.get("now")
        today = datetime.date.fromisoformat(now[:10]) if now else None
        mentions = find(asked["text"], asked.get("locale", ""), today=today, parts_of_day=True)
        values = [to_json(mention) for mention in mentions if not _inside_its_kind(mention, mentions)]
        yield json.dumps({"id": asked.get("id"), "values": values}, ensure_ascii=False)


def _inside_its_kind(mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    return any(
        other.kind == mention.kind
        and other.start <= mention.start
        and mention.end <= other.end
        and (other.start, other.end) != (mention.start, mention.end)
        for other in mentions
    )


if __name__ == "__main__":
    for result in run(sys.stdin):
        print(result)
