import { resultCounts, type Sql } from '@hindsight/read-models';
import { resultsOf } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { barChart } from '../terminal/tables.js';
import { inBothLanguages } from '../glossary.js';

/** Output, then result, then customers; results low to high, empty ones included, scores without bands left out. */
export type SegmentCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the live tables say of every output of these rule sets. */
export async function segmentCounts(sql: Sql, ruleSets: readonly RuleSet[]): Promise<SegmentCounts> {
  const counts = await resultCounts(sql);
  const named = ruleSets.flatMap(({ outputs }) => outputs).filter((output) => resultsOf(output).length > 0);
  const customers = (output: string, result: string) =>
    counts.find((one) => one.output === output && one.result === result)?.customers ?? 0;
  return Object.fromEntries(
    named.map((output) => [
      output.id,
      Object.fromEntries(resultsOf(output).map((result) => [result, customers(output.id, result)])),
    ]),
  );
}

/** A bar chart for each output, highest result first, under the title of its rule set in both languages. */
export function renderSegments(ruleSets: readonly RuleSet[], counts: SegmentCounts): string {
  const charts = ruleSets.flatMap(({ title, outputs }) =>
    outputs.flatMap(({ id }) => {
      const results = Object.entries(counts[id] ?? {}).reverse();
      if (results.length === 0) return [];
      const bars = results.map(([result, count]) => [inBothLanguages(result), count] as const);
      return [`${title.zh} · ${title.en}: ${id}\n${barChart(bars)}`];
    }),
  );
  return charts.join('\n\n');
}
