import type { ChangeLog } from '../change-log.js';

// Places are within their arrays by the way they move, which is what makes every `as number` on this page true.

/** A table or bands with a hold, of one customer at a time. Each result has a level of its own. */
export class Ladder {
  private level = -1;
  private result = -1;
  private size = 0;
  private last = -1;
  private rows = new Uint8Array(64);
  private froms = new Float64Array(64);
  private readonly levels: Uint8Array;
  private readonly results: Uint8Array;

  constructor(
    private readonly log: ChangeLog,
    private readonly output: number,
    /** Result and level of each row. */
    rows: readonly (readonly [result: number, level: number])[],
    private readonly upMs: number,
    private readonly downMs: number,
  ) {
    this.results = Uint8Array.from(rows, ([result]) => result);
    this.levels = Uint8Array.from(rows, ([, level]) => level);
  }

  start(): void {
    this.level = this.result = this.last = -1;
    this.size = 0;
  }

  /** Says whether the hold keeps the result from what the row says. */
  settle(customer: number, t: number, row: number): boolean {
    if (row !== this.last) this.push(t, row);
    const raw = this.levels[row] as number;
    if (raw === this.level) return false;
    if (this.level < 0) this.take(customer, t, row);
    else if (raw < this.level) this.fall(customer, t);
    else this.rise(customer, t);
    return raw !== this.level;
  }

  private push(t: number, row: number): void {
    if (this.size === this.rows.length) {
      const [rows, froms] = [new Uint8Array(2 * this.size), new Float64Array(2 * this.size)];
      rows.set(this.rows);
      froms.set(this.froms);
      this.rows = rows;
      this.froms = froms;
    }
    this.rows[this.size] = row;
    this.froms[this.size] = t;
    this.size++;
    this.last = row;
  }

  private fall(customer: number, t: number): void {
    const since = t - this.downMs;
    let place = this.size - 1;
    let found = this.rows[place] as number;
    let highest = this.levels[found] as number;
    while (place > 0 && (this.froms[place] as number) > since) {
      const row = this.rows[--place] as number;
      const level = this.levels[row] as number;
      if (level <= highest) continue;
      if (level >= this.level) return;
      highest = level;
      found = row;
    }
    this.take(customer, t, found);
  }

  private rise(customer: number, t: number): void {
    const since = t - this.upMs;
    let place = this.size - 1;
    let found = this.rows[place] as number;
    let lowest = this.levels[found] as number;
    while (place > 0 && (this.froms[place] as number) > since) {
      const row = this.rows[--place] as number;
      const level = this.levels[row] as number;
      if (level >= lowest) continue;
      if (level <= this.level) return;
      lowest = level;
      found = row;
    }
    this.take(customer, t, found);
  }

  private take(customer: number, t: number, row: number): void {
    const result = this.results[row] as number;
    this.log.add(customer, this.output, t, this.result, result, row);
    this.result = result;
    this.level = this.levels[row] as number;
  }
}
