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
  const all = timeline.map(({ version, from }, place) => ({
    version,
    from,
    until: timeline[place + 1]?.from ?? null,
  }));
  return all.filter(isStretch).filter(({ from, until }) => until === null || from < until);
}

const isStretch = (one: { readonly version: number | null }): one is Stretch => one.version !== null;

/** The version in force at an instant, since when, and until when; null when none is. */
export function inForceAt(timeline: Timeline, instant: Date): Stretch | null {
  const holds = ({ from, until }: Stretch) => from <= instant && (until === null || instant < until);
  return stretchesOf(timeline).find(holds) ?? null;
}
