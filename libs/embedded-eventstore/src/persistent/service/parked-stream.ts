import type { ProposedEvent } from '../../core/append.js';
import { type Delivered, LINK_TYPE, resolveLink } from '../../core/links.js';
import { visibleOf } from '../../core/visible.js';
import { appendEvents, deleteStream, systemEvent } from '../../core/write-events.js';
import { dataOf, type Recorded, revisionOf, streamOf } from '../../log/record.js';
import type { Arrival } from '../core/message.js';
import { arrivalOf, type PinnedBy } from './arrival.js';
import { type Definition, keyOf, type Target } from './definition.js';
import { LatestOnly } from './latest-only.js';
import { changeMetadata, type Store } from './store.js';

function parkedStreamOf(definition: Target): Buffer {
  return Buffer.from(`$persistentsubscription-${keyOf(definition)}-parked`);
}

/** Where a group puts what nobody could work off: links to it. Those below `$tb` were replayed and are settled. */
export class ParkedStream {
  private readonly stream: Buffer;
  private readonly forgetting = new LatestOnly<number>((below) => this.write(below));

  constructor(
    private readonly store: Store,
    definition: Definition,
  ) {
    this.stream = parkedStreamOf(definition);
  }

  /** The revisions from `first` on and below `end` are parked. */
  get range(): { first: number; end: number } {
    const { log } = this.store;
    const head = log.head(this.stream);
    if (!head) return { first: 0, end: 0 };
    const end = head.last + 1;
    return { first: Math.min(visibleOf(log, this.stream, head).lowest, end), end };
  }

  /** Resolves when it is durable. @throws Error when it cannot be written */
  async park(delivered: Delivered, reason: string): Promise<void> {
    const { stream } = this;
    const events = [linkTo(delivered, reason, new Date(this.store.now()))];
    const outcome = await this.store.commits.submit(0, (writing) =>
      appendEvents(writing, { stream, expected: 'any', events }),
    );
    if (outcome.kind !== 'appended') throw new Error(`${stream.toString('utf8')}: ${outcome.kind}`);
  }

  /** What is parked at the revisions from `from` on and below `end`. */
  read(from: number, end: number, most: number, pinnedBy: PinnedBy): Arrival[] {
    const { log } = this.store;
    const head = log.head(this.stream);
    if (!head) return [];
    const { lowest } = visibleOf(log, this.stream, head);
    const page = log.streamPage(head.id, from, 'forwards', lowest, Math.min(most, end - from));
    const wanted = page.filter(({ bytes }) => revisionOf(bytes) < end);
    return wanted.map((recorded) => {
      const delivered = resolveLink(log, recorded);
      const order = (delivered.event ?? recorded).position;
      return { ...arrivalOf(recorded, delivered, revisionOf(recorded.bytes), pinnedBy), order };
    });
  }

  forget(below: number): void {
    this.forgetting.submit(below);
  }

  stop(): void {
    this.forgetting.stop();
  }

  async delete(): Promise<void> {
    const { stream } = this;
    await this.store.commits.submit(0, (writing) => deleteStream(writing, { stream, expected: 'any' }));
  }

  private async write(below: number): Promise<void> {
    await this.store.commits.submit(0, (writing) => {
      changeMetadata(writing, this.stream, { $tb: below });
    });
  }
}

/** To the event that the message stood for or, where that is gone, to where the message pointed. */
function linkTo({ event, link }: Delivered, reason: string, added: Date): ProposedEvent {
  const original = link ?? event;
  const metadata = { added, reason, subscriptionEventNumber: original && revisionOf(original.bytes) };
  return {
    ...systemEvent(LINK_TYPE, event ? pointTo(event) : bodyOf(link)),
    json: false,
    metadata: Buffer.from(JSON.stringify(metadata)),
  };
}

function pointTo({ bytes }: Recorded): Buffer {
  return Buffer.from(`${revisionOf(bytes)}@${streamOf(bytes)}`);
}

function bodyOf(link: Recorded | null): Buffer {
  return link ? dataOf(link.bytes) : Buffer.alloc(0);
}
