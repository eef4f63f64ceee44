import { EntitySchema } from 'typeorm';
import { int8, text } from '../database/column.js';

/** How far something other than customers has been read: what a release left behind (`plans-owed`). */
export interface CheckpointRow {
  readonly name: string;
  readonly position: bigint | null;
}

export const checkpointTable = new EntitySchema<CheckpointRow>({
  name: 'projection_checkpoint',
  columns: { name: text('name', { primary: true }), position: int8('position', { nullable: true }) },
});
