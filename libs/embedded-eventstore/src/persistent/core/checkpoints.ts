import type { Settled } from './progress.js';
import type { Settings } from './settings.js';

type Rules = Pick<Settings, 'checkpointAfterMs' | 'minCheckpointCount' | 'maxCheckpointCount'>;

/** Decides when to write down how far a group has come: seldom enough not to flood the log, often enough not to repeat much. */
export class Checkpoints {
  private count = 0;
  private at = -Infinity;

  constructor(private readonly rules: Rules) {}

  /** The place to write down now, if one is due. @param isTick whether it is time, and not an ack, that asks */
  due(settled: Settled, now: number, isTick: boolean): number | null {
    const { checkpointAfterMs, minCheckpointCount, maxCheckpointCount } = this.rules;
    const more = settled.count - this.count;
    if (settled.place === null || more <= 0) return null;
    const isLate = isTick && now - this.at >= checkpointAfterMs && more >= minCheckpointCount;
    if (!isLate && more < maxCheckpointCount) return null;
    this.count = settled.count;
    this.at = now;
    return settled.place;
  }
}
