import { type Recorded, streamOf, streamSpan, typeOf } from '../log/record.js';

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

/** @throws SyntaxError when the expression is none of JavaScript's, after its .NET inline flags became flags */
export function regexFilter(on: 'stream' | 'type', source: string): Filter['matches'] {
  const textOf = on === 'stream' ? streamOf : typeOf;
  const inline = /^\(\?([ims]+)\)/.exec(source);
  const regex = new RegExp(source.slice(inline?.[0].length ?? 0), inline?.[1] ?? '');
  return (recorded) => regex.test(textOf(recorded.bytes));
}
