import { renewalRate as rateOf, type ContractsDue } from '@hindsight/domain';
import { facts, minorOf } from '../facts.js';
import { count, minor, share, type Ask, type Measure } from '../measure.js';

/**
 * Terms of contracts that ended in the window. A term is one signing; it goes on where another signing of the customer ends
 * later. Ends are compared as text: they are ISO 8601, in UTC, so that is their order, and a date comes before its hours.
 */
export const contractsDue = `
WITH term AS (
  SELECT f.customer_id, f.data ->> 'to' AS ends, ${minorOf('amount')} AS amount,
    max(f.data ->> 'to' COLLATE "C") OVER (PARTITION BY f.customer_id) AS last_end
  FROM ${facts('ContractSigned')} f
  WHERE f.data ? 'to'
)
SELECT count(*)::int4 AS due, count(*) FILTER (WHERE t.last_end > t.ends COLLATE "C")::int4 AS renewed,
  coalesce(sum(t.amount) FILTER (WHERE t.last_end = t.ends), 0)::text AS lost
FROM term t
WHERE t.ends COLLATE "C" > $3::text AND t.ends COLLATE "C" <= $4::text`;

interface Due extends ContractsDue {
  readonly lost: string;
}

/** Contracts due in the window, and what those that were not renewed came to, minor units. */
export async function contractsDueIn(ask: Ask): Promise<Due> {
  const begin = ask.after?.toISOString() ?? '';
  const [found] = await ask.rows<Due>('contracts-due', begin, ask.asOf.toISOString());
  return found ?? { due: 0, renewed: 0, lost: '0' };
}

/**
 * Renewal rate (续费率) = contracts renewed / contracts whose term ended in the window (`renewalRate`); 0..1.
 * @source S63 (002:312) names it and gives no formula: ours
 */
export const renewalRate: Measure = {
  name: 'renewal-rate',
  title: { en: 'Renewal rate', zh: '续费率' },
  formula: { en: 'contracts renewed / contracts due in the window', zh: '续约合同数 / 窗口内到期合同数' },
  source:
    'S63 (002:312 续费率) gives no formula; renewed = the customer has signed a term that ends later: ours',
  parameters: { windowDays: 365 },
  figures: {
    due: count('contracts due', '到期合同数'),
    renewed: count('renewed', '续约合同数'),
    rate: share('renewal rate', '续费率'),
    lostMinor: minor('amount of those not renewed', '未续约合同金额'),
  },
  statements: { 'contracts-due': contractsDue },
  async run(ask) {
    const { due, renewed, lost } = await contractsDueIn(ask);
    return { figures: { due, renewed, rate: rateOf({ due, renewed }), lostMinor: lost } };
  },
};
