import type { Output } from './rule-set.js';

/** The same text for two parts of rule sets that mean the same, wherever in their files they stand. */
export const meaning = (part: unknown): string =>
  JSON.stringify(part, (key, value: unknown) => (key === 'at' ? undefined : value));

/** The same text for outputs that say the same, whatever they are called. */
export const meaningOf = (output: Output): string => meaning({ ...output, id: '', policy: {} });
