import { EntitySchema } from 'typeorm';
import { instant, int8 } from '../database/column.js';

/** An event of the calendar or of a rule set: where in the log it lies, and when we heard of it. */
export interface ControlEventRow {
  readonly position: bigint;
  readonly recordedAt: Date;
  /** Up to where days are closed from here on; null where the event closes none. */
  readonly through: Date | null;
}

export const controlEventTable = new EntitySchema<ControlEventRow>({
  name: 'control_event',
  columns: {
    position: int8('position', { primary: true }),
    recordedAt: instant('recorded_at'),
    through: instant('through', { nullable: true }),
  },
});
