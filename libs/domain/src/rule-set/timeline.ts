/** From `from` on this version is in force; null: none. */
export interface Turn {
  readonly from: Date;
  readonly version: number | null;
}

/** What is in force when: sorted by `from`; of two turns at one instant the later in the log holds. */
export type Timeline = readonly Turn[];

/** A stretch of time in which one version is in force: `from` inclusive, `until` exclusive, null without end. */
export interface Stretch {
  readonly version: number;
  readonly from: Date;
  readonly until: Date | null;
}

/** Puts a turn in its place, after those of its own instant. */
export function take(timeline: Turn[], turn: Turn): void {
  const place = timeline.findLastIndex(({ from }) => from <= turn.from);
  timeline.splice(place + 1, 0, turn);
}

/** Where and when which version is in force: in order, apart from each other, none of them empty. */
export function stretchesOf(timeline: Timeline): Stretch[] {
  const turns = timeline.map(({ from, version }) => ({ since: from.getTime(), version }));
  return reignsOf(turns).map(({ version, since, until }) => ({
    version,
    from: new Date(since),
    until: until === Infinity ? null : new Date(until),
  }));
}

/** The version in force at an instant, since when, and until when; null when none is. */
export function inForceAt(timeline: Timeline, instant: Date): Stretch | null {
  const holds = ({ from, until }: Stretch) => from <= instant && (until === null || instant < until);
  return stretchesOf(timeline).find(holds) ?? null;
}

/** `Version` is in force from `since` up to, not including, `until` (ms since 1970, UTC; ±Infinity without begin or end). */
export interface Reign<Version> {
  readonly version: Version;
  readonly since: number;
  readonly until: number;
}

/**
 * What turns add up to, whatever names a version in them: reigns by time, none empty. A turn counts from its instant to the
 * next turn's; of two at one instant the later one in the log decides. A version that follows upon itself goes on.
 * @param turns in log order; `version` null: none is in force from then on
 */
export function reignsOf<Version>(
  turns: readonly { readonly since: number; readonly version: Version | null }[],
): Reign<Version>[] {
  const reigns: Reign<Version>[] = [];
  const inOrder = [...turns].sort((a, b) => bySince(a.since, b.since));
  inOrder.forEach(({ version, since }, place) => {
    const until = inOrder[place + 1]?.since ?? Infinity;
    if (version !== null && since < until) add(reigns, { version, since, until });
  });
  return reigns;
}

function add<Version>(reigns: Reign<Version>[], reign: Reign<Version>): void {
  const before = reigns.at(-1);
  if (before?.version !== reign.version || before.until !== reign.since) reigns.push(reign);
  else reigns[reigns.length - 1] = { ...before, until: reign.until };
}

/** Not by difference: −∞ − −∞ is no number. */
const bySince = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
