import { compare, type ComparedRuns } from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import { checkRuleSet, effectiveHistory, type RuleSet } from '@hindsight/rules';
import { evidenceOf } from '../../replay/evidence.js';
import type { Replayed } from '../../replay/replay-against.js';

const day = 86_400_000;
const at = (days: number) => Date.parse('2020-01-01T00:00:00Z') + days * day;

/** `best` is what the output calls those who spent more than `over`. */
export function spendOver(over: number, best = 'gold', title = `Over ${over}`): RuleSet {
  const checked = checkRuleSet(
    JSON.stringify({
      hindsight: 1,
      id: `over-${over}`,
      title: { en: title, zh: title },
      clock: { tz: 'UTC', tick: 'day', cutoffs: 'month' },
      features: { spend: { agg: 'sum', field: 'amount', events: ['purchased', 'returned'] } },
      outputs: [
        {
          ...{ id: 'tier', type: 'table', else: 'plain', order: ['plain', best] },
          rows: [{ id: 'big', when: `spend > ${over}`, then: best }],
        },
      ],
    }),
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const bought = (customerId: string, days: number, pounds: number) =>
  effectiveHistory(customerId, [
    {
      ...{
        type: pounds > 0 ? 'purchased' : 'returned',
        occurredAt: at(days),
        revision: 0,
        eventId: customerId,
      },
      fields: { orderId: customerId, amount: pounds * 100 },
    },
  ]);

/** Ada spent 100, bob 40, cleo 5; dan returned 5 of something bought before. */
export const shoppers = [
  bought('ada', 1, 100),
  bought('bob', 2, 40),
  bought('cleo', 40, 5),
  bought('dan', 41, -5),
];

/** What comes of these customers (one after the other by id) under two rule sets, as of day 70. */
export async function replayed(
  control: RuleSet,
  candidate: RuleSet,
  {
    histories = shoppers,
    simulated = {},
  }: { histories?: typeof shoppers; simulated?: Record<string, number> } = {},
): Promise<Replayed & Pick<ComparedRuns, 'moved'>> {
  const options = { asOf: at(70), movers: 10, published: [] };
  const { comparison, moved } = await compare(engineOf(histories), control, candidate, options);
  const facts = { customerEvents: histories.length, simulated: new Map(Object.entries(simulated)) };
  const history = { position: '7', events: histories.length, customers: histories.length, digest: 'd' };
  const cited = { control: `${control.id}@1#${control.hash}`, candidate: { ruleSet: candidate, text: '' } };
  const evidence = evidenceOf(comparison, { ...cited, movers: 10, history, currency: 'GBP' });
  return { comparison, controls: [control], controlVersion: 1, candidate, ...facts, evidence, moved };
}

export { bought };
