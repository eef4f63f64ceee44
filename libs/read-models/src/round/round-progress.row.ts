import { EntitySchema } from 'typeorm';
import { int8, text } from '../database/column.js';

/** A round under way: everybody is looked at because of a batch, page by page. One row while there is one, none otherwise. */
export interface RoundProgressRow {
  readonly name: string;
  /** Log position of the last event of the batch. */
  readonly upTo: bigint;
  /** Customers up to this one are through, but for those of whom the batch brings news. */
  readonly through: string;
}

export const roundProgressTable = new EntitySchema<RoundProgressRow>({
  name: 'round_progress',
  columns: { name: text('name', { primary: true }), upTo: int8('up_to'), through: text('through') },
});
