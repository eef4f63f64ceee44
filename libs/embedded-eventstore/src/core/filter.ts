import { type Recorded, streamOf, streamSpan, typeOf } from '../log/record.js';
import { boundedMatch } from './regex/bounded-match.js';

/** Which events of $all a reader wants; checkpoints say how far it has looked. */
export interface Filter {
  matches(recorded: Recorded): boolean;
  /** a checkpoint is sent each time this many events were looked at */
  checkpointEvery: number;
}

const DOLLAR = 0x24;
const ALWAYS_HIDDEN = /^\$epoch-information$|^\$persistentsubscription-\$all::.*-(checkpoint|parked)$/;

/** Internals of the store that $all never shows. */
export function isHidden(recorded: Recorded): boolean {
  const { start } = streamSpan(recorded.bytes);
  return recorded.bytes[start] === DOLLAR && ALWAYS_HIDDEN.test(streamOf(recorded.bytes));
}

export function prefixFilter(on: 'stream' | 'type', prefixes: readonly string[]): Filter['matches'] {
  const textOf = on === 'stream' ? streamOf : typeOf;
  return (recorded) => {
    const text = textOf(recorded.bytes);
    return prefixes.some((prefix) => text.startsWith(prefix));
  };
}

/** @throws ExpressionRefused; ExpressionTooSlow from the filter */
export function regexFilter(on: 'stream' | 'type', expression: string): Filter['matches'] {
  const textOf = on === 'stream' ? streamOf : typeOf;
  const match = boundedMatch(expression);
  return (recorded) => match(textOf(recorded.bytes));
}
