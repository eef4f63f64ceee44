import { SumOverflow } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import { compareSides, type CompareTask, type Compared } from './compare-sides.js';
import { followAll, type FollowTask, type Followed } from './follow-all.js';
import { rankAll, type RankTask, type RankedAll } from './rank-all.js';
import { sweepAll } from './sweep-all.js';
import type { Swept, SweepTask } from './sweep-task.js';

interface Tasks {
  readonly rank: RankTask;
  readonly follow: FollowTask;
  readonly compare: CompareTask;
  readonly sweep: SweepTask;
}

/** What comes of a task, by its kind. */
export interface Answers {
  readonly rank: RankedAll;
  readonly follow: Followed;
  readonly compare: Compared;
  readonly sweep: Swept;
}

/** A task for one bucket. Plain data, as its answer is: threads can send them to each other. */
export interface Asked<Kind extends keyof Answers> {
  readonly kind: Kind;
  readonly task: Tasks[Kind];
}

/** A sum of money that no double can say, as plain data. */
interface Refused {
  readonly ok: false;
  readonly customerId: string;
  readonly feature: string;
  readonly minor: bigint;
}

interface Answered<Answer> {
  readonly ok: true;
  readonly answer: Answer;
  /** How many events the bucket has. */
  readonly events: number;
}

export type Outcome<Answer> = Answered<Answer> | Refused;

const performed: {
  readonly [Kind in keyof Answers]: (columns: BucketColumns, task: Tasks[Kind]) => Answers[Kind];
} = {
  rank: rankAll,
  follow: followAll,
  compare: compareSides,
  sweep: sweepAll,
};

/** Does a task over the columns of a bucket: a function of both. */
export function perform<Kind extends keyof Answers>(
  { kind, task }: Asked<Kind>,
  columns: BucketColumns,
): Outcome<Answers[Kind]> {
  try {
    return { ok: true, answer: performed[kind](columns, task), events: columns.at.length };
  } catch (error) {
    if (!(error instanceof SumOverflow)) throw error;
    const { feature, minor, customerId: place } = error;
    return { ok: false, customerId: columns.customerIds[Number(place.slice(1))] ?? place, feature, minor };
  }
}

/** What was written down for an answer, which is most of it: nobody else holds it, so that a thread may give it away. */
export function writtenFor(answer: Answers[keyof Answers]): readonly Uint8Array[] {
  if ('chunks' in answer) return answer.chunks;
  if (!('moved' in answer)) return [];
  const { control, candidate, moved } = answer;
  return [
    ...[control, candidate].flatMap(({ versions }) => versions.flatMap(({ chunks }) => chunks)),
    ...moved,
  ];
}
