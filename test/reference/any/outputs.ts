import fc from 'fast-check';
import { anyNumber, anyTruth, type Names, type Phrase } from './phrases.js';

// Results are few and shared between outputs, so that comparing the texts of two outputs says something.
export const results = ['low', 'web', 'high', 'top'];

/** An output of a document, once its id and what stands above it are known. */
export interface AnyOutput {
  readonly type: 'table' | 'machine' | 'score' | 'flag';
  readonly document: (id: string, names: Names) => object;
}

const duration = fc.constantFrom('0d', '1h', '6h', '1d', '2d', '3d', '1w');
const longer = fc.constantFrom('6h', '1d', '2d', '4d', '1w');
const hold = fc.option(fc.record({ up: duration, down: duration }, { requiredKeys: [] }), {
  nil: null,
  freq: 3,
});
const result = fc.constantFrom(...results);
const ordered = fc.constantFrom(results, [...results].reverse(), ['high', 'low', 'top', 'web']);

const table: fc.Arbitrary<AnyOutput> = fc
  .record({
    rows: fc.array(fc.tuple(anyTruth, result), { minLength: 1, maxLength: 4 }),
    otherwise: result,
    order: ordered,
    hold,
    plain: fc.boolean(),
  })
  .map(({ rows, otherwise, order, hold: held, plain }) => ({
    type: 'table' as const,
    document: (id, names) => ({
      id,
      type: 'table',
      rows: rows.map(([when, then], n) => ({ id: `${id}-row${n}`, when: when(names), then })),
      else: otherwise,
      ...((held ?? plain) && {
        order: order.filter((one) => one === otherwise || rows.some(([, then]) => then === one)),
      }),
      ...(held && { hold: held }),
    }),
  }));

const bounds = [70, 50, 3, 0, -20];
const score: fc.Arbitrary<AnyOutput> = fc
  .record({
    value: fc.oneof(
      anyNumber,
      anyNumber.map(
        (value): Phrase =>
          (names) =>
            `${value(names)} - 50`,
      ),
    ),
    clamp: fc.option(fc.constantFrom([0, 100], [-20, 60], [50, 50]), { nil: null }),
    bands: fc.subarray(bounds, { maxLength: 3 }),
    hold,
  })
  .map(({ value, clamp, bands, hold: held }) => ({
    type: 'score' as const,
    document: (id, names) => ({
      id,
      type: 'score',
      value: value(names),
      ...(clamp && { clamp }),
      ...(bands.length > 0 && {
        bands: bands.map((at_least, n) => ({ id: `${id}-band${n}`, at_least, then: results[n + 1] })),
        else: results[0],
        ...(held && { hold: held }),
      }),
    }),
  }));

const transition = fc.record({
  any: fc.boolean(),
  from: fc.nat(14),
  to: fc.nat(99),
  when: anyTruth,
  hold: fc.option(longer, { nil: null, freq: 2 }),
});
const machine: fc.Arbitrary<AnyOutput> = fc
  .record({
    states: fc.shuffledSubarray(results, { minLength: 2 }),
    initial: fc.nat(99),
    transitions: fc.array(transition, { minLength: 1, maxLength: 5, size: '+1' }),
  })
  .map(({ states, initial, transitions }) => ({
    type: 'machine' as const,
    document: (id, names) => ({
      id,
      type: 'machine',
      states,
      initial: states[initial % states.length],
      transitions: transitions.map((one, n) => {
        const to = states[one.to % states.length] ?? '';
        const from = states.filter((state, bit) => state !== to && (one.from >> bit) % 2 === 1);
        return {
          id: `${id}-step${n}`,
          from: one.any || from.length === 0 ? 'any' : from,
          to,
          when: one.when(names),
          ...(one.hold && { hold: one.hold }),
        };
      }),
    }),
  }));

const flag: fc.Arbitrary<AnyOutput> = anyTruth.map((when) => ({
  type: 'flag' as const,
  document: (id, names) => ({ id, type: 'flag', when: when(names) }),
}));

/** Any output of the language. */
export const anyOutput: fc.Arbitrary<AnyOutput> = fc.oneof(table, table, machine, machine, score, flag);
