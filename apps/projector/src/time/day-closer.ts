import { Logger } from '@nestjs/common';
import type { CalendarCommands } from './calendar-commands.js';
import { daysToClose } from './days-to-close.js';

export interface DayCloserOptions {
  /** How long after midnight news of the day before is still waited for. */
  readonly graceMs: number;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Whether it is for this process to close days; of several, for one. */
  readonly isOurs: () => boolean;
  /** The watermark as far as is known (ms); one that lags costs a few commands that change nothing. */
  readonly watermark: () => Promise<number | null>;
  /**
   * Whether there is anybody to whom anything happened. Before that no day is closed: the first close publishes all bars since the
   * first event, and history that comes after it finds none.
   */
  readonly anythingHappened: () => Promise<boolean>;
}

const checkEveryMs = 30_000;

/** Closes days as they pass (`CLOCK=wall`), missed ones first, each in turn. */
export class DayCloser {
  readonly #log = new Logger(DayCloser.name);
  #timer: NodeJS.Timeout | null = null;
  #closing: Promise<void> = Promise.resolve();

  constructor(
    private readonly calendar: CalendarCommands,
    private readonly options: DayCloserOptions,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => {
      this.#check();
    }, checkEveryMs);
    this.#check();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#closing;
  }

  /** Looks now: something has ended that days had to wait for. */
  look(): void {
    if (this.#timer) this.#check();
  }

  /** Closes every day whose time has come. */
  async closeDue(): Promise<void> {
    const { graceMs, now, isOurs, watermark, anythingHappened } = this.options;
    if (!isOurs()) return;
    const closed = await watermark();
    if (closed === null && !(await anythingHappened())) return;
    for (const midnight of daysToClose(closed, now(), graceMs)) {
      const through = new Date(midnight);
      const day = through.toISOString();
      const envelope = { commandId: `close:${day}`, actor: 'projector', origin: 'policy:wall-clock' };
      const handled = await this.calendar.handle(null, { type: 'CloseDay', through }, envelope);
      if (handled.accepted) continue;
      if (handled.reason === 'import-open') return; // later: bars are drawn once all history is in
      throw new Error(`the day through ${day} was not closed: ${handled.reason}`);
    }
  }

  #check(): void {
    this.#closing = this.#closing
      .then(() => this.closeDue())
      .catch((failure: unknown) => {
        // Nothing is lost: the next check closes the same days.
        this.#log.error(`closing days failed, next try in ${checkEveryMs / 1000} s: ${String(failure)}`);
      });
  }
}
