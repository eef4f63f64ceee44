import type { PlanMeasure } from '@hindsight/domain';
import { EntitySchema } from 'typeorm';
import { float8, instant, int4, int8, text } from '../database/column.js';

/** A plan as it was set once. Of an owner and a measure the one of the highest revision stands; those before are kept, to ask what stood then. */
export interface PlanRow {
  readonly year: number;
  /** Of the stream of its year. */
  readonly revision: bigint;
  readonly owner: string;
  readonly measure: PlanMeasure;
  readonly occurredAt: Date;
  /** Minor units of the reporting currency; null of the margin rate, which is no sum. */
  readonly minor: bigint | null;
  /** Percent of revenue; null of all but the margin rate. */
  readonly ratePercent: number | null;
  readonly position: bigint;
}

export const planTable = new EntitySchema<PlanRow>({
  name: 'plan_set',
  columns: {
    year: { ...int4('year'), primary: true },
    revision: int8('revision', { primary: true }),
    owner: text('owner'),
    measure: text('measure'),
    occurredAt: instant('occurred_at'),
    minor: int8('minor', { nullable: true }),
    ratePercent: float8('rate_percent', { nullable: true }),
    position: int8('position'),
  },
});
