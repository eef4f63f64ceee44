import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { commandHash, type Envelope } from '@hindsight/event-store';
import pLimit from 'p-limit';
import type { Clock } from '../http/clock.js';
import { ReplayFolders } from './replay-folders.js';
import { queued, ReplayJob } from './replay-job.js';
import { keyReused, tooMany } from './replay-problems.js';
import { isUnderWay, type ReplayEnd, type ReplayRecord } from './replay-record.js';
import { ReplayRefused, type ReplayAsked, type ReplayRunner } from './replay-runner.js';
import { surplusOf, type Keeping } from './surplus.js';

export interface ReplayLimits extends Keeping {
  /** How many of one user wait or run at the same time. */
  readonly perUser: number;
  /** How many run at the same time; the others wait in the order in which they came. */
  readonly atOnce: number;
}

export interface ReplayOptions {
  readonly runner: ReplayRunner;
  readonly limits: ReplayLimits;
  /** Where records and reports are kept. */
  readonly directory: string;
}

/** Who starts a replay, and by which key. */
type Starter = Pick<Envelope, 'actor' | 'commandId'>;

const log = new Logger('replays');
const tidyEveryMs = 3_600_000;

/** All replays of a directory, which is this process' alone: those that run, those that wait, and what is kept of earlier ones. */
export class Replays {
  readonly #jobs = new Map<string, ReplayJob>();
  readonly #folders: ReplayFolders;
  readonly #inOrder;
  readonly #runs = new Set<Promise<void>>();
  readonly #tidying = setInterval(() => void this.#tidy(), tidyEveryMs).unref();
  #closed = false;

  private constructor(
    private readonly options: ReplayOptions,
    private readonly clock: Clock,
  ) {
    this.#folders = new ReplayFolders(options.directory);
    this.#inOrder = pLimit(options.limits.atOnce);
  }

  /** What ran when an earlier process ended has failed; what waited goes on waiting, in the same order. */
  static async open(options: ReplayOptions, clock: Clock): Promise<Replays> {
    const replays = new Replays(options, clock);
    const records = await replays.#folders.records();
    records.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    for (const record of records) await replays.#resume(record);
    await replays.#tidy();
    return replays;
  }

