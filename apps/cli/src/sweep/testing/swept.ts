import { sweep, type OutcomeAsked } from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import { checkRuleSet, effectiveHistory, type RuleEvent } from '@hindsight/rules';
import { candidatesOf, type SweepFile } from '../candidates.js';
import type { Swept } from '../sweep-against.js';
import { parseVariation } from '../values.js';

export const source = `hindsight: 1
id: tiers
title: { en: Tiers, zh: 分层 }
features:
  spend: { agg: sum, field: amount, events: [purchased], window: 365d }
outputs:
  - id: tier
    type: table
    rows:
      - { id: vip, when: 'spend >= 100', then: 重要 } # a comment that stays
    else: 普通
    order: [普通, 重要]
    hold: { down: 30d }
`;

export function fileOf(text: string, file = 'tiers.yaml'): SweepFile {
  const checked = checkRuleSet(text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return { file, text, ruleSet: checked.ruleSet };
}

const newYear = Date.parse('2020-01-01T00:00:00Z');

/** Buys once for so many pounds, and leaves ten days later if told so. */
function shopper(pounds: number, leaves: boolean) {
  const id = `c${pounds}`;
  const events: RuleEvent[] = [
    { ...of('purchased', 0, id), fields: { orderId: '1', amount: pounds * 100 } },
    ...(leaves ? [{ ...of('churned', 10, id), fields: {} }] : []),
  ];
  return effectiveHistory(id, events);
}

const of = (type: string, days: number, id: string) => ({
  ...{ type, occurredAt: newYear + days * 86_400_000, revision: days, eventId: `${id}-${days}` },
});

const everybody = engineOf([
  shopper(50, false),
  shopper(100, false),
  shopper(200, true),
  shopper(400, false),
]);

/** A sweep of the rule set above over four shoppers, who spent 50, 100, 200 and 400; the third left. */
export async function sweptOver(params: readonly string[], outcome?: OutcomeAsked): Promise<Swept> {
  const file = fileOf(source);
  const candidates = candidatesOf([file], params.map(parseVariation));
  const ruleSets = candidates.map(({ ruleSet }) => ruleSet);
  const options = { asOf: newYear + 100 * 86_400_000, ...(outcome && { outcome }) };
  return {
    sweep: await sweep(everybody, file.ruleSet, ruleSets, options),
    ...{ control: file.ruleSet, candidates },
    evidence: {
      ...{
        by: 'ann',
        at: '2020-05-01T00:00:00.000Z',
        version: '0.1.0',
        control: `tiers.yaml#${file.ruleSet.hash}`,
      },
      history: { position: '7', events: 5, customers: 4, digest: 'd' },
      ...{ asOf: '2020-04-10T00:00:00.000Z', outcome: outcome ?? null },
    },
  };
}
