import type { ColumnField } from '@hindsight/rules';
import { quoted, type Database } from '../database.js';
import { fieldTypes } from '../table-columns.js';
import type { Source } from './read-recorded.js';

/** The fields that some event has, as rule sets ask for them. */
export async function bucketFields(database: Database, { sql }: Source): Promise<readonly ColumnField[]> {
  const names = [...fieldTypes.keys()];
  const counts = names.map((name) => `count(${quoted(name)}) AS ${quoted(name)}`);
  const found = await database.row(`SELECT ${counts.join(', ')} FROM ${sql}`);
  const fields = [...fieldTypes]
    .filter(([name]) => Number(found[name]) > 0)
    .map(([name, type]): ColumnField => ({
      name,
      kind: type === 'text' || type === 'id' ? 'text' : 'number',
    }));
  const keys = await database.rows(
    `SELECT DISTINCT unnest(map_keys(attributes)) AS key FROM ${sql} ORDER BY key`,
  );
  return [
    ...fields,
    ...keys.map(({ key }): ColumnField => ({ name: `attributes.${String(key)}`, kind: 'text' })),
  ];
}
