import type { BucketColumns, Reading } from '@hindsight/replay';
import { Texts } from '@hindsight/rules';
import { isId } from '../reading/column-sql.js';
import { columnsOf } from '../reading/columns-of.js';
import type { Column, Rows } from '../reading/rows.js';
import { float64s, int32s, uint32s, uint8s } from '../reading/shared-arrays.js';
import { textsOf, valuesOf, type About, type PackedField } from './build-columns.js';
import { ColumnFile } from './column-file.js';
import { arrayOf, bytesOf, unpack } from './packed.js';

/** Some section is not what was written: the file is of no use. */
class SectionDamaged extends Error {}

/** Where the columns of a bucket are: a cache file of an archive, and what it has to be made from. Plain data. */
export interface CachePlace {
  /** Of the archive. */
  readonly directory: string;
  readonly path: string;
  readonly key: string;
}

/**
 * Reads of a cache file what is asked for. @returns null where there is none, or it is stale or damaged
 * @throws {UnreadableHistory}
 */
export async function loadColumns(
  { directory, path, key }: CachePlace,
  reading: Reading,
): Promise<BucketColumns | null> {
  const file = await ColumnFile.open(path, key);
  try {
    return file && (await new Loading(file).load(directory, reading));
  } catch (error) {
    if (error instanceof SectionDamaged) return null;
    throw error;
  } finally {
    await file?.close();
  }
}

class Loading {
  private readonly about: About;
  private readonly dictionary = new Texts();

  constructor(private readonly file: ColumnFile) {
    this.about = file.about as About; // this program wrote it: the key says so
  }

  async load(directory: string, reading: Reading): Promise<BucketColumns> {
    const { customers, unreadable } = this.about;
    const rows = await this.#rows(reading);
    const starts = await this.#read('starts', uint32s(customers + 1));
    const endsAt = await this.#read('endsAt', float64s(customers));
    const ids = await this.#json('customers');
    const told = { ids, dictionary: this.dictionary, unreadable: new Map(unreadable) };
    return columnsOf(directory, told, { rows, starts, endsAt }, reading);
  }

  async #rows({ fields, causes }: Reading): Promise<Rows> {
    const { events } = this.about;
    const kind = await this.#read('kind', uint8s(events));
    const columns: Column[] = [];
    for (const field of fields) {
      const packed = this.about.fields.find(({ name, kind: is }) => name === field.name && is === field.kind);
      if (packed) columns.push({ field, values: await this.#column(packed, kind) });
    }
    return {
      ...{ kind, columns, at: await this.#read('at', float64s(events)) },
      revision: causes ? await this.#read('revision', uint32s(events)) : uint32s(0),
      position: causes ? await this.#read('position', float64s(events)) : float64s(0),
    };
  }

  async #column(field: PackedField, kind: Uint8Array): Promise<Float64Array | Int32Array> {
    const section = valuesOf(field);
    const length = (this.file.bytesOf(section) ?? 0) / bytesOf(field.type);
    const values = await this.#read(section, arrayOf(field.type, length));
    const into = field.kind === 'number' ? float64s(kind.length).fill(NaN) : int32s(kind.length).fill(-1);
    unpack({ ...field, values }, kind, into);
    if (field.kind === 'text' && !isId(field)) {
      translate(into, this.dictionary.codesOf(await this.#json(textsOf(field))));
    }
    return into;
  }

  async #read<Values extends ArrayBufferView>(name: string, into: Values): Promise<Values> {
    if (!(await this.file.read(name, into))) throw new SectionDamaged(name);
    return into;
  }

  async #json(name: string): Promise<readonly string[]> {
    const bytes = await this.#read(name, Buffer.alloc(this.file.bytesOf(name) ?? 0));
    return JSON.parse(bytes.toString()) as readonly string[]; // as it was written: its checksum fits
  }
}

/** From the codes of a field to those of the dictionary. */
function translate(codes: Float64Array | Int32Array, to: Int32Array): void {
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place] ?? -1;
    if (code >= 0) codes[place] = to[code] ?? -1;
  }
}
