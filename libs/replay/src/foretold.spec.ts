import { checkRuleSet, effectiveHistory, type RuleEvent } from '@hindsight/rules';
import { compare } from './compare.js';
import type { OutcomeAsked } from './outcome.js';
import { NoSuchLabel } from './outcome-sum.js';
import { engineOf } from './testing/engine-of.js';

/** At risk from `days` without a purchase on. */
function riskAfter(days: number) {
  const checked = checkRuleSet(`
hindsight: 1
id: risk-${days}
clock: {tz: UTC, tick: day}
features:
  silent: {agg: days_since_last, events: [purchased]}
outputs:
  - {id: state, type: table, rows: [{id: silent, when: "silent >= ${days} && silent < 9000", then: at_risk}], else: fine}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const newYear = Date.parse('2020-01-01T00:00:00Z');
const at = (days: number) => newYear + days * 86_400_000;

function lived(customerId: string, bought: readonly number[], left: number | null) {
  const of = (type: string, days: number, revision: number): RuleEvent => ({
    ...{ type, revision, occurredAt: at(days), eventId: `${customerId}-${revision}` },
    fields: type === 'purchased' ? { orderId: String(revision), amount: 100 } : {},
  });
  const purchases = bought.map((days, revision) => of('purchased', days, revision));
  const end = left === null ? [] : [of('churned', left, bought.length)];
  return effectiveHistory(customerId, [...purchases, ...end]);
}

// At risk 10 days after a purchase, unless another came before.
const ada = lived('ada', [0], 25); // warned on day 10, 15 days ahead
const bob = lived('bob', [0, 5], 60); // at risk from day 15 to the end: alarm 45 days ahead
const cleo = lived('cleo', [0, 20, 25, 33, 41, 49, 57, 65, 73, 81, 89, 97], null); // an alarm on day 10, and she came back
const dan = lived('dan', [80], 84); // left without a warning
const eve = lived('eve', [88], null); // an alarm on day 98: nobody knows yet
const everybody = engineOf([ada, bob, cleo, dan, eve]);

const churned: OutcomeAsked = { kind: 'churned', days: 30, output: 'state', label: 'at_risk' };
const options = { asOf: at(100), movers: 0, published: [] };

async function foretold(outcome: OutcomeAsked) {
  const { comparison } = await compare(everybody, riskAfter(10), riskAfter(20), { ...options, outcome });
  return comparison.outcome;
}

describe('a label held against who left', () => {
  it('counts alarms that were right within the days, and departures that were warned of', async () => {
    // Alarms: ada right, bob 45 days too early, cleo wrong; dan (day 90) and eve (day 98) open. Departures: ada, bob (still at risk), dan not.
    expect((await foretold(churned))?.control).toEqual({
      ...{ alarms: 3, right: 1, open: 2, precision: 1 / 3, cases: 3, warned: 2, recall: 2 / 3 },
      medianLeadDays: (15 + 30) / 2, // bob's warning counts from 30 days ahead on
    });
  });

  it('does the same for the candidate, which warns later', async () => {
    // Alarms on day 20 for ada (right), 25 for bob (35 days ahead: wrong), 100 for dan; cleo bought on day 20.
    expect((await foretold(churned))?.candidate).toEqual({
      ...{ alarms: 2, right: 1, open: 1, precision: 1 / 2, cases: 3, warned: 2, recall: 2 / 3 },
      medianLeadDays: (5 + 30) / 2,
    });
  });
});

describe('a label held against who bought no more', () => {
  it('counts alarms that no purchase followed, and silences that were warned of', async () => {
    const silence: OutcomeAsked = { ...churned, kind: 'no-purchase', days: 30 };
    // Silences of 30 days end: ada 30, bob 35. Dan's and eve's are not over, cleo has none.
    expect((await foretold(silence))?.control).toEqual({
      // ada, bob right; cleo bought 10 days later; dan (day 90) and eve (day 98) are open.
      ...{ alarms: 3, right: 2, open: 2, precision: 2 / 3, cases: 2, warned: 2, recall: 1 },
      medianLeadDays: 20,
    });
  });

  it('knows that an alarm was wrong as soon as somebody buys', async () => {
    const silence: OutcomeAsked = { ...churned, kind: 'no-purchase', days: 95 };
    expect((await foretold(silence))?.control).toMatchObject({ alarms: 1, right: 0, open: 4, cases: 2 });
  });
});

describe('a label that is not there', () => {
  it.each([
    [{ label: 'lost' }, 'no label state=lost on both sides; there are state=at_risk, state=fine'],
    [{ output: 'tier' }, 'no label tier=at_risk on both sides; there are state=at_risk, state=fine'],
  ])('%j is refused with those that are', async (wrong, message) => {
    const replay = foretold({ ...churned, ...wrong });
    await expect(replay).rejects.toThrow(NoSuchLabel);
    await expect(replay).rejects.toThrow(message);
  });
});
