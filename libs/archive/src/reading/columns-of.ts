import type { BucketColumns, Reading } from '@hindsight/replay';
import { UnreadableHistory } from '../errors.js';
import type { Effective } from './make-effective.js';
import type { Texts } from '@hindsight/rules';
import type { Column } from './rows.js';

/** What goes with the rows. */
interface Told {
  /** Customers by place. */
  readonly ids: readonly string[];
  readonly dictionary: Texts;
  /** Whom rules cannot read, by place, and why. */
  readonly unreadable: ReadonlyMap<number, string>;
}

/**
 * The columns that were asked for.
 * @throws {UnreadableHistory} for a customer who was not left out
 */
export function columnsOf(
  directory: string,
  { ids, dictionary, unreadable }: Told,
  { rows, starts, endsAt }: Effective,
  { fields, without, causes }: Reading,
): BucketColumns {
  const { at, kind, revision, position, columns } = rows;
  const asked = columns.filter(({ field }) => fields.some(({ name }) => name === field.name));
  ids.forEach((id, who) => {
    if (without?.has(id))
      endsAt[who] = -Infinity; // evaluated at no instant
    else if (unreadable.has(who)) throw new UnreadableHistory(directory, id, unreadable.get(who) ?? '');
  });
  return {
    ...{ at, kind, starts, endsAt, dictionary },
    customerIds: ids,
    numbers: new Map(asked.filter(isNumber).map(named)),
    texts: new Map(asked.filter(isText).map(named)),
    causes: causes ? { revision, position } : null,
  };
}

type Of<Values> = Column & { readonly values: Values };

const isNumber = (column: Column): column is Of<Float64Array> => column.values instanceof Float64Array;
const isText = (column: Column): column is Of<Int32Array> => column.values instanceof Int32Array;
const named = <Values>({ field, values }: Of<Values>): [string, Values] => [field.name, values];
