import fc from 'fast-check';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { ada, at, changes, rules } from '../testing/story.js';

const hour = 3_600_000;

describe('ticks at which nothing can turn', () => {
  it('are not those at which a change of the clocks turns one of two counts of days', () => {
    // Until 03-31 London's midnights are 45 minutes after the one and half an hour before the other; then an hour earlier.
    const compiled = rules(`clock: {tz: Europe/London, tick: day}
features:
  order: {agg: days_since_last, events: [purchased]}
  churn: {agg: days_since_last, events: [churned]}
outputs: [{id: together, type: flag, when: order <= churn}]`);
    const history = ada(
      ['2024-03-20T23:15', 'purchased', { orderId: 'o', amount: 1 }],
      ['2024-03-21T00:30', 'churned', { reason: 'unknown' }],
    );
    expect(changes(compiled, history, '2024-05-01')).toEqual([
      '2024-03-20T23:15 together · → true (when) e0',
      '2024-03-22T00:00 together true → false (else) tick',
      '2024-03-31T23:00 together false → true (when) tick',
    ]);
  });
});

describe('a decayed value beside its bound', () => {
  const feature = 'warmth: {agg: decayed_sum, events: [contacted], half_life: 3d}';
  const contact = ['2024-01-01', 'contacted', { contactId: 'c', channel: 'web' }] as const;
  const read = rules(
    `clock: {tick: none}\nfeatures: {${feature}}\noutputs: [{id: o, type: flag, when: 'true'}]`,
  );

  it('is compared exactly, to its last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (hours) => {
        const history = ada(contact, [at('2024-01-01') + hours * hour + 7, 'rated', { score100: 1 }]);
        const asOf = at('2024-01-01') + hours * hour + 7;
        const value = Number(read.asOf(history, new CutoffTimeline(), asOf)?.features['warmth']);
        const compared = rules(`clock: {tick: none}
features: {${feature}}
outputs:
  - {id: least, type: flag, when: warmth >= ${decimal(value)}}
  - {id: more, type: flag, when: warmth > ${decimal(value)}}
  - {id: banded, type: score, value: warmth, bands: [{id: b, at_least: ${decimal(value)}, then: warm}], else: cold}`);
        const changed = compared.advance(history, new CutoffTimeline(), null, asOf).changes;
        const last = (output: string) => changed.findLast((change) => change.output === output)?.to;
        expect(['least', 'more', 'banded'].map(last)).toEqual(['true', 'false', 'warm']);
      }),
      { numRuns: 300 },
    );
  });
});

/** CEL has exponents only after a decimal point. */
const decimal = (value: number): string => value.toFixed(100).replace(/0+$/, '0');
