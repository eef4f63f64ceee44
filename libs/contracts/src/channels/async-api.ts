import { candidateEventSchema } from '../events/candidate-event-schema.js';
import { cloudEventSchema } from '../events/cloud-event-schema.js';
import { eventSchemas } from '../events/event-schemas.js';
import type { StoredEventSchema } from '../events/stored-event.js';
import { wordIn } from '../words/words.js';
import { channels, type Channel } from './channels.js';

const description = `What can be followed, from the same schemas as the events are checked against. The feed over HTTP needs a URL and a key;
the event store speaks the protocol of EventStoreDB. A type is never renamed, and its shape under one version never changes so
that who reads it would have to: fields are added. Schemas by type and version are at \`/schemas\`.`;

/**
 * This system's channels as AsyncAPI 3.0 (https://www.asyncapi.com/docs/reference/specification/v3.0.0).
 * @param host of the API, with its port
 */
export function asyncApi(host: string): object {
  return {
    asyncapi: '3.0.0',
    info: {
      ...{ title: 'Hindsight', version: '1', description },
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: { api: { host, protocol: 'http' }, receiver, eventStore },
    channels: mapped(channels, channelOf),
    operations: mapped(channels, (_, name) => ({
      action: 'send',
      channel: { $ref: `#/channels/${name}` },
    })),
    components: {
      messages: {
        ...mapped(eventSchemas, stored),
        ...toldIn(channels.feed, told),
        ...toldIn(channels.webhook, sent),
        CandidateSegmentChangedAsCloudEvent: candidate,
      },
    },
  };
}

const receiver = {
  host: '{host}',
  protocol: 'https',
  description: 'Whoever is sent events: see `/v1/webhooks`',
  variables: { host: { description: 'Of the URL that the webhook was added with' } },
};

const eventStore = {
  host: '{address}',
  protocol: 'esdb',
  description: 'An EventStoreDB, or the embedded event store',
  variables: { address: { default: 'localhost:2113' } },
};

/** What the messages of each server are called, by the type of their event. */
const messageOf: Readonly<Record<Channel['server'], (type: string) => string>> = {
  api: (type) => `${type}AsCloudEvent`,
  receiver: (type) => `${type}AsWebhook`,
  eventStore: (type) => type,
};

const toldIn = ({ server, types }: Channel, message: (schema: StoredEventSchema) => object) =>
  Object.fromEntries(
    Object.entries(eventSchemas)
      .filter(([type]) => types.includes(type))
      .map(([type, schema]) => [messageOf[server](type), message(schema)]),
  );

function channelOf({ address, server, title, parameters, types }: Channel): object {
  return {
    ...{ address, title },
    servers: [{ $ref: `#/servers/${server}` }],
    parameters: mapped(parameters, (text) => ({ description: text })),
    messages: Object.fromEntries(
      types.map((type) => [type, { $ref: `#/components/messages/${messageOf[server](type)}` }]),
    ),
  };
}

const named = (type: string, prefix: string) => ({
  name: prefix + type,
  title: wordIn('eventTypes', type, 'en'),
});

const stored = ({ properties }: StoredEventSchema): object => ({
  ...named(properties.type.const, ''),
  contentType: 'application/json',
  payload: properties.data,
  headers: properties.metadata,
});

const told = (schema: StoredEventSchema): object => ({
  ...named(schema.properties.type.const, 'hindsight.'),
  contentType: 'application/cloudevents+json',
  payload: cloudEventSchema(schema),
});

const candidate: object = {
  ...named('CandidateSegmentChanged', 'hindsight.'),
  contentType: 'application/cloudevents+json',
  payload: candidateEventSchema,
};

const sent = (schema: StoredEventSchema): object => ({ ...told(schema), headers: signedHeaders });

const signedHeaders = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': { type: 'string', description: 'The id of the event, the same each time that it is sent' },
    'webhook-timestamp': { type: 'string', description: 'When it is sent this time; seconds since 1970' },
    'webhook-signature': {
      type: 'string',
      description:
        'For each secret that signs `v1,` and the HMAC-SHA256 of `id.timestamp.body` as base64, with blanks between',
    },
  },
};

const mapped = <T>(
  of: Readonly<Record<string, T>>,
  into: (value: T, name: string) => object,
): Record<string, object> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, into(value, name)]));
