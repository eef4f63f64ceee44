import type { Settings } from './settings.js';
import { speaking, type Speak } from './texts/texts.js';

/** The one thing a command has to tell: one line of JSON, or text for people, on standard output. */
export function say(output: { readonly json: boolean }, value: object, text: () => string): void {
  process.stdout.write(`${output.json ? JSON.stringify(value) : text()}\n`);
}

/** What is going on, for people only; standard error, so that output can be piped. */
export function tell(
  { json, language }: Pick<Settings, 'json' | 'language'>,
  text: (speak: Speak) => string,
): void {
  if (!json) process.stderr.write(`${text(speaking(language))}\n`);
}

export const isoOf = (instant: number): string => new Date(instant).toISOString();

/** Null for ±Infinity: without begin, or without end. */
export const isoOrNull = (instant: number): string | null =>
  Number.isFinite(instant) ? isoOf(instant) : null;
