/**
 * A text of bytes in words of four, little endian: they are written in a quarter of the steps. The last word may be longer
 * than the text; what comes next is written over it.
 */
export interface Words {
  readonly words: Int32Array;
  /** How many bytes count. */
  readonly bytes: number;
}

/** Of one text of ASCII after the other. */
export class AsciiWords implements Words {
  words = new Int32Array(16);
  bytes = 0;

  fill(text: string): void {
    if (text.length > 4 * this.words.length) this.words = new Int32Array(text.length);
    const { words } = this;
    words.fill(0);
    for (let place = 0; place < text.length; place++) {
      words[place >> 2] = (words[place >> 2] ?? 0) | (text.charCodeAt(place) << (8 * (place & 3)));
    }
    this.bytes = text.length;
  }
}

/** Of a text in UTF-8. */
export function wordsOf(bytes: Uint8Array): Words {
  const words = new Int32Array(Math.ceil(bytes.length / 4));
  bytes.forEach((byte, place) => {
    words[place >> 2] = (words[place >> 2] ?? 0) | (byte << (8 * (place & 3)));
  });
  return { words, bytes: bytes.length };
}

/** Four decimal digits each, of 0 to 9999. */
export const fourDigits = Int32Array.from({ length: 10_000 }, (_, number) => {
  const digit = (power: number): number => 48 + (Math.floor(number / power) % 10);
  return digit(1000) | (digit(100) << 8) | (digit(10) << 16) | (digit(1) << 24);
});
