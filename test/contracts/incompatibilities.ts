import type { JsonSchema } from '@hindsight/contracts';

/**
 * Where one who reads by `published` would meet what they do not expect, if events were written by `current`: a field that is gone, or
 * may be, or has values that it never had. A field that is added is none: readers let pass what they do not know.
 * @returns sentences that begin with the path of the field; empty: every reader of the old goes on
 */
export function incompatibilities(published: JsonSchema, current: JsonSchema, path = ''): readonly string[] {
  const at = path === '' ? 'the event' : path;
  const alternatives = alternativesOf(current);
  if (alternatives) return alternatives.flatMap((one) => incompatibilities(published, one, path));
  const readable = alternativesOf(published);
  if (readable) return anyOf(readable, current, path, at);
  return [
    ...otherValues(published, current, at),
    ...otherFields(fieldsOf(published), fieldsOf(current), path),
    ...otherContents(published, current, path),
  ];
}

const alternativesOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] | undefined =>
  (anyOf ?? oneOf) as JsonSchema[] | undefined; // of JSON Schema

function anyOf(readable: readonly JsonSchema[], current: JsonSchema, path: string, at: string) {
  const found = readable.map((one) => incompatibilities(one, current, path));
  return found.some((one) => one.length === 0) ? [] : [`${at} is of a form that none of the old ones is`];
}

/** What a value may be, beside what is in it. */
function otherValues(published: JsonSchema, current: JsonSchema, at: string): string[] {
  return [
    ...wordsBeyond(published, current).map(
      (word) => `${at} may be ${JSON.stringify(word)}, which it never was`,
    ),
    ...typesBeyond(published, current).map((type) => `${at} may be of type ${type}`),
    ...bounds
      .filter((bound) => bound in published && !isWithin[bound](published[bound], current[bound]))
      .map((bound) => `${at} keeps no longer to ${bound} ${JSON.stringify(published[bound])}`),
  ];
}

const valuesOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  'const' in schema ? [schema['const']] : (schema['enum'] as unknown[] | undefined);

function wordsBeyond(published: JsonSchema, current: JsonSchema): readonly unknown[] {
  const known = valuesOf(published);
  if (!known) return [];
  return valuesOf(current)?.filter((value) => !known.includes(value)) ?? ['anything'];
}

function typesBeyond(published: JsonSchema, current: JsonSchema): readonly string[] {
  const [known, now] = [typeOf(published), typeOf(current)];
  if (known === 'any' || now === known || (known === 'number' && now === 'integer')) return [];
  return [now];
}

function typeOf(schema: JsonSchema): string {
  const type = schema['type'] ?? typeof valuesOf(schema)?.[0];
  return typeof type === 'string' && type !== 'undefined' ? type : 'any';
}

const bounds = ['pattern', 'format', 'minimum', 'maximum', 'minItems', 'maxItems'] as const;
const same = (known: unknown, now: unknown) => known === now;
const atLeast = (known: unknown, now: unknown) => typeof now === 'number' && now >= Number(known);
const atMost = (known: unknown, now: unknown) => typeof now === 'number' && now <= Number(known);
const isWithin = {
  ...{ pattern: same, format: same },
  ...{ minimum: atLeast, minItems: atLeast },
  ...{ maximum: atMost, maxItems: atMost },
};

interface Fields {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

const fieldsOf = ({ properties = {}, required = [] }: JsonSchema) => ({ properties, required }) as Fields;

function otherFields(published: Fields, current: Fields, path: string): string[] {
  return Object.entries(published.properties).flatMap(([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const now = current.properties[name];
    if (!now) return [`${here} is gone`];
    const mayBeAway = published.required.includes(name) && !current.required.includes(name);
    return [...(mayBeAway ? [`${here} may be absent`] : []), ...incompatibilities(field, now, here)];
  });
}

/** What is in lists and in maps by name. */
function otherContents(published: JsonSchema, current: JsonSchema, path: string): readonly string[] {
  const kinds = { items: '[]', additionalProperties: '.*', propertyNames: ' (its names)' };
  return Object.entries(kinds).flatMap(([kind, suffix]) => {
    const [known, now] = [published[kind], current[kind]];
    if (typeof known !== 'object') return [];
    return incompatibilities(
      known as JsonSchema,
      (typeof now === 'object' ? now : {}) as JsonSchema,
      path + suffix,
    );
  });
}
