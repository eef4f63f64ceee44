import { Texts, type ColumnField } from '@hindsight/rules';
import { isId } from '../reading/column-sql.js';
import { columnsOf } from '../reading/columns-of.js';
import { float64s, int32s, uint32s, uint8s } from '../reading/shared-arrays.js';
import type { Column } from '../reading/rows.js';
import type { BucketColumns, Reading } from '@hindsight/replay';
import { textsOf, valuesOf, type About, type PackedField } from './build-columns.js';
import type { ColumnFile } from './column-file.js';
import { arrayOf, bytesOf, unpack } from './packed.js';

/** Some section is not what was written: the file is of no use. */
class SectionDamaged extends Error {}

/** Reads of a cache file what is asked for. @returns null where the file is damaged */
export async function loadColumns(
  directory: string,
  file: ColumnFile,
  reading: Reading,
): Promise<BucketColumns | null> {
  try {
    return await load(directory, file, reading);
  } catch (error) {
    if (error instanceof SectionDamaged) return null;
    throw error;
  }
}

async function load(directory: string, file: ColumnFile, reading: Reading): Promise<BucketColumns> {
  const about = file.about as About; // this program wrote it: the key says so
  const { customers, events } = about;
  const read = async <Values extends ArrayBufferView>(name: string, into: Values): Promise<Values> => {
    if (!(await file.read(name, into))) throw new SectionDamaged(name);
    return into;
  };
  const json = async (name: string): Promise<readonly string[]> => {
    const bytes = await read(name, Buffer.alloc(file.bytesOf(name) ?? 0));
    return JSON.parse(bytes.toString()) as readonly string[];
  };
  const kind = await read('kind', uint8s(events));
  const dictionary = new Texts();
  const columns: Column[] = [];
  for (const field of reading.fields) {
    const packed = about.fields.find(({ name, kind: is }) => name === field.name && is === field.kind);
    if (packed) columns.push({ field, values: await column(packed) });
  }
  const rows = {
    ...{ kind, columns, at: await read('at', float64s(events)) },
    revision: reading.causes ? await read('revision', uint32s(events)) : uint32s(0),
    position: reading.causes ? await read('position', float64s(events)) : float64s(0),
  };
  const starts = await read('starts', uint32s(customers + 1));
  const endsAt = await read('endsAt', float64s(customers));
  const ids = await json('customers');
  return columnsOf(
    directory,
    { ids, dictionary, unreadable: new Map(about.unreadable) },
    { rows, starts, endsAt },
    reading,
  );

  async function column(field: PackedField): Promise<Float64Array | Int32Array> {
    const section = valuesOf(field);
    const length = (file.bytesOf(section) ?? 0) / bytesOf(field.type);
    const values = await read(section, arrayOf(field.type, length));
    const into = field.kind === 'number' ? float64s(events).fill(NaN) : int32s(events).fill(-1);
    unpack({ ...field, values }, kind, into);
    if (field.kind === 'text' && !isId(field))
      translate(into, dictionary.codesOf(await json(textsOf(field))));
    return into;
  }
}

/** From the codes of a field to those of the dictionary. */
function translate(codes: Float64Array | Int32Array, to: Int32Array): void {
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place] ?? -1;
    if (code >= 0) codes[place] = to[code] ?? -1;
  }
}
