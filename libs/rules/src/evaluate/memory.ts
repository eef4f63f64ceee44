import { resultsOf, rulesOf, rungsOf, type Laddered } from '../outputs/rungs.js';
import type { Output } from '../rule-set.js';
import type { Held, OutputLayout } from '../generate/output-parts.js';

/**
 * What the next evaluation of an output needs. JSON, and equal until a result, a raw result, a state or the condition of
 * a held transition changes: days that only pass leave it as it is.
 */
export interface OutputMemory {
  readonly result: string | null;
  readonly rule: string | null;
  /** When the result was taken, ms. */
  readonly since: number | null;
  /**
   * With a hold: the rungs that may still be in its window, as [rung, from, until], each as it was last in force; the raw
   * one stands last and has no `until`. Where `until` is missing otherwise, it is the next one's `from`.
   */
  readonly raw?: readonly HeldRung[];
  /** Since when the raw result is what it is, where that is before its rung's `from`. */
  readonly rawSince?: number;
  /** Of a machine: the held transitions whose condition holds, as [transition, from]. */
  readonly holding?: readonly (readonly [transition: number, from: number])[];
}

type HeldRung = readonly [rung: number, from: number, until?: number];

/** What the next evaluation needs of each output, by its id: JSON, as small as the holds allow. */
export type Memory = Readonly<Record<string, OutputMemory>>;

/** Where the memories of a rule set's outputs stand in a flat state. */
export interface Remembering {
  readonly outputs: readonly Output[];
  readonly layouts: readonly OutputLayout[];
}

/** Puts memories into a flat state that stands as a customer begins. */
export function readMemory({ outputs, layouts }: Remembering, state: Float64Array, memory: Memory): void {
  outputs.forEach((output, place) => {
    const [layout, known] = [layouts[place], memory[output.id]];
    if (layout && known) readOutput(output, layout, state, known);
  });
}

function readOutput(output: Output, layout: OutputLayout, state: Float64Array, known: OutputMemory): void {
  const { result, rule, since, raw, holding } = known;
  if (result !== null) {
    state[layout.result] = resultsOf(output).indexOf(result);
    state[layout.rule] = rulesOf(output).indexOf(rule ?? '');
    state[layout.since] = since ?? NaN;
  }
  holding?.forEach(([transition, from]) => (state[layout.holding[transition] ?? NaN] = from));
  if (layout.held && raw) readHeld(layout.held, raw, state, known.rawSince);
}

function readHeld(held: Held, raw: readonly HeldRung[], state: Float64Array, rawSince?: number): void {
  raw.forEach(([rung, from, until], place) => {
    state[held.from + rung] = from;
    state[held.until + rung] = until ?? raw[place + 1]?.[1] ?? Infinity;
  });
  const [current, from] = raw.at(-1) ?? [-1, NaN];
  state[held.rung] = current;
  state[held.since] = rawSince ?? from;
}

/** Takes memories out of a flat state; whatever is as `before` is that same object. */
export function writeMemory(
  { outputs, layouts }: Remembering,
  state: Float64Array,
  before: Memory | null,
): Memory {
  const memories = outputs.map((output, place): [string, OutputMemory] => {
    const layout = layouts[place];
    if (!layout) throw new RangeError(`there is no output at ${place}`);
    const memory = writeOutput(output, layout, state);
    const known = before?.[output.id];
    return [output.id, known && isSameMemory(known, memory) ? known : memory];
  });
  const isAsBefore = before !== null && memories.every(([id, memory]) => before[id] === memory);
  return isAsBefore ? before : Object.fromEntries(memories);
}

function writeOutput(output: Output, layout: OutputLayout, state: Float64Array): OutputMemory {
  const of = (offset: number): number => state[offset] ?? NaN;
  const result = resultsOf(output)[of(layout.result)] ?? null;
  const holding = layout.holding.flatMap((offset, transition): [number, number][] =>
    offset === null || Number.isNaN(of(offset)) ? [] : [[transition, of(offset)]],
  );
  return {
    result,
    rule: result === null ? null : (rulesOf(output)[of(layout.rule)] ?? null),
    since: result === null ? null : of(layout.since),
    ...rawOf(output, layout, of),
    ...(holding.length > 0 && { holding }),
  };
}

/** The rungs that were in force within the longest hold before the raw one came. */
function rawOf(
  output: Output,
  { held }: OutputLayout,
  of: (offset: number) => number,
): Pick<OutputMemory, 'raw' | 'rawSince'> {
  if (!held || output.type === 'machine' || of(held.rung) < 0) return {};
  const current = of(held.rung);
  const from = of(held.from + current);
  const after = from - longestHold(output);
  const before = rungsOf(output)
    .map((_, rung): [number, number, number] => [rung, of(held.from + rung), of(held.until + rung)])
    .filter(([rung, , until]) => rung !== current && until > after)
    .sort(([, one], [, other]) => one - other);
  const since = of(held.since);
  return { raw: [...before, [current, from]], ...(since !== from && { rawSince: since }) };
}

const longestHold = (output: Laddered): number =>
  output.type === 'flag' || output.hold === null ? 0 : Math.max(output.hold.upMs, output.hold.downMs);

/** Whether two memories say the same. They hold numbers, texts and lists of numbers, and no NaN. */
export const isSameMemory = (one: OutputMemory, other: OutputMemory): boolean =>
  one.result === other.result &&
  one.rule === other.rule &&
  one.since === other.since &&
  one.rawSince === other.rawSince &&
  areSame(one.raw, other.raw) &&
  areSame(one.holding, other.holding);

type Rows = readonly (readonly (number | undefined)[])[] | undefined;

function areSame(one: Rows, other: Rows): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((row, place) => isSameRow(row, other[place] ?? []));
}

const isSameRow = (one: readonly (number | undefined)[], other: readonly (number | undefined)[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);
