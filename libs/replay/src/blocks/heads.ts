import { headBytes } from './block-writer.js';

/** Chunks of blocks by customer id, in order; may be gone through once. Each is good until the next one is asked for. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The next block of each of some pieces, that of the first customer id at the front. */
export class Heads {
  private constructor(private readonly heads: Head[]) {}

  static async of(pieces: readonly Chunks[]): Promise<Heads> {
    const all = await Promise.all(pieces.map((piece) => Head.of(piece)));
    return new Heads(all.filter((head) => !head.isOver).sort(byId));
  }

  /** Undefined when all are through. */
  get first(): Head | undefined {
    return this.heads[0];
  }

  /** Goes on to the next block, where the first is not the last one of its chunk. */
  step(): void {
    const head = this.heads[0];
    if (!head) return;
    head.step();
    this.#sink(head);
  }

  /** Goes on to the next chunk of the piece whose block is the first. */
  async turn(): Promise<void> {
    const head = this.heads[0];
    if (!head) return;
    await head.turn();
    if (head.isOver) this.heads.shift();
    else this.#sink(head);
  }

  /** Moves the first one behind those who come before it; the others are in order. */
  #sink(head: Head): void {
    const { heads } = this;
    let [low, high] = [1, heads.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = heads[middle];
      if (other && byId(other, head) < 0) low = middle + 1;
      else high = middle;
    }
    for (let place = 1; place < low; place++) heads[place - 1] = heads[place] ?? head;
    heads[low - 1] = head;
  }
}

const decoder = new TextDecoder();

/** Goes through one piece, block by block. */
class Head {
  chunk: Uint8Array = new Uint8Array();
  /** Where the id begins, and what is said after it. */
  id = 0;
  from = 0;
  #view = new DataView(this.chunk.buffer);
  #next = 0;

  private constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  static async of(piece: Chunks): Promise<Head> {
    const head = new Head(piece[Symbol.asyncIterator]());
    await head.turn();
    return head;
  }

  /** Whether there is no block left. */
  get isOver(): boolean {
    return this.chunk.length === 0;
  }

  /** Whether the block is the last one of its chunk. */
  get isAtEnd(): boolean {
    return this.#next >= this.chunk.length;
  }

  get customerId(): string {
    return decoder.decode(this.chunk.subarray(this.id, this.from));
  }

  get bytes(): Uint8Array {
    return this.chunk.subarray(this.from, this.#next);
  }

  step(): void {
    const begin = this.#next;
    this.id = begin + headBytes;
    this.from = this.id + this.#view.getUint16(begin + 4, true);
    this.#next = this.from + this.#view.getUint32(begin, true);
  }

  async turn(): Promise<void> {
    const next = await this.chunks.next();
    this.chunk = next.done ? new Uint8Array() : next.value;
    this.#view = new DataView(this.chunk.buffer, this.chunk.byteOffset, this.chunk.byteLength);
    this.#next = 0;
    if (!this.isOver) this.step();
  }
}

/** As bytes; of two of which one goes on, the shorter first. */
function byId(one: Head, other: Head): number {
  const [ours, theirs] = [one.chunk, other.chunk];
  let [place, against] = [one.id, other.id];
  while (place < one.from && against < other.from) {
    const difference = (ours[place++] ?? 0) - (theirs[against++] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.from - one.id - (other.from - other.id);
}
