import { EntitySchema } from 'typeorm';
import { int8, text } from '../database/column.js';

/** How far a projection has read the log. Moves by compare-and-swap, in the transaction that wrote the rows. */
export interface CheckpointRow {
  readonly name: string;
  /** null: nothing read yet */
  readonly position: bigint | null;
}

export const checkpointTable = new EntitySchema<CheckpointRow>({
  name: 'projection_checkpoint',
  columns: { name: text('name', { primary: true }), position: int8('position', { nullable: true }) },
});
