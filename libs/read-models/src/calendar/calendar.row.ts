import { EntitySchema } from 'typeorm';
import { instant, int8, text } from '../database/column.js';

/** The watermark: everything that happened up to `through` is taken as heard. One row, once a day was closed. */
export interface CalendarRow {
  readonly name: string;
  readonly through: Date;
  readonly position: bigint;
}

export const calendarTable = new EntitySchema<CalendarRow>({
  name: 'calendar',
  columns: { name: text('name', { primary: true }), through: instant('through'), position: int8('position') },
});
