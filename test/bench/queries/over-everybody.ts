import {
  everything,
  measures,
  onPool,
  readMeasure,
  readWorkList,
  segmentCountList,
  segmentCounts,
  workLists,
  type ReadModels,
} from '@hindsight/read-models';
import type { Contender, Target } from '../harness/bench.js';
import { houseTerms } from './house-terms.js';

/** When a question is asked of. */
export interface Instant {
  readonly name: string;
  readonly asOf: Date;
}

/** Every measure and work list, as of each instant, and how many are in each segment; `units` are customers. */
export function overEverybody(
  tables: ReadModels,
  instants: readonly Instant[],
  customers: number,
): readonly Contender[] {
  const sql = onPool(tables);
  const usual = { parameters: {}, language: 'en', ...houseTerms } as const;
  const said = (answer: object) => () => JSON.stringify(answer);
  const counts: Contender = {
    ...{ name: 'counts of segments, now', units: customers, comparedAs: null },
    run: async () => said(await segmentCounts(sql, everything(segmentCountList))),
  };
  const asked = instants.flatMap(({ name, asOf }) => [
    ...measures.map((measure): Contender => ({
      ...{ name: `${measure.name}, ${name}`, units: customers, comparedAs: `${measure.name}, ${name}` },
      run: async () => said(await readMeasure(sql, measure, { asOf, ...usual })),
    })),
    ...workLists.map((list): Contender => ({
      // A measure may have the same name.
      ...{ name: `list ${list.name}, ${name}`, units: customers, comparedAs: `list ${list.name}, ${name}` },
      run: async () => said(await readWorkList(sql, list, { asOf, ...usual, limit: 100 })),
    })),
  ]);
  return [...asked, counts];
}

const wantedMs = 2000;

export const populationTargets = (contenders: readonly Contender[]): readonly Target[] =>
  contenders.map(({ name }) => ({
    ...{ name: `${name}, ms`, target: wantedMs, better: 'lower' },
    value: (of) => of(name).medianMs,
  }));
