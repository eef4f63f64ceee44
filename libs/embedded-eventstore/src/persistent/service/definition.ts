import type { Settings } from '../core/settings.js';

export const ALL = '$all';

/** Which events of $all a group wants: by one expression or by prefixes, on stream names or on types. */
export interface FilterSpec {
  on: 'stream' | 'type';
  regex: string;
  prefixes: string[];
}

export interface Target {
  /** the name of a stream, or $all */
  stream: string;
  group: string;
}

/** A group as it was created. */
export interface Definition extends Target {
  filter: FilterSpec | null;
  /** as it is told: `n`, `C:n/P:n` in $all; -1 for n: the end */
  start: string;
  /** place behind which it began when it was created to start at the end */
  createdBehind: number | null;
  settings: Settings;
}

export function keyOf({ stream, group }: Target): string {
  return `${stream}::${group}`;
}

export function told(stream: string, place: bigint | number, prepare = place): string {
  return stream === ALL ? `C:${place.toString()}/P:${prepare.toString()}` : place.toString();
}

/** The place in what `told` gave; -1: the end. Beyond 2^53 it is not exact, but no log is that long. */
export function placeIn(text: string): number {
  return Number(/-?\d+/.exec(text)?.[0] ?? 0);
}

/** The place behind which a group begins that has no checkpoint. */
export function firstPlaceOf({ start, createdBehind }: Definition): number {
  const place = placeIn(start);
  return place < 0 ? (createdBehind ?? -1) + 1 : place;
}
