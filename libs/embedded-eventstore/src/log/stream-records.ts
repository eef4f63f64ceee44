import type { Blocks } from './blocks.js';
import { type Recorded, revisionOf, TOMBSTONE } from './record.js';
import type { Direction, Run, StreamIndex } from './stream-index.js';

/** The events of a stream, out of the blocks in which they lie among others. */
export class StreamRecords {
  constructor(
    private readonly blocks: Blocks,
    private readonly index: StreamIndex,
    private readonly damaged: (reason: string) => Error,
  ) {}

  /**
   * From the block on in which a revision must be, if the stream has it: all of the stream in that block, then in the next.
   * @throws DirectoryDamaged where index and log do not agree, or revisions are missing
   */
  *from(streamId: number, revision: number, direction: Direction): Generator<Recorded[]> {
    let before: Recorded[] = [];
    let lowest = Infinity;
    for (const run of this.index.runsFrom(streamId, revision, direction)) {
      const records = this.of(run);
      if (before.length === 0 && direction === 'forwards') this.refuseStart(run.revision, revision);
      lowest = run.revision;
      const [earlier, later] = direction === 'forwards' ? [before, records] : [records, before];
      this.refuseGap(earlier.at(-1), later[0]);
      before = records;
      yield direction === 'forwards' ? records : records.toReversed();
    }
    if (direction === 'backwards' && lowest !== Infinity) this.refuseStart(lowest, 0);
  }

  /** The event of a stream at a revision, if it has one there. */
  at(streamId: number, revision: number): Recorded | undefined {
    for (const records of this.from(streamId, revision, 'backwards')) {
      return records.find(({ bytes }) => revisionOf(bytes) === revision);
    }
    return undefined;
  }

  private of({ position, revision }: Run): Recorded[] {
    const records = this.blocks.containing(position)?.ofStream(position) ?? [];
    const [first] = records;
    if (first && revisionOf(first.bytes) === revision) return records;
    throw this.damaged(
      `position ${position} holds no event of revision ${revision}, as an index says it does`,
    );
  }

  /** A stream begins with revision 0, so in a whole index a revision asked for never lies before the first run found. */
  private refuseStart(found: number, revision: number): void {
    if (found <= revision || found === TOMBSTONE) return;
    throw this.damaged(`a stream has nothing between its revisions ${revision} and ${found}`);
  }

  private refuseGap(earlier: Recorded | undefined, later: Recorded | undefined): void {
    if (!earlier || !later) return;
    const [from, to] = [revisionOf(earlier.bytes), revisionOf(later.bytes)];
    if (to === from + 1 || to === TOMBSTONE) return;
    throw this.damaged(`a stream has nothing between its revisions ${from} and ${to}`);
  }
}
