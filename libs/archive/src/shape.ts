import { createHash } from 'node:crypto';
import { tableColumns } from './table-columns.js';

/** Of the columns that this program writes: a program whose rules know other fields has another. */
export const shape: string = createHash('sha256')
  .update(tableColumns.map(({ name, sqlType }) => `${name} ${sqlType}\n`).join(''))
  .digest('hex');
