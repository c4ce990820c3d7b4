"""Which entities may lie in which: what Telegram drops, cuts and joins before it keeps a text."""

from bot.localchat.entities import Entity, kind_of, ordered

Span = tuple[int, int]

_EMPHASIS = ("bold", "italic", "underline", "strikethrough", "spoiler")
_QUOTES = ("blockquote", "expandable_blockquote")
# Emphasis cannot lie on these, it is cut where they begin and end.
_SOLID = ("pre", "code", "date_time")


def settled(entities: list[Entity]) -> list[Entity]:
    """`entities` as Telegram keeps them: solid ones whole and apart, emphasis around them."""
    given = ordered([dict(entity) for entity in entities])
    quotes = _apart([entity for entity in given if kind_of(entity) in _QUOTES])
    wholes = _apart([entity for entity in given if kind_of(entity) not in (*_QUOTES, *_EMPHASIS)])
    wholes = [entity for entity in wholes if all(_fits(entity, quote) for quote in quotes)]
    for entity in wholes:
        if entity["type"] == "code":
            # A language was kept on it in case a `pre` would close around it.
            entity.pop("language", None)
    solid = [_span(entity) for entity in wholes if kind_of(entity) in _SOLID]
    emphasis = [piece for kind in _EMPHASIS for piece in _emphasis(kind, given, solid)]
    return ordered(quotes + wholes + emphasis)


def touches(entity: Entity, other: Entity) -> bool:
    """Whether two entities have a part of the text in common."""
    (begin, end), (other_begin, other_end) = _span(entity), _span(other)
    return begin < other_end and other_begin < end


def _apart(entities: list[Entity]) -> list[Entity]:
    """Those that do not touch one before them."""
    kept: list[Entity] = []
    for entity in entities:
        if not any(touches(entity, other) for other in kept):
            kept.append(entity)
    return kept


def _fits(entity: Entity, quote: Entity) -> bool:
    """Whether an entity is inside a quote or outside of it, and not around it."""
    begin, end = _span(entity)
    quote_begin, quote_end = _span(quote)
    return not touches(entity, quote) or (quote_begin <= begin and end <= quote_end)


def _emphasis(kind: str, given: list[Entity], solid: list[Span]) -> list[Entity]:
    spans = _united([_span(entity) for entity in given if kind_of(entity) == kind])
    for hole in solid:
        spans = [piece for span in spans for piece in _cut(span, hole)]
    return [{"type": kind, "offset": begin, "length": end - begin} for begin, end in spans]


def _united(spans: list[Span]) -> list[Span]:
    """Spans that touch or overlap as one."""
    united: list[Span] = []
    for begin, end in sorted(spans):
        if united and begin <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((begin, end))
    return united


def _cut(span: Span, hole: Span) -> list[Span]:
    """What is left of `span` outside of `hole`."""
    pieces = ((span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1]))
    return [(begin, end) for begin, end in pieces if begin < end]


def _span(entity: Entity) -> Span:
    return entity["offset"], entity["offset"] + entity["length"]
