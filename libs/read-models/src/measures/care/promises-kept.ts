import { ratio } from '@hindsight/domain';
import { spelled } from '../../work-lists/instants.js';
import { facts } from '../facts.js';
import { count, share, type Measure } from '../measure.js';

/** Promises first made in the window, each due as was said last, and when it was kept; $3 is the instant as text. */
const promises = `
WITH promise AS (
  SELECT f.customer_id, f.data ->> 'promiseId' AS promise_id, min(f.occurred_at) AS made_at,
    (array_agg(f.data ->> 'promiseDue' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'promiseDue'))[1] AS due
  FROM ${facts('CustomerContacted')} f
  WHERE f.data ? 'promiseId'
  GROUP BY 1, 2
), kept AS (
  SELECT f.customer_id, f.data ->> 'promiseId' AS promise_id, ${spelled('min(f.occurred_at)')} AS at
  FROM ${facts('PromiseKept')} f
  GROUP BY 1, 2
)
SELECT count(*)::int4 AS promised, count(k.at)::int4 AS kept,
  count(*) FILTER (WHERE p.due COLLATE "C" <= $3::text)::int4 AS due,
  count(*) FILTER (WHERE p.due COLLATE "C" <= $3::text AND k.at COLLATE "C" <= p.due COLLATE "C")::int4 AS "onTime",
  count(*) FILTER (WHERE p.due COLLATE "C" <= $3::text AND k.at IS NULL)::int4 AS broken
FROM promise p LEFT JOIN kept k ON k.customer_id = p.customer_id AND k.promise_id = p.promise_id
WHERE p.made_at > $2::timestamptz`;

interface Promised {
  readonly promised: number;
  readonly kept: number;
  readonly due: number;
  readonly onTime: number;
  readonly broken: number;
}

const none: Promised = { promised: 0, kept: 0, due: 0, onTime: 0, broken: 0 };

/**
 * Of the promises made in contacts of the window, how many were kept up to `asOf` (0..1); and of those that were due by then, how
 * many in time. @source S39 (keep promises); the formulas are ours
 */
export const promisesKept: Measure = {
  name: 'promises-kept',
  title: { en: 'Promises kept', zh: '承诺兑现率' },
  formula: {
    en: 'promises kept / promises made in the window; kept in time / due up to asOf',
    zh: '已兑现承诺数 / 窗口内承诺数；按时兑现 / 截至 asOf 到期承诺数',
  },
  source: 'S39: keep what was promised; the formulas, and 180 days, are ours',
  parameters: { windowDays: 180 },
  figures: {
    promised: count('promises made', '承诺数'),
    kept: count('kept', '已兑现'),
    keptShare: share('kept of all', '兑现率'),
    due: count('due up to asOf', '已到期'),
    onTime: count('of these kept in time', '其中按时兑现'),
    onTimeShare: share('kept in time of those due', '按时兑现率'),
    broken: count('due and not kept', '到期未兑现'),
  },
  statements: { promises },
  async run(ask) {
    const [found = none] = await ask.rows<Promised>('promises', ask.asOf.toISOString());
    const { promised, kept, due, onTime } = found;
    return {
      figures: {
        ...found,
        keptShare: ratio(BigInt(kept), BigInt(promised)),
        onTimeShare: ratio(BigInt(onTime), BigInt(due)),
      },
    };
  },
};
