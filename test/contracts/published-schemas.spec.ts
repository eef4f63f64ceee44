import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi, candidateEventSchema, eventSchemas, type JsonSchema } from '@hindsight/contracts';
import { incompatibilities } from './incompatibilities.js';

/**
 * Schemas that others read events by, as they were published: by `<type>/<version>`. `CONTRACTS=write` writes those anew that every
 * reader of the old ones goes on with, and no other.
 */
const file = join(import.meta.dirname, 'published-schemas.json');
const published = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, JsonSchema>>;
const { channels, components } = asyncApi('localhost') as {
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Record<'payload' | 'headers', JsonSchema>>>;
  };
};
const current: Readonly<Record<string, JsonSchema | undefined>> = {
  ...Object.fromEntries(
    Object.values(eventSchemas).map((schema): [string, JsonSchema] => {
      const { type, metadata } = schema.properties;
      return [`${type.const}/${metadata.properties.schemaVersion.const}`, schema];
    }),
  ),
  'CandidateSegmentChanged/1': candidateEventSchema,
  // What is around the data of all of them, and where they are told.
  'as CloudEvent': components.messages['CustomerPurchasedAsCloudEvent']?.payload,
  'headers of a webhook': components.messages['CustomerPurchasedAsWebhook']?.headers,
  channels: {
    properties: Object.fromEntries(
      Object.entries(channels).map(([name, { address }]) => [name, { const: address }]),
    ),
  },
};

const faults = Object.entries(published).flatMap(([name, schema]) => {
  const now = current[name];
  return (now ? incompatibilities(schema, now) : ['is no longer written']).map(
    (fault) => `${name}: ${fault}`,
  );
});

describe('what was published of events', () => {
  it('can still be read by: another shape needs another version, and an upcaster', () => {
    expect(faults).toEqual([]);
  });

  it('is what is written now; CONTRACTS=write publishes what was added', () => {
    if (process.env['CONTRACTS'] === 'write' && faults.length === 0)
      writeFileSync(file, `${JSON.stringify(current, null, 1)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(current)));
  });
});

const purchase: JsonSchema = eventSchemas.CustomerPurchased;
type Tree = Record<string, unknown>;

/** The schema of a purchase, after a change to its data. */
function changed(
  change: (data: Record<'properties', Record<string, Tree>> & { required: string[] }) => void,
) {
  const schema = structuredClone(purchase) as { properties: { data: Parameters<typeof change>[0] } };
  change(schema.properties.data);
  return schema as unknown as JsonSchema;
}

describe('a change of a schema', () => {
  it.each<[string, JsonSchema]>([
    ['no change', changed(() => undefined)],
    [
      'a field more',
      changed((data) => {
        data.properties['note'] = { type: 'string' };
        data.required.push('note');
      }),
    ],
    ['a field that is always there now', changed((data) => data.required.push('category'))],
    [
      'a word less',
      changed((data) => {
        (data.properties['channel']?.['enum'] as string[]).pop();
      }),
    ],
    ['whole numbers alone', changed((data) => (data.properties['lines'] = { type: 'integer' }))],
    [
      'one of several forms, each of which was read',
      changed((data) => (data.properties['reason'] = { anyOf: [{ const: 'a' }, { type: 'string' }] })),
    ],
  ])('is read as before: %s', (_, schema) => {
    expect(incompatibilities(purchase, schema)).toEqual([]);
  });

  it.each<[string, JsonSchema, string]>([
    [
      'a field gone',
      changed((data) => {
        delete data.properties['category'];
      }),
      'data.category is gone',
    ],
    [
      'a field that may be absent',
      changed((data) => {
        data.required = ['amount'];
      }),
      'data.orderId may be absent',
    ],
    [
      'a new word',
      changed((data) => {
        (data.properties['channel']?.['enum'] as string[]).push('owl');
      }),
      'data.channel may be "owl", which it never was',
    ],
    [
      'any word',
      changed((data) => (data.properties['channel'] = { type: 'string' })),
      'data.channel may be "anything", which it never was',
    ],
    [
      'another type',
      changed((data) => (data.properties['lines'] = { type: 'string' })),
      'data.lines may be of type string',
    ],
    [
      'null',
      changed((data) => (data.properties['reason'] = { anyOf: [{ type: 'string' }, { type: 'null' }] })),
      'data.reason may be of type null',
    ],
    [
      'money of another form',
      changed((data) => (data.properties['amount'] = data.properties['margin'] ?? {})),
      'data.amount.minor keeps no longer to pattern "^[1-9]\\\\d*$"',
    ],
  ])('is found: %s', (_, schema, fault) => {
    expect(incompatibilities(purchase, schema)).toEqual([fault]);
  });

  it('is found in lists, maps and alternatives', () => {
    const published = {
      type: 'object',
      properties: {
        list: { type: 'array', items: { type: 'number', minimum: 0 }, minItems: 1 },
        map: { type: 'object', additionalProperties: { type: 'string' }, propertyNames: { enum: ['a'] } },
        either: { oneOf: [{ const: 1 }, { type: 'string' }] },
      },
    };
    const now = {
      type: 'object',
      properties: {
        list: { type: 'array', items: { type: 'number' } },
        map: { type: 'object', additionalProperties: true, propertyNames: { enum: ['a', 'b'] } },
        either: { oneOf: [{ const: 1 }, { const: 2 }] },
      },
    };
    expect(incompatibilities(published, now)).toEqual([
      'list keeps no longer to minItems 1',
      'list[] keeps no longer to minimum 0',
      'map.* may be of type any',
      'map (its names) may be "b", which it never was',
      'either is of a form that none of the old ones is',
    ]);
  });
});
