import type { CutoffTimeline } from '@hindsight/rules';
import type { Reigning } from '../outbox/segment-changes.js';
import type { Course } from '../time/course.js';
import type { Handover } from './handovers.js';
import type { NextLook } from './next-look.js';

/** A course with the cut-offs that its evaluations read. */
export interface Running {
  readonly course: Course;
  readonly cutoffs: CutoffTimeline;
}

/** What is to be done with some customers. */
export interface Work {
  readonly running: readonly Running[];
  /** Of every version that goes on, `running` or not. */
  readonly looks: readonly NextLook[];
  /** Those whose changes may be others than before. */
  readonly handovers: readonly Handover[];
  /** Log position of the batch before; later events are new. */
  readonly since: bigint;
  /** Whether customer rows have to be projected again. */
  readonly news: 'new history' | 'known history';
  /** Whose changes subscribers are told, or would be. */
  readonly reigning: readonly Reigning[];
  /** Whether they are. */
  readonly tells: boolean;
  /** What they have been told until now. */
  readonly told: 'all' | 'unknown';
}
