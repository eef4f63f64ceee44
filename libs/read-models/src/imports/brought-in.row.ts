import { EntitySchema } from 'typeorm';
import { flag, instant, jsonb, text } from '../database/column.js';

/** A customer of whom an import that has ended told something. */
export interface BroughtInRow {
  readonly customerId: string;
  /** When the last of these imports ended: what changes at instants up to there is no news, unless news of the customer made it so. */
  readonly through: Date;
  /** Whether subscribers are told of it all the same. */
  readonly publish: boolean;
  /** Rule set id → the log position from which on they were not told what changed; decimal text. */
  readonly withheld: Readonly<Record<string, string>>;
}

export const broughtInTable = new EntitySchema<BroughtInRow>({
  name: 'brought_in',
  columns: {
    customerId: text('customer_id', { primary: true }),
    through: instant('through'),
    publish: flag('publish'),
    withheld: jsonb('withheld'),
  },
});
