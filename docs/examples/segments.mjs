// What customers are, from what SegmentChanged events say. About one instant the event of the highest knownPosition counts,
// whatever was told before and in whatever order they come. Where `from` and `to` are the same, nothing changes at that
// instant: what was told of it is taken back. Otherwise `to` holds until the next instant; null: there is no result.

/** Takes an event into `segments`: a Map of `customer rule-set output` → a Map of instant → what was said of it. */
export function take(segments, { customerId, ruleSet, output, at, from, to, knownPosition }) {
  const key = [customerId, ruleSet.slice(0, ruleSet.indexOf('@')), output].join(' ');
  const instants = segments.get(key) ?? new Map();
  segments.set(key, instants);
  const said = instants.get(at);
  if (said && BigInt(said.knownPosition) > BigInt(knownPosition)) return;
  instants.set(at, { from, to, knownPosition });
}

/** The result at an instant (ISO 8601, UTC, milliseconds); null: none. */
export function resultAt(segments, key, at) {
  const changes = [...(segments.get(key) ?? [])].filter(
    ([instant, { from, to }]) => instant <= at && from !== to,
  );
  const [last] = changes.sort(([one], [other]) => (one < other ? 1 : -1));
  return last ? last[1].to : null;
}
