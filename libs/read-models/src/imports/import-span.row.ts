import { EntitySchema } from 'typeorm';
import { flag, instant, int8, text } from '../database/column.js';

/** From where to where in the log an import was open. */
export interface ImportSpanRow {
  /** Of its events. */
  readonly origin: string;
  readonly beganPosition: bigint;
  readonly beganAt: Date;
  /** The name of its file, for people. */
  readonly file: string;
  /** All of it is in; it ends with the next import that does. */
  readonly leftOpen: boolean;
  /** null: it is open */
  readonly endedPosition: bigint | null;
}

export const importSpanTable = new EntitySchema<ImportSpanRow>({
  name: 'import_span',
  columns: {
    origin: text('origin', { primary: true }),
    beganPosition: int8('began_position', { primary: true }),
    beganAt: instant('began_at'),
    file: text('file'),
    leftOpen: flag('left_open'),
    endedPosition: int8('ended_position', { nullable: true }),
  },
});
