import { eventTypes, type ColumnField } from '@hindsight/rules';
import { literal, quoted } from '../database.js';
import { fieldTypes } from '../table-columns.js';

const attribute = 'attributes.';

/** What is stored of a field that rules name; null where the archive has no such field. */
export function storedSql({ name, kind }: ColumnField): string | null {
  if (name.startsWith(attribute))
    return kind === 'text' ? `attributes[${literal(name.slice(attribute.length))}]` : null;
  const type = fieldTypes.get(name);
  if (type === undefined || isText(type) !== (kind === 'text')) return null;
  return quoted(name);
}

const isText = (type: string): boolean => type === 'text' || type === 'id';

/** Whether a field is compared with itself only, so that its texts need not be known. */
export const isId = ({ name }: ColumnField): boolean => fieldTypes.get(name) === 'id';

const kinds = [...eventTypes.keys()].map(literal).join(', ');

/** What `kindOf` says of column `type`. */
export const kindSql = `coalesce(enum_code(try_cast(type AS ENUM (${kinds}))), 255)::UTINYINT`;

/** The events that change a history from what was recorded. */
export const changesHistorySql = `type IN ('corrected', 'complaint_withdrawn', 'merged', 'erased')`;
