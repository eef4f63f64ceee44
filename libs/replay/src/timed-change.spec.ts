import { checkRuleSet, effectiveHistory } from '@hindsight/rules';
import { compare } from './compare.js';
import { momentKey } from './moment-key.js';
import { run } from './run.js';
import { engineOf } from './testing/engine-of.js';
import type { TimedChange } from './timed-change.js';

const day = 86_400_000;
const newYear = Date.parse('2020-01-01T00:00:00Z');

function ruleSetOf(id: string, windowDays: number) {
  const checked = checkRuleSet(`
hindsight: 1
id: ${id}
features: {spend: {agg: sum, field: amount, events: [purchased], window: ${windowDays}d}}
outputs:
  - {id: spends, type: flag, when: "spend > 0"}
  - {id: spends_much, type: flag, when: "spend > 100"}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const bought = (customerId: string, ...days: number[]) =>
  effectiveHistory(
    customerId,
    days.map((on, revision) => ({
      ...{
        type: 'purchased',
        occurredAt: newYear + on * day,
        revision,
        eventId: `${customerId}-${revision}`,
      },
      fields: { orderId: `${customerId}-${revision}`, amount: 9000 },
    })),
  );

// All begin together, so that the id decides; a and ab, of which one goes on from the other, are in different buckets.
const histories = [bought('b', 1, 2), bought('a', 1, 40), bought('ab', 1), bought('B', 1, 9)];
const [control, candidate] = [ruleSetOf('long', 365), ruleSetOf('short', 10)];
const asked = { asOf: newYear + 60 * day, movers: 3, published: [], candidateChanges: true };

async function changesIn(buckets: number, options = asked): Promise<TimedChange[]> {
  const { candidateChanges } = await compare(engineOf(histories, { buckets }), control, candidate, options);
  const all: TimedChange[] = [];
  for await (const some of candidateChanges) all.push(...some);
  return all;
}

describe('every change of a candidate', () => {
  it('is what a run of it says, by instant, then customer, then output, whatever the buckets', async () => {
    const said: TimedChange[] = [];
    await run(engineOf(histories), candidate, {
      ...{ asOf: asked.asOf, cutoffs: 'computed' },
      onCustomer: (customerId, changes) => said.push(...changes.map((one) => ({ customerId, ...one }))),
    });
    const places = candidate.outputs.map(({ id }) => id);
    const byId = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    said.sort(
      (a, b) =>
        a.at - b.at ||
        byId(a.customerId, b.customerId) ||
        places.indexOf(a.output) - places.indexOf(b.output),
    );
    expect(said.length).toBeGreaterThan(12);
    expect(await changesIn(3)).toEqual(said);
    expect(await changesIn(1)).toEqual(said);
  });

  it('is left out unless it is asked for', async () => {
    expect(await changesIn(3, { ...asked, candidateChanges: false })).toEqual([]);
  });
});

it('keys are in the order of instants, before 1970, too', () => {
  const instants = [-8.64e15, -62e12, -1000, -1, 0, 1, 1e12, 1e13, 8.64e15];
  const keys = instants.map((at) => momentKey(at, 'ada'));
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys.map(({ length }) => length)).size).toBe(1);
});
