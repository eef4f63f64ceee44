import type { JsonSchema } from '@hindsight/contracts';

/** What is said of a place where the two do not fit; `at` is the place. */
interface Voice {
  readonly word: (at: string, word: string) => string;
  readonly type: (at: string, type: string) => string;
  readonly bound: (at: string, bound: string, value: string) => string;
  readonly form: (at: string) => string;
  readonly fields: (reader: Fields, writer: Fields, path: string) => readonly string[];
}

/**
 * Where one who reads by `published` would meet what they do not expect, if events or answers were written by `current`: a field that
 * is gone, or may be, or has values that it never had. A field that is added is none: readers let pass what they do not know.
 * @returns sentences that begin with the path of the field; empty: every reader of the old goes on
 */
export const incompatibilities = (published: JsonSchema, current: JsonSchema): readonly string[] =>
  misfits(reading, published, current, '');

/**
 * What one who writes requests by `published` would be refused by a server that reads them by `current`: a field that it takes no
 * longer, or that must be there now, or has values that are not taken any more.
 */
export const refusals = (published: JsonSchema, current: JsonSchema): readonly string[] =>
  misfits(asking, current, published, '');

const reading: Voice = {
  word: (at, word) => `${at} may be ${word}, which it never was`,
  type: (at, type) => `${at} may be of type ${type}`,
  bound: (at, bound, value) => `${at} keeps no longer to ${bound} ${value}`,
  form: (at) => `${at} is of a form that none of the old ones is`,
  fields: (published, current, path) =>
    Object.entries(published.properties).flatMap(([name, field]) => {
      const [here, now] = [under(path, name), current.properties[name]];
      if (!now) return [`${here} is gone`];
      const mayBeAway = published.required.includes(name) && !current.required.includes(name);
      return [...(mayBeAway ? [`${here} may be absent`] : []), ...misfits(reading, field, now, here)];
    }),
};

const asking: Voice = {
  word: (at, word) => `${at} may no longer be ${word}`,
  type: (at, type) => `${at} may no longer be of type ${type}`,
  bound: (at, bound, value) => `${at} has to keep to ${bound} ${value} now`,
  form: (at) => `${at} may no longer be of one of its forms`,
  fields: (current, published, path) => [
    ...current.required
      .filter((name) => !published.required.includes(name))
      .map((name) => `${under(path, name)} must be there now`),
    ...Object.entries(published.properties).flatMap(([name, field]) => {
      const [here, now] = [under(path, name), current.properties[name]];
      return now ? misfits(asking, now, field, here) : [`${here} is no longer taken`];
    }),
  ],
};

const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Where what `writer` allows is not what `reader` expects. */
function misfits(voice: Voice, reader: JsonSchema, writer: JsonSchema, path: string): readonly string[] {
  const written = alternativesOf(writer);
  if (written) return written.flatMap((one) => misfits(voice, reader, one, path));
  const readable = alternativesOf(reader);
  const at = path === '' ? 'the whole' : path;
  if (readable) {
    const found = readable.map((one) => misfits(voice, one, writer, path));
    return found.some((one) => one.length === 0) ? [] : [voice.form(at)];
  }
  return [
    ...otherValues(voice, reader, writer, at),
    ...voice.fields(fieldsOf(reader), fieldsOf(writer), path),
    ...otherContents(voice, reader, writer, path),
  ];
}

const alternativesOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] | undefined =>
  (anyOf ?? oneOf) as JsonSchema[] | undefined; // of JSON Schema

/** What a value may be, beside what is in it. */
function otherValues(voice: Voice, reader: JsonSchema, writer: JsonSchema, at: string): string[] {
  return [
    ...wordsBeyond(reader, writer).map((word) => voice.word(at, JSON.stringify(word))),
    ...typesBeyond(reader, writer).map((type) => voice.type(at, type)),
    ...bounds
      .filter((bound) => bound in reader && !isWithin[bound](reader[bound], writer[bound]))
      .map((bound) => voice.bound(at, bound, JSON.stringify(reader[bound]))),
  ];
}

const valuesOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  'const' in schema ? [schema['const']] : (schema['enum'] as unknown[] | undefined);

function wordsBeyond(reader: JsonSchema, writer: JsonSchema): readonly unknown[] {
  const known = valuesOf(reader);
  if (!known) return [];
  return valuesOf(writer)?.filter((value) => !known.includes(value)) ?? ['anything'];
}

function typesBeyond(reader: JsonSchema, writer: JsonSchema): readonly string[] {
  const [known, now] = [typeOf(reader), typeOf(writer)];
  if (known === 'any' || now === known || (known === 'number' && now === 'integer')) return [];
  return [now];
}

function typeOf(schema: JsonSchema): string {
  const type = schema['type'] ?? typeof valuesOf(schema)?.[0];
  return typeof type === 'string' && type !== 'undefined' ? type : 'any';
}

const bounds = [
  ...(['pattern', 'format', 'minimum', 'maximum', 'minItems', 'maxItems', 'minLength'] as const),
  'maxLength',
] as const;
const same = (known: unknown, now: unknown) => known === now;
const atLeast = (known: unknown, now: unknown) => typeof now === 'number' && now >= Number(known);
const atMost = (known: unknown, now: unknown) => typeof now === 'number' && now <= Number(known);
const isWithin = {
  ...{ pattern: same, format: same },
  ...{ minimum: atLeast, minItems: atLeast, minLength: atLeast },
  ...{ maximum: atMost, maxItems: atMost, maxLength: atMost },
};

interface Fields {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

const fieldsOf = ({ properties = {}, required = [] }: JsonSchema) => ({ properties, required }) as Fields;

/** What is in lists and in maps by name. */
function otherContents(
  voice: Voice,
  reader: JsonSchema,
  writer: JsonSchema,
  path: string,
): readonly string[] {
  const kinds = { items: '[]', additionalProperties: '.*', propertyNames: ' (its names)' };
  return Object.entries(kinds).flatMap(([kind, suffix]) => {
    const [known, now] = [reader[kind], writer[kind]];
    if (typeof known !== 'object') return [];
    return misfits(
      voice,
      known as JsonSchema,
      (typeof now === 'object' ? now : {}) as JsonSchema,
      path + suffix,
    );
  });
}
