import fc from 'fast-check';
import { checkRuleSet } from '../check/check-rule-set.js';
import { kindOf } from '../columns/kinds.js';
import { Texts } from '../columns/texts.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { compileColumnar } from '../evaluate/columnar.js';
import { effectiveHistory } from '../history/effective-history.js';
import { at, events, rules } from '../testing/story.js';

const hour = 3_600_000;
const begin = at('2024-01-01');
const text = `clock: {tick: none}
features:
  kinds: {agg: distinct, field: category, events: [purchased], window: 4d}
  open: {agg: open_count, opened: [complained], closed: [resolved], key: complaintId}
outputs: [{id: many, type: flag, when: kinds >= 3 || open >= 3}]`;

/** One event an hour, each with one of many keys. */
type Told = readonly [type: 'purchased' | 'complained' | 'resolved', key: number];

const told = fc.array(
  fc.tuple(fc.constantFrom('purchased', 'purchased', 'purchased', 'complained', 'resolved'), fc.nat(60)),
  { minLength: 150, maxLength: 250, size: 'max' },
) as fc.Arbitrary<Told[]>; // the first of each is one of those

describe('a customer with many keys', () => {
  it('has as many different values and open keys as its events say', () => {
    const compiled = rules(text);
    fc.assert(
      fc.property(told, (all) => {
        const history = effectiveHistory(
          'ada',
          events(
            ...all.map(([type, key], place) => [begin + place * hour, type, fieldsOf(type, key)] as const),
          ),
        );
        for (let last = 0; last < all.length; last += 7) {
          const features = compiled.asOf(history, new CutoffTimeline(), begin + last * hour)?.features;
          expect(features).toEqual({ kinds: kindsOf(all, last), open: openIn(all.slice(0, last + 1)) });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is not looked through for each of its events', () => {
    const customer = 20_000;
    const category = counting(Int32Array.from({ length: customer }, (_, place) => place + 1));
    const checked = checkRuleSet(`hindsight: 1\nid: keys\n${text}`);
    if (!checked.ok) throw new Error('the rule set does not pass');
    compileColumnar(checked.ruleSet, { currencyExponent: 2 }).evaluate(
      {
        starts: Uint32Array.of(0, customer),
        at: Float64Array.from({ length: customer }, (_, place) => begin + place * 60_000),
        kind: new Uint8Array(customer).fill(kindOf('purchased')),
        numbers: new Map(),
        texts: new Map([['category', category.column]]),
        dictionary: new Texts(),
      },
      new CutoffTimeline(),
      begin + 100 * 24 * hour,
      { add: () => undefined },
    );
    // Each is looked for among the 32 before, when it comes and when it leaves, and read into the table.
    expect(category.reads()).toBeLessThan(100 * customer);
  });
});

function fieldsOf(type: string, key: number): Record<string, string | number> {
  return type === 'purchased' ? { category: `k${key}`, amount: 1 } : { complaintId: `c${key}` };
}

const kindsOf = (all: readonly Told[], last: number): number =>
  new Set(
    all
      .filter(([type], place) => type === 'purchased' && place <= last && place > last - 96)
      .map(([, key]) => key),
  ).size;

function openIn(all: readonly Told[]): number {
  const open = new Set<number>();
  for (const [type, key] of all) {
    if (type === 'complained') open.add(key);
    if (type === 'resolved') open.delete(key);
  }
  return open.size;
}

/** A column that counts how often it is read. */
function counting(values: Int32Array): { readonly column: Int32Array; readonly reads: () => number } {
  let reads = 0;
  const column = new Proxy(values, {
    get: (target, key) => {
      reads++;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { column, reads: () => reads };
}
