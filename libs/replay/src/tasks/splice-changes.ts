import type { Outline } from '../outline.js';
import { ChangeColumns } from './change-columns.js';

/** A version rules from `since` up to, not including, `until` (ms; ±Infinity). */
export interface Turn {
  /** Its place among the versions. */
  readonly version: number;
  readonly since: number;
  readonly until: number;
}

/** The whole run of a version over a bucket, and what its places stand for. */
export interface VersionRun {
  readonly changes: ChangeColumns;
  readonly outputs: readonly Outline[];
}

export interface Spliced {
  /**
   * By (customer, instant). Outputs, results and rules are places in the outlines. A `to` of −1 ends a result: nothing is in
   * force for the output from then on.
   */
  readonly changes: ChangeColumns;
  /** How many of the changes end a result. */
  readonly ends: number;
  /** By turn: results that came into force by it, other ones than were in force until then (RULES §7, Live). */
  readonly activations: readonly number[];
}

/**
 * What was in force when, of versions that rule by turns: of each its changes within its turns; at the beginning of a turn
 * one change for each output of which the version says something else than was in force until then, from nothing where
 * nothing was; an end where a turn is over and nobody goes on with the output. Linear in all changes.
 * @param turns by time, apart from each other
 * @param outputs all that any version has, with all that any says in them
 */
export function spliceChanges(
  versions: readonly VersionRun[],
  turns: readonly Turn[],
  outputs: readonly Outline[],
): Spliced {
  const [only] = versions;
  if (only && versions.length === 1 && isForever(turns))
    return { changes: only.changes, ends: 0, activations: [0] };
  return new Splicing(versions, turns, outputs).splice();
}

const isForever = ([turn, ...others]: readonly Turn[]) =>
  turn?.since === -Infinity && turn.until === Infinity && others.length === 0;

class Splicing {
  readonly #changes = new ChangeColumns(1024);
  #ends = 0;
  readonly #activations: number[];
  readonly #cursors: readonly Cursor[];
  /** Of the customer at hand, by output: the place of the result in force, −1 for none. */
  readonly #inForce: Int16Array;

  constructor(
    versions: readonly VersionRun[],
    private readonly turns: readonly Turn[],
    outputs: readonly Outline[],
  ) {
    this.#activations = turns.map(() => 0);
    this.#cursors = versions.map((version) => new Cursor(version, outputs));
    this.#inForce = new Int16Array(outputs.length);
  }

  splice(): Spliced {
    for (let who = this.#next(); who < Infinity; who = this.#next()) {
      for (const cursor of this.#cursors) cursor.begin(who);
      this.#inForce.fill(-1);
      this.turns.forEach((turn, place) => {
        this.#take(who, turn, place);
      });
    }
    return { changes: this.#changes, ends: this.#ends, activations: this.#activations };
  }

  /** The first customer of whom any version has more to say; Infinity: there is none. */
  #next(): number {
    return this.#cursors.reduce((least, { who }) => Math.min(least, who), Infinity);
  }

  #take(who: number, { version, since, until }: Turn, place: number): void {
    const cursor = this.#cursors[version];
    if (!cursor) throw new RangeError(`there is no version ${version}`);
    cursor.standAt(since);
    this.#turn(who, since, cursor, place);
    cursor.goOn(until, (output, to, at, rule) => {
      this.#add(who, output, to, at, rule);
    });
    if (this.turns[place + 1]?.since !== until) this.#endAll(who, until);
  }

  #turn(who: number, since: number, { standing, rules, begunAt }: Cursor, place: number): void {
    standing.forEach((to, output) => {
      const from = this.#inForce[output];
      if (to === from) return;
      this.#add(who, output, to, since, rules[output] ?? -1);
      // A customer who begins at this very instant is told so by the version itself.
      const isOwn = from === -1 && begunAt === since;
      if (to >= 0 && !isOwn) this.#activations[place] = (this.#activations[place] ?? 0) + 1;
    });
  }

  #endAll(who: number, at: number): void {
    if (at === Infinity) return;
    this.#inForce.forEach((from, output) => {
      if (from >= 0) this.#add(who, output, -1, at, -1);
    });
  }

  #add(who: number, output: number, to: number, at: number, rule: number): void {
    this.#changes.add(who, output, this.#inForce[output] ?? -1, to, at, -1, rule);
    this.#inForce[output] = to;
    if (to < 0) this.#ends++;
  }
}

type Told = (output: number, to: number, at: number, rule: number) => void;

/** Goes through the changes of one version, customer by customer, in places that all versions share. */
class Cursor {
  /** By output, as of the instant that it stands at: the result, −1 for none, and the rule that gave it. */
  readonly standing: Int16Array;
  readonly rules: Int16Array;
  /** When the customer at hand has its first change, ms. */
  begunAt = Infinity;
  readonly #changes: ChangeColumns;
  readonly #shared: readonly SharedPlaces[];
  #place = 0;
  #end = 0;

  constructor({ changes, outputs: own }: VersionRun, outputs: readonly Outline[]) {
    this.#changes = changes;
    this.#shared = own.map((output) => sharedPlacesOf(output, outputs));
    this.standing = new Int16Array(outputs.length);
    this.rules = new Int16Array(outputs.length);
  }

  /** Who has the next change; Infinity: nobody. */
  get who(): number {
    return this.#end < this.#changes.size ? (this.#changes.who[this.#end] ?? Infinity) : Infinity;
  }

  begin(who: number): void {
    const isOwn = this.who === who;
    this.#place = this.#end;
    if (isOwn) this.#end = this.#changes.endOf(this.#place);
    this.begunAt = isOwn ? (this.#changes.at[this.#place] ?? Infinity) : Infinity;
    this.standing.fill(-1);
    this.rules.fill(-1);
  }

  /** Goes on to after all changes up to and including an instant. */
  standAt(instant: number): void {
    while (this.#place < this.#end && this.#at <= instant) this.#step();
  }

  /** Goes on to before an instant, and tells of every change. */
  goOn(until: number, told: Told): void {
    while (this.#place < this.#end && this.#at < until) {
      const at = this.#at;
      const output = this.#step();
      told(output, this.standing[output] ?? -1, at, this.rules[output] ?? -1);
    }
  }

  get #at(): number {
    return this.#changes.at[this.#place] ?? Infinity;
  }

  /** @returns the output that changes */
  #step(): number {
    const { output, to, rule } = this.#changes;
    const place = this.#place++;
    const shared = this.#shared[output[place] ?? 0];
    if (!shared) throw new RangeError(`there is no output ${String(output[place])}`);
    this.standing[shared.output] = shared.results[to[place] ?? 0] ?? -1;
    this.rules[shared.output] = shared.rules[rule[place] ?? 0] ?? -1;
    return shared.output;
  }
}

/** Where an output of a version, its results and rules stand among those that all versions share. */
interface SharedPlaces {
  readonly output: number;
  readonly results: Int16Array;
  readonly rules: Int16Array;
}

function sharedPlacesOf({ id, results, rules }: Outline, outputs: readonly Outline[]): SharedPlaces {
  const output = outputs.findIndex((one) => one.id === id);
  const shared = outputs[output];
  if (!shared) throw new RangeError(`there is no output ${id}`);
  return {
    output,
    results: Int16Array.from(results, (result) => shared.results.indexOf(result)),
    rules: Int16Array.from(rules, (rule) => shared.rules.indexOf(rule)),
  };
}
