import { existsSync } from 'node:fs';
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '../http/clock.js';
import type { ReplayJob } from './replay-job.js';
import { feedUnknown, keptElsewhere, replayUnknown } from './replay-problems.js';
import { Replays, type ReplayOptions } from './replays.js';

/** Makes a directory this process' alone. @throws an error with the `pid` of the process that has it */
export type LockDirectory = (directory: string) => Promise<{ release(): Promise<void> }>;

interface Held {
  readonly replays: Replays;
  close(): Promise<void>;
}

const log = new Logger('replays');

/**
 * The replays of a directory. One process has them, the first that starts: limits hold for all of them together, and what
 * another process runs is not taken for interrupted. When that one ends, whoever is asked next has them.
 */
export class ReplayDoor implements OnApplicationBootstrap, OnModuleDestroy {
  #held: Promise<Held> | null = null;

  constructor(
    private readonly options: ReplayOptions & { readonly lock: LockDirectory },
    private readonly clock: Clock,
  ) {}

  /** What waited when an earlier process ended goes on at once. A directory is made for whoever asks for the first replay. */
  async onApplicationBootstrap(): Promise<void> {
    if (!existsSync(this.options.directory)) return;
    try {
      await this.open();
    } catch (error) {
      log.warn(error instanceof Error ? error.message : String(error)); // everything else is served all the same
    }
  }

  /** @throws {Problem} 503 while another process has them */
  async open(): Promise<Replays> {
    this.#held ??= this.#hold();
    try {
      return (await this.#held).replays;
    } catch (error) {
      this.#held = null; // whoever asks next may have better luck
      throw isInUse(error) ? keptElsewhere(error.pid) : error;
    }
  }

  /** @throws {Problem} 404 where this user has no such replay */
  async find(by: string, id: string): Promise<ReplayJob> {
    const job = (await this.open()).find(by, id);
    if (job) return job;
    throw replayUnknown(id);
  }

  /** @throws {Problem} 404 where there is none that subscribers may follow */
  async findFeed(id: string): Promise<ReplayJob> {
    const job = (await this.open()).findFeed(id);
    if (job) return job;
    throw feedUnknown(id);
  }

  async onModuleDestroy(): Promise<void> {
    const held = await this.#held?.catch(() => null);
    await held?.close();
  }

  async #hold(): Promise<Held> {
    const lock = await this.options.lock(this.options.directory);
    try {
      const replays = await Replays.open(this.options, this.clock);
      const close = () => replays.close().finally(() => lock.release());
      return { replays, close };
    } catch (error) {
      await lock.release();
      throw error;
    }
  }
}

const isInUse = (error: unknown): error is Error & { readonly pid: number } =>
  error instanceof Error && error.name === 'DirectoryInUse' && 'pid' in error;
