/**
 * What the next evaluation of an output needs. JSON, and equal until a result, a raw result, a state or the condition of
 * a held transition changes: days that only pass leave it as it is.
 */
export interface OutputMemory {
  readonly result: string | null;
  readonly rule: string | null;
  /** When the result was taken, ms. */
  readonly since: number | null;
  /** With a hold: the raw results still in its window, as [row, from], each in force until the next. */
  readonly raw?: readonly (readonly [row: number, from: number])[];
  /** Of a machine: the held transitions whose condition holds, as [transition, from]. */
  readonly holding?: readonly (readonly [transition: number, from: number])[];
}

/** One output of one customer, from evaluation to evaluation. */
export interface RunningOutput {
  readonly id: string;
  readonly standing: Standing;
  start(memory: OutputMemory | null): void;
  /** Evaluates at `t`, later than every instant before; leaves the result in `standing`. */
  evaluate(t: number): void;
  /**
   * What its conditions alone say at `t`, holds aside, where it stands as before `t`. Changes nothing. Null for a score
   * without bands.
   */
  raw(t: number): Raw | null;
  /** The memory it was started with, the same object, as long as nothing in it has changed. */
  memory(): OutputMemory;
}

/** A result as conditions give it, before any hold, and the rule that gives it. */
export interface Raw {
  readonly rule: string;
  readonly result: string;
}

/** What the outputs below read of an output: a score as its number, a flag as a boolean, any other as its text. */
export interface Slot {
  value: number | string | boolean;
}

/** The result an output stands at, the rule that gave it and since when. */
export class Standing {
  result: string | null = null;
  rule: string | null = null;
  since: number | null = null;

  start(memory: OutputMemory | null): void {
    this.result = memory?.result ?? null;
    this.rule = memory?.rule ?? null;
    this.since = memory?.since ?? null;
  }

  take(result: string, rule: string, t: number): void {
    if (result === this.result) return;
    this.result = result;
    this.rule = rule;
    this.since = t;
  }

  /** Whether `memory` still says the same. */
  isAt(memory: OutputMemory | null): memory is OutputMemory {
    return memory !== null && memory.result === this.result && memory.since === this.since;
  }

  remembered(): { result: string | null; rule: string | null; since: number | null } {
    return { result: this.result, rule: this.rule, since: this.since };
  }
}
