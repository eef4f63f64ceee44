import { metadataOf } from '../../core/stream-metadata.js';
import { appendEvents, deleteStream, systemEvent, type Writing } from '../../core/write-events.js';
import { dataOf } from '../../log/record.js';
import { type Definition, keyOf, placeIn, type Target, told } from './definition.js';
import { LatestOnly } from './latest-only.js';
import { changeMetadata, latestOf, type Store } from './store.js';

const CHECKPOINT_TYPE = '$SubscriptionCheckpoint';
/** The last one, and the one before it, lest there be a moment with none. */
const KEPT = 2;

export function checkpointStreamOf(definition: Target): Buffer {
  return Buffer.from(`$persistentsubscription-${keyOf(definition)}-checkpoint`);
}

/** Where a group writes down how far it has come. STORED FORMAT: a JSON string, `"5"`, `"C:5/P:5"` for $all. */
export class CheckpointStream {
  /** the last place that is durable; null: none */
  place: number | null;
  private readonly stream: Buffer;
  private readonly writes = new LatestOnly<number>((place) => this.write(place));

  constructor(
    private readonly store: Store,
    private readonly definition: Definition,
  ) {
    this.stream = checkpointStreamOf(definition);
    this.place = this.read();
  }

  submit(place: number): void {
    this.writes.submit(place);
  }

  stop(): void {
    this.writes.stop();
  }

  async delete(): Promise<void> {
    const { stream } = this;
    await this.store.commits.submit(0, (writing) => deleteStream(writing, { stream, expected: 'any' }));
  }

  private read(): number | null {
    const latest = latestOf(this.store.log, this.stream).at(0);
    return latest ? placeIn(dataOf(latest.bytes).toString('utf8')) : null;
  }

  private async write(place: number): Promise<void> {
    const text = JSON.stringify(told(this.definition.stream, place));
    const event = systemEvent(CHECKPOINT_TYPE, Buffer.from(text));
    await this.store.commits.submit(0, (writing) => {
      appendEvents(writing, { stream: this.stream, expected: 'any', events: [event] });
      this.bound(writing);
    });
    this.place = place;
  }

  private bound(writing: Writing): void {
    if (metadataOf(writing.log, this.stream).maxCount !== KEPT) {
      changeMetadata(writing, this.stream, { $maxCount: KEPT });
    }
  }
}
