import { headBytes } from './block-writer.js';

/** What one customer has to say. */
export interface Block {
  readonly customerId: string;
  /** Part of a chunk. */
  readonly bytes: Uint8Array;
}

/** Chunks of blocks by customer id, in order; may be gone through once. */
export type Chunks = AsyncIterable<Uint8Array>;

const mostAtOnce = 4096;

/**
 * All blocks by customer id as bytes, some thousand at a time. No customer is in two pieces. Memory: a chunk of each piece.
 */
export async function* mergeBlocks(pieces: readonly Chunks[]): AsyncGenerator<readonly Block[]> {
  const heads = await Promise.all(pieces.map((piece) => Head.of(piece)));
  let some: Block[] = [];
  for (;;) {
    const next = least(heads);
    if (!next?.block) break;
    some.push(next.block);
    // A chunk may be let go with the next one, so what was taken of it is given first.
    if (next.isAtEnd || some.length === mostAtOnce) {
      yield some;
      some = [];
    }
    if (next.isAtEnd) await next.turn();
    else next.step();
  }
  yield some;
}

/** Ids are ASCII: code units are bytes. */
function least(heads: readonly Head[]): Head | null {
  let first: Head | null = null;
  for (const head of heads) {
    if (head.block && (!first?.block || head.block.customerId < first.block.customerId)) first = head;
  }
  return first;
}

const decoder = new TextDecoder();

/** Goes through one piece. */
class Head {
  block: Block | null = null;
  #chunk: Uint8Array = new Uint8Array();
  #view = new DataView(this.#chunk.buffer);
  #next = 0;

  private constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  static async of(piece: Chunks): Promise<Head> {
    const head = new Head(piece[Symbol.asyncIterator]());
    await head.turn();
    return head;
  }

  /** Whether the block is the last one of its chunk. */
  get isAtEnd(): boolean {
    return this.#next >= this.#chunk.length;
  }

  step(): void {
    const id = this.#next + headBytes;
    const from = id + this.#view.getUint16(this.#next + 4, true);
    const to = from + this.#view.getUint32(this.#next, true);
    const customerId = decoder.decode(this.#chunk.subarray(id, from));
    this.block = { customerId, bytes: this.#chunk.subarray(from, to) };
    this.#next = to;
  }

  async turn(): Promise<void> {
    const next = await this.chunks.next();
    this.block = null;
    if (next.done) return;
    this.#chunk = next.value;
    this.#view = new DataView(this.#chunk.buffer, this.#chunk.byteOffset, this.#chunk.byteLength);
    this.#next = 0;
    this.step();
  }
}
