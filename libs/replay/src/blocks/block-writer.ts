/** A block: length of what it says (u32, little endian), length of the id (u16), the id, which is ASCII, and what it says. */
export const headBytes = 6;

const chunkBytes = 1 << 20;
/** Of the first chunk: most buckets of few customers need no more. */
const firstBytes = 1 << 14;

/** Writes blocks, one for each customer who has something to say, into chunks of about a megabyte; a block is in one chunk. */
export class BlockWriter {
  readonly #full: Uint8Array[] = [];
  #chunk = new Uint8Array(firstBytes);
  #view = new DataView(this.#chunk.buffer);
  #block = 0;
  #idBytes = 0;
  #end = 0;

  /** Begins the block of a customer; ends the one before. */
  begin(customerId: string): void {
    this.#close();
    this.#block = this.#end;
    this.#idBytes = customerId.length;
    this.#make(headBytes);
    this.#end += headBytes;
    this.ascii(customerId); // an encoder would allocate for each customer
  }

  bytes(bytes: Uint8Array): void {
    this.#make(bytes.length);
    const chunk = this.#chunk;
    // Pieces are short: `set` would cost more than it copies.
    for (let place = 0; place < bytes.length; place++) chunk[this.#end + place] = bytes[place] ?? 0;
    this.#end += bytes.length;
  }

  /** A text of ASCII alone, such as a number. */
  ascii(text: string): void {
    this.#make(text.length);
    const chunk = this.#chunk;
    for (let place = 0; place < text.length; place++) chunk[this.#end + place] = text.charCodeAt(place);
    this.#end += text.length;
  }

  /** A number as JavaScript prints it; quick for instants in ms from 2001 to 2286, of 13 digits. */
  number(value: number): void {
    if (value < 1e12 || value >= 1e13 || !Number.isInteger(value)) {
      this.ascii(String(value));
      return;
    }
    // In two halves that integers hold: to print a double costs more than all else of a line.
    const high = Math.floor(value / 1e8);
    this.#digits(high, 5);
    this.#digits(value - high * 1e8, 8);
  }

  /** Every chunk; ends the writing. */
  finish(): readonly Uint8Array[] {
    this.#close();
    if (this.#end > 0) this.#full.push(this.#chunk.slice(0, this.#end));
    return this.#full;
  }

  #digits(whole: number, width: number): void {
    this.#make(width);
    let rest = whole | 0;
    for (let place = this.#end + width - 1; place >= this.#end; place--) {
      const next = (rest / 10) | 0;
      this.#chunk[place] = 48 + rest - 10 * next;
      rest = next;
    }
    this.#end += width;
  }

  #close(): void {
    if (this.#end === this.#block) return;
    this.#view.setUint32(this.#block, this.#end - this.#block - headBytes - this.#idBytes, true);
    this.#view.setUint16(this.#block + 4, this.#idBytes, true);
  }

  /** Makes room; a block that does not fit moves into a chunk of its own. */
  #make(more: number): void {
    if (this.#end + more <= this.#chunk.length) return;
    const begun = this.#chunk.subarray(this.#block, this.#end);
    const chunk = new Uint8Array(Math.max(chunkBytes, 2 * (begun.length + more)));
    chunk.set(begun);
    if (this.#block > 0) this.#full.push(this.#chunk.slice(0, this.#block));
    [this.#chunk, this.#block, this.#end] = [chunk, 0, begun.length];
    this.#view = new DataView(chunk.buffer);
  }
}
