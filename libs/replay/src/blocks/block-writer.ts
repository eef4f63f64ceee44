import { fourDigits, type Words } from './words.js';

/** A block: length of what it says (u32, little endian), length of the id (u16), the id, which is ASCII, and what it says. */
export const headBytes = 6;

/** Of a number that JavaScript prints: -1.2345678901234567e-308. */
const mostDigits = 24;
/** Words may stand over the end of their text by less than this. */
const wordBytes = 4;

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
    this.#ascii(customerId); // an encoder would allocate for each customer
  }

  /**
   * A line: what it begins with, a number as JavaScript prints it, and how it goes on. Quick for instants in ms from 2001 to
   * 2286, of 13 digits.
   */
  line(head: Words, number: number, tail: Words): void {
    this.#make(head.bytes + tail.bytes + mostDigits + 2 * wordBytes);
    this.#words(head);
    this.#number(number);
    this.#words(tail);
  }

  /** A text. */
  words(words: Words): void {
    this.#make(words.bytes + wordBytes);
    this.#words(words);
  }

  /** As JavaScript prints it. */
  number(number: number): void {
    this.#make(mostDigits + wordBytes);
    this.#number(number);
  }

  /** Every chunk; ends the writing. */
  finish(): readonly Uint8Array[] {
    this.#close();
    if (this.#end > 0) this.#full.push(this.#chunk.slice(0, this.#end));
    return this.#full;
  }

  #ascii(text: string): void {
    this.#make(text.length);
    const chunk = this.#chunk;
    for (let place = 0; place < text.length; place++) chunk[this.#end + place] = text.charCodeAt(place);
    this.#end += text.length;
  }

  #words({ words, bytes }: Words): void {
    const view = this.#view;
    const begin = this.#end;
    for (let place = 0; 4 * place < bytes; place++) view.setInt32(begin + 4 * place, words[place] ?? 0, true);
    this.#end = begin + bytes;
  }

  #number(value: number): void {
    if (value >= 1e12 && value < 1e13 && Number.isInteger(value)) this.#instant(value);
    else this.#ascii(String(value));
  }

  #instant(value: number): void {
    // In parts that integers hold: to print a double costs more than all else of a line.
    const high = Math.floor(value / 1e8);
    const low = value - high * 1e8;
    const [first, third] = [(high / 10_000) | 0, (low / 10_000) | 0];
    const view = this.#view;
    view.setUint8(this.#end, 48 + first);
    view.setInt32(this.#end + 1, fourDigits[high - 10_000 * first] ?? 0, true);
    view.setInt32(this.#end + 5, fourDigits[third] ?? 0, true);
    view.setInt32(this.#end + 9, fourDigits[low - 10_000 * third] ?? 0, true);
    this.#end += 13;
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
    if (this.#block > 0) this.#full.push(this.#chunk.subarray(0, this.#block));
    [this.#chunk, this.#block, this.#end] = [chunk, 0, begun.length];
    this.#view = new DataView(chunk.buffer);
  }
}
