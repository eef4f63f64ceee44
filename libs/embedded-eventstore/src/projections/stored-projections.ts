import type { GroupCommit } from '../core/group-commit.js';
import { lastJson } from '../core/stream-metadata.js';
import { appendEvents, systemEvent, type Writing } from '../core/write-events.js';
import type { Log } from '../log/log.js';
import { dataOf, revisionOf } from '../log/record.js';

export type Mode = 'Continuous' | 'OneTime' | 'Transient';
export type Lifecycle = 'Running' | 'Stopped' | 'Aborted';

/** STORED as JSON in `$projections-{name}`: add to it, never change it. */
export interface StoredProjection {
  name: string;
  mode: Mode;
  query: string;
  emitEnabled: boolean;
  trackEmittedStreams: boolean;
  lifecycle: Lifecycle;
  /** grows with every change of the query */
  version: number;
  /** grows with every reset */
  epoch: number;
  deleted: boolean;
}

const NAMES = Buffer.from('$projections-$all');

/** What projections there are and in which state, kept in the log: each has a stream, and one stream names them all. */
export class StoredProjections {
  constructor(
    private readonly log: Log,
    private readonly commits: GroupCommit,
  ) {}

  find(name: string): StoredProjection | undefined {
    // only `change` writes there
    const stored = lastJson(this.log, streamOf(name)) as StoredProjection | undefined;
    return stored?.deleted === false ? stored : undefined;
  }

  all(): StoredProjection[] {
    return [...this.names()].flatMap((name) => this.find(name) ?? []);
  }

  /**
   * Stores what `decide` makes of the projection as it is now, in one transaction: of two at once, one sees what the other did.
   * Rejects with what `decide` throws.
   */
  async change(
    name: string,
    decide: (before: StoredProjection | undefined) => StoredProjection,
  ): Promise<StoredProjection> {
    const outcome = await this.commits.submit(0, (writing) => {
      const before = this.find(name);
      const after = attempt(() => decide(before));
      if ('value' in after) store(writing, before, after.value);
      return after;
    });
    if ('value' in outcome) return outcome.value;
    throw outcome.error;
  }

  private *names(): Generator<string> {
    const head = this.log.head(NAMES);
    const seen = new Set<string>();
    let page = head ? this.log.streamPage(head.id, 0, 'forwards', 0) : [];
    for (let last = page.at(-1); head && last; last = page.at(-1)) {
      for (const { bytes } of page) {
        const name = dataOf(bytes).toString('utf8');
        if (!seen.has(name)) yield name;
        seen.add(name);
      }
      page = this.log.streamPage(head.id, revisionOf(last.bytes) + 1, 'forwards', 0);
    }
  }
}

/** What is thrown inside the transaction would undo what others wrote in it. */
function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function store(writing: Writing, before: StoredProjection | undefined, after: StoredProjection): void {
  const append = (stream: Buffer, type: string, data: string, json = true) => {
    const event = { ...systemEvent(type, Buffer.from(data)), json };
    appendEvents(writing, { stream, expected: 'any', events: [event] });
  };
  if (!before) append(NAMES, '$ProjectionCreated', after.name, false);
  append(streamOf(after.name), '$ProjectionUpdated', JSON.stringify(after));
  if (after.deleted) append(NAMES, '$ProjectionDeleted', after.name, false);
}

function streamOf(name: string): Buffer {
  return Buffer.from(`$projections-${name}`);
}
