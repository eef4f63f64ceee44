import type { DuckDBConnection } from '@duckdb/node-api';
import { asOf } from '../rules/population.js';
import { Counts, Given } from './answer.js';
import {
  candidate,
  control,
  dayMs,
  halfLifeMs,
  never,
  prior,
  quarterMs,
  stages,
  yearMs,
  type Bounds,
} from './bounds.js';
import { ticks } from './question.js';

/** The question as one statement over Parquet files. */
export async function countInSql(database: DuckDBConnection, directory: string): Promise<Counts> {
  const read = await database.runAndReadAll(`${given(directory)}
    SELECT month, tier, stage, satisfaction, count(*) AS customers FROM given
    GROUP BY GROUPING SETS ((month, tier), (month, stage), (month, satisfaction))`);
  const counts = new Counts();
  for (const [month, ...rest] of read.getRowsJS()) {
    const customers = Number(rest.pop());
    const output = rest.findIndex((code) => code !== null);
    counts.add(output, Number(month), Number(rest[output]), customers);
  }
  return counts;
}

/** Customer by customer. */
export async function giveInSql(
  database: DuckDBConnection,
  directory: string,
  customers: number,
): Promise<Given> {
  const result = await database.stream(
    `${given(directory)} SELECT who, month, tier, stage, satisfaction FROM given`,
  );
  const all = new Given(customers);
  for await (const rows of result.yieldRowsJs()) {
    for (const [who, month, ...codes] of rows) {
      codes.forEach((code, output) => {
        all.set(Number(who), output, Number(month), Number(code));
      });
    }
  }
  return all;
}

// Every customer is evaluated at its events and, after the first, at every tick; month ends read the last evaluation. A
// hold that only holds down gives the best level in force in the last 365 days: a level is in force up to the millisecond
// before the next evaluation, so each stands in `levels` twice, where it begins and where it ends.
const given = (directory: string): string => `
  WITH events AS (
    SELECT CAST(substr(customer, 10) AS INTEGER) AS who, epoch_ms(occurred_at) AS t, type, amount, score100
    FROM read_parquet('${directory}/**/*.parquet', hive_partitioning = false)
    WHERE epoch_ms(occurred_at) <= ${asOf}
  ),
  instants AS (
    SELECT * FROM events
    UNION ALL
    SELECT who, tick, NULL, NULL, NULL FROM (SELECT who, min(t) AS first FROM events GROUP BY who)
    JOIN (SELECT unnest([${ticks.join(', ')}]::BIGINT[]) AS tick) ON tick > first
  ),
  read AS (
    SELECT who, t,
      coalesce(sum(amount) FILTER (type IN ('purchased', 'returned')) OVER year, 0) AS spend,
      count(*) FILTER (type = 'purchased') OVER year AS orders,
      count(*) FILTER (type = 'purchased') OVER ever AS ever,
      max(t) FILTER (type = 'purchased') OVER ever AS ordered,
      max(t) FILTER (type = 'churned') OVER ever AS churned,
      count(*) FILTER (type = 'complained') OVER quarter AS complaints,
      sum(score100 * ${grown}) FILTER (type = 'rated') OVER ever AS rated,
      sum(${grown}) FILTER (type = 'rated') OVER ever AS weight
    FROM instants
    WINDOW ever AS (PARTITION BY who ORDER BY t),
      year AS (PARTITION BY who ORDER BY t RANGE BETWEEN ${yearMs - 1} PRECEDING AND CURRENT ROW),
      quarter AS (PARTITION BY who ORDER BY t RANGE BETWEEN ${quarterMs - 1} PRECEDING AND CURRENT ROW)
    QUALIFY row_number() OVER (PARTITION BY who, t) = 1
  ),
  features AS (
    SELECT *,
      coalesce((t - ordered) // ${dayMs}, ${never}) AS recency,
      coalesce((t - churned) // ${dayMs}, ${never}) AS since_churn,
      coalesce((${prior} + rated / ${grown}) / (1 + weight / ${grown}), ${prior}) AS mood,
      lead(t) OVER (PARTITION BY who ORDER BY t) - 1 AS until
    FROM read
  ),
  levels AS (
    SELECT who, t, true AS is_evaluation, ${tierOf(control)} AS control, ${tierOf(candidate)} AS candidate FROM features
    UNION ALL
    SELECT who, until, false, ${tierOf(control)}, ${tierOf(candidate)} FROM features WHERE until > t
  ),
  held AS (
    SELECT who, t, is_evaluation, 16 * max(control) OVER hold + max(candidate) OVER hold AS tier
    FROM levels
    WINDOW hold AS (PARTITION BY who ORDER BY t RANGE BETWEEN ${yearMs} PRECEDING AND CURRENT ROW)
  ),
  tiers AS (
    SELECT who, ${monthOf} AS month, arg_max(tier, t) AS tier FROM held WHERE is_evaluation GROUP BY ALL
  ),
  others AS (
    SELECT who, ${monthOf} AS month,
      arg_max(16 * (${stageOf(control)}) + (${stageOf(candidate)}), t) AS stage,
      arg_max(16 * (${moodOf(control)}) + (${moodOf(candidate)}), t) AS satisfaction
    FROM features GROUP BY ALL
  ),
  given AS (SELECT * FROM tiers JOIN others USING (who, month))`;

/** A weight that grows with time in place of one that decays: both give the same mean. */
const grown = `pow(2, (t - ${asOf})::DOUBLE / ${halfLifeMs})`;

const monthOf = `date_diff('month', TIMESTAMP '2021-01-01', make_timestamp(t * 1000))`;

const tierOf = ({ tier: [bronze, silver, gold] }: Bounds): string =>
  `CASE WHEN spend >= ${gold} THEN 3 WHEN spend >= ${silver} THEN 2 WHEN spend >= ${bronze} THEN 1 ELSE 0 END`;

const stageOf = ({ stage: { dormant, atRisk, complaints, loyal, active } }: Bounds): string => `CASE
    WHEN since_churn < recency THEN ${stages.left}
    WHEN ever >= 1 AND recency > ${dormant} THEN ${stages.dormant}
    WHEN ever >= 1 AND recency > ${atRisk} OR complaints >= ${complaints} THEN ${stages.atRisk}
    WHEN orders >= ${loyal} THEN ${stages.loyal}
    WHEN orders >= ${active} THEN ${stages.active}
    ELSE ${stages.fresh} END`;

const moodOf = ({ mood: [displeased, content, delighted] }: Bounds): string => `CASE
    WHEN round(mood, 10) >= ${delighted} AND complaints = 0 THEN 3
    WHEN round(mood, 10) >= ${content} THEN 2
    WHEN round(mood, 10) >= ${displeased} THEN 1
    ELSE 0 END`;
