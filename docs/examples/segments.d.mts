/** `customer rule-set output` → instant (ISO 8601, UTC, milliseconds) → what was said of it last. */
export type Segments = Map<
  string,
  Map<string, { readonly from: string | null; readonly to: string | null; readonly knownPosition: string }>
>;

/** @param changed the data of a SegmentChanged event */
export function take(segments: Segments, changed: object): void;

export function resultAt(segments: Segments, key: string, at: string): string | null;