  /** Of one user, in no order. */
  of(by: string): ReplayJob[] {
    return [...this.#jobs.values()].filter(({ now }) => now.by === by);
  }

  /** null where this user has no such replay, whoever else has. */
  find(by: string, id: string): ReplayJob | null {
    const job = this.#jobs.get(id);
    return job?.now.by === by ? job : null;
  }

  /** Whosever it is, where subscribers may follow it; null where there is none. */
  findFeed(id: string): ReplayJob | null {
    const job = this.#jobs.get(id);
    return job?.now.asked.feed === true ? job : null;
  }

  /**
   * Has it run, in its turn. The same key with the same content gives the replay that it started.
   * @throws {Problem} 409 for a key that started another, 429 where this user has enough under way
   */
  async start(asked: ReplayAsked, { actor: by, commandId }: Starter): Promise<ReplayJob> {
    const mine = this.of(by);
    const hash = commandHash(asked);
    const earlier = mine.find(({ now }) => now.commandId === commandId);
    if (earlier && earlier.now.commandHash !== hash) throw keyReused(earlier.now.id);
    if (earlier) return earlier;
    const underWay = mine.filter(({ now }) => isUnderWay(now));
    if (underWay.length >= this.options.limits.perUser) throw tooMany(underWay, this.options.limits.perUser);
    const who = { id: randomUUID(), by, commandId, commandHash: hash };
    const job = this.#take(queued(asked, { ...who, createdAt: this.clock.now().toISOString() }));
    await this.#add(job);
    return job;
  }

  /** Cancels what is under way, and removes what is done or failed. What was cancelled stays, so that a repeat does nothing. */
  async cancel(job: ReplayJob): Promise<void> {
    const isCancelled = await job.end({ state: 'cancelled' });
    if (isCancelled) log.log({ replay: job.now.id, by: job.now.by, state: 'cancelled' });
    if (job.now.state !== 'cancelled') await this.#remove(job);
  }

  /** Stops what runs, which has then failed, and waits for it; what waits is left to the next process. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#tidying);
    this.#inOrder.clearQueue();
    const running = [...this.#jobs.values()].filter(({ now }) => now.state === 'running');
    await Promise.all(running.map((job) => job.end(interrupted)));
    for (const job of this.#jobs.values()) job.leave();
    await Promise.all(this.#runs);
  }

  #take(record: ReplayRecord): ReplayJob {
    const job = new ReplayJob(record, this.#folders, this.clock);
    this.#jobs.set(record.id, job);
    return job;
  }

  async #add(job: ReplayJob): Promise<void> {
    try {
      await job.add();
    } catch (error) {
      this.#jobs.delete(job.now.id);
      throw error;
    }
    this.#enqueue(job);
    await this.#tidy();
  }

  async #resume(record: ReplayRecord): Promise<void> {
    const job = this.#take(record);
    if (record.state === 'running') await job.end(interrupted);
    if (record.state === 'queued') this.#enqueue(job);
    if (record.state !== 'done') await this.#folders.clear(record.id);
  }

  #enqueue(job: ReplayJob): void {
    void this.#inOrder(() => {
      const run = this.#run(job).catch((error: unknown) => {
        log.error(`replay ${job.now.id}: ${String(error)}`);
      });
      this.#runs.add(run);
      return run.finally(() => this.#runs.delete(run));
    });
  }

  async #run(job: ReplayJob): Promise<void> {
    if (!(await job.begin())) return;
    const { id, by } = job.now;
    log.log({ replay: id, by, state: 'running' });
    const end = this.#closed ? interrupted : await this.#outcome(job);
    if (await this.#ended(job, end)) log.log({ replay: id, by, state: job.now.state });
    if (job.now.state !== 'done') await this.#folders.clear(id);
    await this.#tidy();
  }

  async #outcome(job: ReplayJob): Promise<ReplayEnd> {
    const { asked, by, id } = job.now;
    const errand = { by, folder: this.#folders.folderOf(id), signal: job.signal };
    const onProgress = job.advance.bind(job);
    try {
      return { state: 'done', files: await this.options.runner.run(asked, { ...errand, onProgress }) };
    } catch (error) {
      return this.#failed(job, error);
    }
  }

  /** What is done but cannot be written as such has failed. */
  async #ended(job: ReplayJob, end: ReplayEnd): Promise<boolean> {
    try {
      return await job.end(end);
    } catch (error) {
      return job.end(this.#failed(job, error));
    }
  }

  #failed(job: ReplayJob, error: unknown): ReplayEnd {
    if (error instanceof ReplayRefused) return failedAs('refused', error.message);
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!job.signal.aborted) log.error(`replay ${job.now.id} of ${job.now.by}: ${said}`);
    return failedAs('broke', 'something broke on our side; it is in our log');
  }

  async #remove(job: ReplayJob): Promise<void> {
    this.#jobs.delete(job.now.id);
    await this.#folders.remove(job.now.id);
  }

  async #tidy(): Promise<void> {
    const records = [...this.#jobs.values()].map(({ now }) => now);
    for (const { id } of surplusOf(records, this.options.limits, this.clock.now())) {
      const job = this.#jobs.get(id);
      if (job) await this.#remove(job);
    }
  }
}

type FailureReason = Extract<ReplayEnd, { readonly state: 'failed' }>['failure']['reason'];

const failedAs = (reason: FailureReason, detail: string): ReplayEnd => ({
  ...{ state: 'failed', failure: { reason, detail } },
});

const interrupted = failedAs('interrupted', 'the server ended while it ran; start it again');
