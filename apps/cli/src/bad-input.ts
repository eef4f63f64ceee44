import type { InEveryLanguage } from '@hindsight/contracts';

/** What the user gave cannot be used: one line on stderr that begins with a place, exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  /** The message, which itself is the English one. */
  readonly text: InEveryLanguage;

  /** @param text that of a file's problems is the same in every language */
  constructor(text: InEveryLanguage | string) {
    const said = typeof text === 'string' ? { en: text, zh: text } : text;
    super(said.en);
    this.text = said;
  }
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return isError ? String(thrown.message) : String(thrown);
}
