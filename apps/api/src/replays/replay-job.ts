import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { ReplayProgress, ReplayView } from '@hindsight/contracts';
import pLimit from 'p-limit';
import type { Clock } from '../http/clock.js';
import type { ReplayFolders } from './replay-folders.js';
import { endedAs, isUnderWay, notBegun, type ReplayEnd, type ReplayRecord } from './replay-record.js';
import type { ReplayFiles } from './replay-runner.js';

const log = new Logger('replays');

/** Why work on a replay is to stop. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** One replay while this process has it: its record, how far it is, and how it ends, which happens once. */
export class ReplayJob {
  readonly #stop = new AbortController();
  readonly #inTurn = pLimit(1);
  #progress: ReplayProgress;
  #countingSince: number | null = null;
  #letGo: () => void = () => undefined;
  /** Once it has ended, or this process has nothing more to say of it. */
  readonly over = new Promise<void>((resolve) => (this.#letGo = resolve));

  constructor(
    private record: ReplayRecord,
    private readonly folders: Pick<ReplayFolders, 'write' | 'folderOf'>,
    private readonly clock: Clock,
  ) {
    this.#progress = record.progress;
    if (!isUnderWay(record)) this.#letGo();
  }

  /** As it was last written. */
  get now(): ReplayRecord {
    return this.record;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  view(): ReplayView {
    const { id, by, state, asked, createdAt, startedAt, endedAt, failure } = this.record;
    const { control, candidate, asOf, knownAt, movers, outcome, feed = false } = asked;
    const { ruleSetId, hash } = candidate;
    return {
      ...{ replayId: id, state, by, control, candidate: { ruleSetId, hash } },
      ...{ asOf, knownAt, movers, outcome, feed, createdAt, startedAt, endedAt },
      ...{ progress: this.#progress, failure },
    };
  }

  /** Where a file of its report lies; null: it has none, or not yet. */
  fileOf(which: keyof ReplayFiles): string | null {
    const { id, files } = this.record;
    const name = files?.[which];
    return name === undefined ? null : join(this.folders.folderOf(id), name);
  }

  advance(done: number, total: number): void {
    const now = performance.now();
    this.#countingSince ??= now; // what was read before is not its rate
    const seconds = Math.max(0.001, (now - this.#countingSince) / 1000);
    const etaSeconds = done > 0 ? Math.ceil((seconds * (total - done)) / done) : null;
    this.#progress = { done, total, perSecond: Math.round(done / seconds), etaSeconds };
  }

  /** Writes it down for the first time. */
  async add(): Promise<void> {
    await this.#inTurn(() => this.folders.write(this.record));
  }

  /** @returns whether it runs now; not where it was cancelled while it waited */
  async begin(): Promise<boolean> {
    return this.#become((record) =>
      record.state === 'queued'
        ? { ...record, state: 'running', startedAt: this.clock.now().toISOString() }
        : null,
    );
  }

  /**
   * @returns whether this is how it ends; not where it has ended already
   * @throws what kept it from being written as done: then it is not
   */
  async end(end: ReplayEnd): Promise<boolean> {
    if (end.state !== 'done') this.stop();
    const isSo = await this.#become((record) => {
      if (!isUnderWay(record)) return null;
      return endedAs({ ...record, progress: this.#progressAt(end) }, end, this.clock.now());
    });
    if (!isSo) return false;
    this.#progress = this.record.progress;
    this.#letGo();
    return true;
  }

  /** Asks whoever works on it to stop. */
  stop(): void {
    if (!this.signal.aborted) this.#stop.abort(new Stopped(`replay ${this.record.id} is to stop`));
  }

  /** Lets go of whoever follows it: another process will go on with it. */
  leave(): void {
    this.#letGo();
  }

  /** All of it is done that was to be, also where fewer events were known than there are. */
  #progressAt({ state }: ReplayEnd): ReplayProgress {
    const { done, total, perSecond } = this.#progress;
    if (state === 'done') return { done: total ?? done, total, perSecond, etaSeconds: 0 };
    return { ...this.#progress, etaSeconds: null };
  }

  /** One change after the other, each written before it counts. A disk that takes nothing keeps nothing from ending. */
  #become(next: (record: ReplayRecord) => ReplayRecord | null): Promise<boolean> {
    return this.#inTurn(async () => {
      const record = next(this.record);
      if (!record) return false;
      try {
        await this.folders.write(record);
      } catch (error) {
        if (isUnderWay(record) || record.state === 'done') throw error;
        log.error(`replay ${record.id} is ${record.state}, which could not be written: ${String(error)}`);
      }
      this.record = record;
      return true;
    });
  }
}

/** One that nobody has begun. */
export const queued = (
  asked: ReplayRecord['asked'],
  who: Pick<ReplayRecord, 'id' | 'by' | 'commandId' | 'commandHash' | 'createdAt'>,
): ReplayRecord => ({
  ...{ ...who, asked, state: 'queued', startedAt: null, endedAt: null },
  ...{ progress: notBegun, failure: null, files: null },
});
