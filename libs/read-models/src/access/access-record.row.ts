import { EntitySchema } from 'typeorm';
import { flag, instant, int8, text, texts } from '../database/column.js';

/** That somebody was shown what is known of customers. */
export interface AccessRecordRow {
  /** In the order of writing. */
  readonly id: bigint;
  readonly at: Date;
  readonly actor: string;
  readonly roles: readonly string[];
  /** `GET /v1/customers/:customerId/card`, or a command of the command line. */
  readonly what: string;
  /** With its parameters. */
  readonly asked: string;
  /** Ids of those who were shown, ascending; those of the page, of a list. */
  readonly customers: readonly string[];
  /** It may have been any customer: a feed, a report of a replay. */
  readonly everyone: boolean;
  /** What for, in words; null: nobody said. */
  readonly purpose: string | null;
  readonly requestId: string;
}

export const accessRecordTable = new EntitySchema<AccessRecordRow>({
  name: 'access_record',
  columns: {
    id: { ...int8('id', { primary: true }), generated: 'increment' },
    at: instant('at'),
    actor: text('actor'),
    roles: texts('roles'),
    what: text('what'),
    asked: text('asked'),
    customers: texts('customers'),
    everyone: flag('everyone'),
    purpose: text('purpose', { nullable: true }),
    requestId: text('request_id'),
  },
});
