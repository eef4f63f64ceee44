import type { Hold } from '../rule-set.js';
import { Standing, type OutputMemory, type Raw } from './standing.js';

/** A row of a table, a band of a score, or what stands last in either: `else`. */
export interface Rung {
  readonly rule: string;
  readonly then: string;
  /** How high the result is; equal for rows with the same one. */
  readonly level: number;
}

type Run = readonly [row: number, from: number];
const noRuns: readonly Run[] = [];

/**
 * Turns the raw rows of a table or of bands into results, with or without a hold: a result falls only to the best raw
 * one of the last `downMs`, and rises only to the worst raw one of the last `upMs`.
 */
export class Ladder {
  readonly standing = new Standing();
  /** Replaced, never changed: it may be the memory's own. */
  private runs: readonly Run[] = [];
  private level = 0;
  private started: OutputMemory | null = null;
  private turned = false;

  constructor(
    private readonly rungs: readonly Rung[],
    private readonly hold: Hold | null,
  ) {}

  start(memory: OutputMemory | null): void {
    this.standing.start(memory);
    this.started = memory;
    this.runs = memory?.raw ?? noRuns;
    this.turned = false;
    this.level = this.rungs.find(({ then }) => then === memory?.result)?.level ?? 0;
  }

  memory(): OutputMemory {
    if (!this.turned && this.standing.isAt(this.started)) return this.started;
    const remembered = this.standing.remembered();
    return this.hold ? { ...remembered, raw: this.runs } : remembered;
  }

  /** What a row says by itself. */
  rawOf(row: number): Raw | null {
    const rung = this.rungs[row];
    return rung ? { rule: rung.rule, result: rung.then } : null;
  }

  /** Takes in that `row` is the raw one at `t`. */
  settle(t: number, row: number): void {
    if (this.hold === null) {
      this.take(row, t);
      return;
    }
    this.record(t, row, Math.max(this.hold.upMs, this.hold.downMs));
    const raw = this.levelOf(row);
    if (this.standing.result === null) this.take(row, t);
    else if (raw < this.level) this.fall(t, this.extreme(t - this.hold.downMs, 1));
    else if (raw > this.level) this.rise(t, this.extreme(t - this.hold.upMs, -1));
  }

  private fall(t: number, row: number): void {
    if (this.levelOf(row) < this.level) this.take(row, t);
  }

  private rise(t: number, row: number): void {
    if (this.levelOf(row) > this.level) this.take(row, t);
  }

  private take(row: number, t: number): void {
    const rung = this.rungs[row];
    if (!rung) throw new RangeError(`there is no row ${row}`);
    this.level = rung.level;
    this.standing.take(rung.then, rung.rule, t);
  }

  /** Of the rows in force at any time since `since`: the highest (`sign` 1) or the lowest (−1), at its latest. */
  private extreme(since: number, sign: 1 | -1): number {
    let place = this.runs.length - 1;
    let found = this.rowAt(place);
    // The run before one that began after `since` was in force until then.
    while (place > 0 && this.fromAt(place) > since) {
      place--;
      const row = this.rowAt(place);
      if (sign * (this.levelOf(row) - this.levelOf(found)) > 0) found = row;
    }
    return found;
  }

  private record(t: number, row: number, longestMs: number): void {
    const last = this.runs.length - 1;
    if (last >= 0 && this.rowAt(last) === row) return;
    // The last run that began by then is still in force at the far end of the window.
    const outside = this.runs.findLastIndex(([, from]) => from <= t - longestMs);
    this.runs = [...this.runs.slice(Math.max(0, outside)), [row, t]];
    this.turned = true;
  }

  private levelOf(row: number): number {
    return this.rungs[row]?.level ?? 0;
  }

  private rowAt(place: number): number {
    return this.runs[place]?.[0] ?? 0;
  }

  private fromAt(place: number): number {
    return this.runs[place]?.[1] ?? Infinity;
  }
}
