import type { OutcomeAsked } from '@hindsight/replay';

/** What somebody wants replayed; JSON, as it is stored. Never rename a field: what waits at the end of a process goes on in the next. */
export interface ReplayAsked {
  /** `id` for the rule set in force, `id@version`, or `id@timeline` for what was in force when. */
  readonly control: string;
  readonly candidate: {
    readonly ruleSetId: string;
    readonly hash: string;
    /** As it came. It has passed its check. */
    readonly text: string;
  };
  /** ISO 8601; null: the last closed day. */
  readonly asOf: string | null;
  /** A position of the log, or an instant of recording, ISO 8601; null: all that is known. */
  readonly knownAt: string | null;
  readonly movers: number;
  readonly outcome: OutcomeAsked | null;
  /** Whether the changes of the candidate are kept, for subscribers; absent: not. */
  readonly feed?: true;
}

/** For whom a replay runs, where it leaves its report, and who watches. */
export interface ReplayErrand {
  readonly by: string;
  /** A folder that is there, and belongs to this replay alone. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** @param done events read so far, of `total` */
  readonly onProgress: (done: number, total: number) => void;
}

/** The files of a report, whole, by their names in the folder. */
export interface ReplayFiles {
  readonly html: string;
  readonly json: string;
  readonly matrix: string;
  readonly movers: string;
  readonly moversParquet: string;
  /** The changes of the candidate, see `writeCandidate`; absent unless asked for. */
  readonly candidate?: string;
}

/** Who can run a replay. */
export interface ReplayRunner {
  /**
   * Runs one, and leaves other work of this process its turn meanwhile. Ends within a second of `signal`, with its reason.
   * @throws {ReplayRefused}
   */
  run(asked: ReplayAsked, errand: ReplayErrand): Promise<ReplayFiles>;
}

/** What was asked for cannot be replayed, in words for whoever asked. */
export class ReplayRefused extends Error {
  override readonly name = 'ReplayRefused';
}
