import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../bad-input.js';
import { differenceText } from './render-difference.js';
import type { BucketDifference, Sides } from './first-differences.js';
import { Pace } from './pace.js';
import { RunningCertificate } from './running-certificate.js';

/** What the watch found last, for dashboards. */
export interface Completeness {
  /** Log position up to which the tables were found complete; null: none yet. */
  readonly position: bigint | null;
  /** Since they were; null: never. */
  readonly ageSeconds: number | null;
  /** null: not checked yet. */
  readonly differingBuckets: number | null;
}

/** However long a check takes, it rests nine times as long: checks take a tenth of the time at most. */
const usual = { everyMs: 60_000, everythingEveryMs: 3_600_000, restsPerCheck: 9 };

const stopsWithinMs = 1000;

/** Checks again and again that the tables hold every customer event of the log, and says where they do not. */
export class CompletenessWatch {
  readonly #log = new Logger(CompletenessWatch.name);
  readonly #stopped = new AbortController();
  readonly #rest = new Pace();
  readonly #certificate: RunningCertificate;
  #running: Promise<void> | null = null;
  #certifiedAt: number | null = null;
  #everythingAt = -Infinity;
  #differing: number | null = null;
  /** What was said last, so that it is said once. */
  #said = '';

  constructor(
    sides: Sides,
    private readonly pace: typeof usual = usual,
  ) {
    this.#certificate = new RunningCertificate(sides, {
      signal: this.#stopped.signal,
      onProgress: () => undefined,
      pause: () => this.#rest.pause(),
    });
  }

  get now(): Completeness {
    const { position } = this.#certificate;
    const ageSeconds = this.#certifiedAt === null ? null : (performance.now() - this.#certifiedAt) / 1000;
    return { position, ageSeconds, differingBuckets: this.#differing };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the step at hand; one that waits for a store that is away fails by itself once that is closed. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.race([this.#running, sleep(stopsWithinMs, undefined, { ref: false })]);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      const started = performance.now();
      await this.#check();
      const tookMs = performance.now() - started;
      const restMs = Math.max(this.pace.everyMs, this.pace.restsPerCheck * tookMs);
      await sleep(restMs, undefined, { signal, ref: false }).catch(() => undefined); // stopped
    }
  }

  /** A store that does not answer is asked again next time; that the certificate ages is what tells. */
  async #check(): Promise<void> {
    const isDue = performance.now() - this.#everythingAt >= this.pace.everythingEveryMs;
    this.#rest.begin();
    try {
      const differences = await this.#certificate.check(isDue ? 'everything' : 'news');
      if (isDue && differences.length === 0) this.#everythingAt = performance.now();
      this.#found(differences);
    } catch (failure) {
      if (!this.#stopped.signal.aborted) this.#say('warn', `could not be checked: ${messageOf(failure)}`);
    }
  }

  #found(differences: readonly BucketDifference[]): void {
    this.#differing = new Set(differences.map(({ bucket }) => bucket)).size;
    if (differences.length > 0) {
      this.#say('error', `not complete: ${differences.map(differenceText).join('; ')}`);
      return;
    }
    this.#certifiedAt = performance.now();
    if (this.#said !== '') this.#say('log', 'complete again');
    this.#said = '';
  }

  #say(level: 'error' | 'warn' | 'log', what: string): void {
    if (what === this.#said) return;
    this.#said = what;
    this.#log[level](`customer events in the tables: ${what}`);
  }
}
