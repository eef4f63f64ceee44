import { placesOf } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import { ChangeColumns, changesOfAll, type Ruling } from './change-columns.js';
import { changeLines } from './change-lines.js';

export interface FollowTask {
  readonly ruling: Ruling;
  readonly asOf: number;
  /** Whether lines for the digest are written. */
  readonly writes: boolean;
}

/** What a rule set makes of a bucket. */
export interface Followed {
  /** Blocks of lines, see `changeLines`. Nothing unless asked for. */
  readonly chunks: readonly Uint8Array[];
  readonly changes: number;
  /** Who has a change. */
  readonly customers: number;
  /** How many customers have which result at as-of: by output, by place of the result. */
  readonly results: readonly Int32Array[];
}

/** Evaluates every customer of a bucket through as-of. @throws SumOverflow */
export function followAll(columns: BucketColumns, { ruling, asOf, writes }: FollowTask): Followed {
  const [changes = new ChangeColumns(0)] = changesOfAll([ruling], columns, asOf);
  const { outputs } = ruling.ruleSet;
  const results = outputs.map((output) => new Int32Array(placesOf(output).results.length));
  let customers = 0;
  for (let place = 0; place < changes.size; customers++) {
    const end = changes.endOf(place);
    countLast(changes, place, end, results);
    place = end;
  }
  return {
    chunks: writes ? changeLines(ruling.ruleSet, changes, columns.customerIds) : [],
    changes: changes.size,
    customers,
    results,
  };
}

function countLast(
  { output, to }: ChangeColumns,
  begin: number,
  end: number,
  results: readonly Int32Array[],
): void {
  results.forEach((counts, which) => {
    for (let place = end - 1; place >= begin; place--) {
      if (output[place] !== which) continue;
      const result = to[place] ?? 0;
      counts[result] = (counts[result] ?? 0) + 1;
      return;
    }
  });
}
