/** Every text that a set of columns holds, by code: equal texts have one code. "" is always 0. */
export class Texts {
  private readonly codes = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];

  /** A dictionary of texts that another one has: each has the code that is its place. */
  static of(texts: readonly string[]): Texts {
    const dictionary = new Texts();
    dictionary.codesOf(texts);
    return dictionary;
  }

  /** Every text, by code. */
  get all(): readonly string[] {
    return this.texts;
  }

  /** How many texts there are: codes are below it. */
  get size(): number {
    return this.texts.length;
  }

  /** The code of a text, a new one where it was never seen. */
  codeOf(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.codes.set(text, code);
    }
    return code;
  }

  /** @throws RangeError for a code that no text has */
  textOf(code: number): string {
    const text = this.texts[code];
    if (text === undefined) throw new RangeError(`no text has the code ${code}`);
    return text;
  }

  codesOf(texts: readonly string[]): Int32Array {
    return Int32Array.from(texts, (text) => this.codeOf(text));
  }
}
