import type { BucketColumns } from '@hindsight/replay';
import {
  CutoffTimeline,
  placesOf,
  RunDigest,
  type ChangeSink,
  type ColumnarRuleSet,
  type Published,
  type RuleSet,
} from '@hindsight/rules';

/** What a run says of one bucket that holds everybody: the digest of RULES §7, and how many changes there are. */
export function digestOverColumns(
  columnar: ColumnarRuleSet,
  columns: BucketColumns,
  asOf: number,
): { readonly digest: string; readonly changes: number } {
  const digest = new RunDigest();
  const timeline = new CutoffTimeline();
  for (const { instant, values } of columnar.computeCutoffs(columns, asOf)) {
    timeline.publish(instant, values);
    for (const line of linesOf(instant, values)) digest.cut(...line);
  }
  const sink = new Digesting(digest, columnar.ruleSet, columns.customerIds);
  columnar.evaluate(columns, timeline, asOf, sink);
  return { digest: digest.hex(), changes: sink.changes };
}

const linesOf = (instant: number, values: Published['values']): [number, string, string, number][] =>
  byName(values).flatMap(([population, cuts]) =>
    byName(cuts).map(([cut, value]): [number, string, string, number] => [instant, population, cut, value]),
  );

const byName = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

class Digesting implements ChangeSink {
  changes = 0;
  private readonly names;

  constructor(
    private readonly digest: RunDigest,
    { outputs }: RuleSet,
    private readonly customerIds: readonly string[],
  ) {
    this.names = outputs.map((output) => ({ id: output.id, ...placesOf(output) }));
  }

  add(who: number, output: number, from: number, to: number, at: number, _cause: number, rule: number): void {
    const names = this.names[output];
    if (!names) throw new RangeError(`output ${output}`);
    this.changes++;
    this.digest.change(this.customerIds[who] ?? '', {
      ...{ at, output: names.id, from: from < 0 ? null : (names.results[from] ?? '') },
      ...{ to: names.results[to] ?? '', rule: names.rules[rule] ?? '' },
    });
  }
}
