import { bucketFields } from '../reading/bucket-fields.js';
import { makeEffective, type Effective } from '../reading/make-effective.js';
import { readRecorded, type Recorded, type Source } from '../reading/read-recorded.js';
import type { Column } from '../reading/rows.js';
import type { Database } from '../database.js';
import { isId } from '../reading/column-sql.js';
import { pack, type PackedType } from './packed.js';
import type { ColumnField } from '@hindsight/rules';

/** How many fields are in memory at a time, beside what every event has. */
const fieldsAtOnce = 8;

/** How a field lies in its section. */
export interface PackedField extends ColumnField {
  readonly type: PackedType;
  readonly kinds: readonly number[];
}

/** What the header of a cache file says of its sections. */
export interface About {
  readonly customers: number;
  readonly events: number;
  readonly fields: readonly PackedField[];
  /** Customers whom rules cannot read, by place, and why. */
  readonly unreadable: readonly (readonly [number, string])[];
}

export interface Built {
  readonly about: About;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Sections of a text or id field: codes, and what they stand for. */
export const valuesOf = (field: ColumnField): string => `values ${field.kind} ${field.name}`;
export const textsOf = (field: ColumnField): string => `texts ${field.name}`;

/** Makes the columns of a bucket, all fields that any of its events has. */
export async function buildColumns(database: Database, source: Source): Promise<Built> {
  const fields = await bucketFields(database, source);
  const parts = new Map<string, Uint8Array>();
  const packed: PackedField[] = [];
  let about: About | null = null;
  for (let first = 0; first === 0 || first < fields.length; first += fieldsAtOnce) {
    const some = fields.slice(first, first + fieldsAtOnce);
    const recorded = await readRecorded(database, source, { fields: some, causes: first === 0 });
    const effective = makeEffective(recorded.rows, recorded.customers);
    if (first === 0) addEvents(parts, recorded, effective);
    for (const column of effective.rows.columns.filter(({ field }) => some.includes(field))) {
      packed.push(addField(parts, recorded, effective, column));
    }
    const { at } = effective.rows;
    about = {
      customers: recorded.customers.ids.length,
      events: at.length,
      fields: packed,
      unreadable: [...recorded.unreadable],
    };
  }
  return { about: about ?? { customers: 0, events: 0, fields: [], unreadable: [] }, parts };
}

function addEvents(
  parts: Map<string, Uint8Array>,
  { customers }: Recorded,
  { rows, starts, endsAt }: Effective,
): void {
  const { at, kind, revision, position } = rows;
  for (const [name, values] of Object.entries({ at, kind, revision, position, starts, endsAt })) {
    parts.set(name, bytesOf(values));
  }
  parts.set('customers', Buffer.from(JSON.stringify(customers.ids)));
}

/** A text has a code of its field's own, so that who reads one field has the texts of one. */
function addField(
  parts: Map<string, Uint8Array>,
  { dictionary }: Recorded,
  { rows }: Effective,
  { field, values }: Column,
): PackedField {
  const isAbsent = field.kind === 'number' ? Number.isNaN : (code: number): boolean => code < 0;
  let column = values;
  if (field.kind === 'text' && !isId(field)) {
    const own = [...new Set(values)].filter((code) => code >= 0).sort((a, b) => a - b);
    const codes = new Map(own.map((code, place) => [code, place]));
    column = Int32Array.from(values, (code) => codes.get(code) ?? -1);
    parts.set(textsOf(field), Buffer.from(JSON.stringify(own.map((code) => dictionary.textOf(code)))));
  }
  const { type, kinds, values: packed } = pack(rows.kind, column, isAbsent);
  parts.set(valuesOf(field), bytesOf(packed));
  return { ...field, type, kinds };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
