import { perform, writtenFor, type Answers, type Asked, type Outcome, type Reading } from '@hindsight/replay';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { loadColumns, type CachePlace } from '../cache/load-columns.js';
import { UnreadableHistory } from '../errors.js';
import { received, type SentColumns } from './sent-columns.js';

/** What a thread is sent: columns, or where it finds them. */
export interface Sent {
  readonly asked: Asked<keyof Answers>;
  readonly over:
    { readonly columns: SentColumns } | { readonly place: CachePlace; readonly reading: Reading };
}

/** Null where the thread could not read the columns. */
export type Came = Outcome<Answers[keyof Answers]> | null;

/** What a thread does, again and again. */
export async function work({ asked, over }: Sent): Promise<Came> {
  if ('columns' in over) return given(perform(asked, received(over.columns)));
  const columns = await read(over.place, over.reading);
  return columns && given(perform(asked, columns));
}

async function read(place: CachePlace, reading: Reading) {
  try {
    return await loadColumns(place, reading);
  } catch (error) {
    // Whoever asked reads it then, and is told the same by an error of its own class: threads cannot send that.
    if (error instanceof UnreadableHistory) return null;
    throw error;
  }
}

/** An outcome whose blocks go to whoever asked, instead of copies of them. */
function given(outcome: Outcome<Answers[keyof Answers]>): Came {
  const written = outcome.ok ? writtenFor(outcome.answer) : [];
  const memory = written.map(({ buffer }) => buffer);
  // What `move` makes of an outcome is that outcome where it arrives.
  return move({ [transferableSymbol]: memory, [valueSymbol]: outcome }) as unknown as Came;
}
