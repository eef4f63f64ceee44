import { EntitySchema } from 'typeorm';
import { instant, int4, int8, text } from '../database/column.js';

/** Who projects the customers of a bucket. A row for each, always. */
export interface LeaseRow {
  readonly bucket: number;
  /** null: nobody does. */
  readonly holder: string | null;
  /** Grows whenever the holder changes: whoever held it under an earlier one holds it no more. */
  readonly epoch: bigint;
}

export const leaseTable = new EntitySchema<LeaseRow>({
  name: 'lease',
  columns: {
    bucket: { ...int4('bucket'), primary: true },
    holder: text('holder', { nullable: true }),
    epoch: int8('epoch'),
  },
});

/** A process that projects, with leases or without any yet. */
export interface LeaseHolderRow {
  readonly holder: string;
  /** By the clock of the database; once it is past, others may take what it holds. */
  readonly until: Date;
}

export const leaseHolderTable = new EntitySchema<LeaseHolderRow>({
  name: 'lease_holder',
  columns: { holder: text('holder', { primary: true }), until: instant('until') },
});
