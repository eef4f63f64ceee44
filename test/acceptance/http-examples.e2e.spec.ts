import { Ajv2020 } from 'ajv/dist/2020.js';
import { eventsOf } from './event-stream.js';
import type { Answer } from './http-server.js';
import { prepareExamples } from './prepared-examples.js';
import { startWhole, type WholeServer } from './whole-server.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: { readonly example?: string | readonly string[] };
}

interface Media {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

type Content = Readonly<Record<string, Media>>;

interface Operation {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const anyOf: Record<string, true> = { 'date-time': true, uuid: true };

describe('the examples of the documentation', () => {
  let whole: WholeServer;
  let api: OpenApi;
  let ajv: Ajv2020;

  beforeAll(async () => {
    whole = await startWhole();
    await prepareExamples(whole);
    api = (await whole.http.get('/docs-json')).body as unknown as OpenApi; // OpenAPI 3.1, as another spec shows
    ajv = new Ajv2020({ strict: false, allErrors: true, formats: anyOf });
    ajv.addSchema({ $id: 'api', components: { schemas: closed(api.components.schemas) } });
  });
  afterAll(() => whole.close());

  const operations = (method: string) =>
    Object.entries(api.paths).flatMap(([path, methods]) => {
      const operation = methods[method];
      return operation ? [{ path, operation }] : [];
    });

  /** One that is done: ids of replays are nobody's choice. */
  let replayId: string;

  const filled = (path: string, { parameters }: Operation) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'replayId') return replayId;
      const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
      if (parameter?.schema.example === undefined) throw new Error(`${path}: no example of ${name}`);
      return String(parameter.schema.example);
    });

  const examplesIn = (where: Parameter['in'], { parameters }: Operation) =>
    parameters.flatMap(({ name, in: place, schema: { example } }) =>
      place === where && example !== undefined ? [[name, String(example)] as const] : [],
    );

  /** The path of a query with the parameters that it needs, and more. */
  const asked = (path: string, operation: Operation, more: Readonly<Record<string, string>> = {}) => {
    const needed = operation.parameters.filter((one) => one.in === 'query' && one.required);
    const examples = needed.map(({ name, schema }) => [name, String(schema.example)]);
    const query = new URLSearchParams({ ...(Object.fromEntries(examples) as object), ...more }).toString();
    return `${filled(path, operation)}${query === '' ? '' : '?'}${query}`;
  };

  /** This server has no keys: whoever has to say who acts, and what for, says what is in the example. */
  const actor = (operation: Operation) =>
    Object.fromEntries(
      examplesIn('header', operation).filter(([name]) => ['X-Actor', 'X-Purpose'].includes(name)),
    );

  /** What of an answer is not as it is documented. */
  function faults({ status, headers, body }: Answer, { responses }: Operation): unknown {
    const response = responses[String(status)];
    if (!response) return `${status} is not documented`;
    const type = headers.get('content-type')?.split(';')[0];
    if (type === undefined) return response.content === undefined ? null : 'the body is missing';
    const media = response.content?.[type];
    if (!media) return `${status} ${type} is not documented`;
    const validate = ajv.compile(
      JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"api#/')) as object,
    );
    return validate(body) ? null : validate.errors;
  }

  /** Of those that are not answered with what was recorded. */
  const statuses: Readonly<Record<string, number>> = {
    '/v1/replays': 202,
    '/v1/groups': 200,
    '/v1/groups/{group}/replay': 200,
    '/v1/customers/{customerId}/erase': 200,
    '/v1/erasures/{requestId}/receipts': 200,
    '/v1/webhooks/{webhookId}/pause': 200,
    '/v1/webhooks/{webhookId}/replay': 200,
    '/v1/webhooks/{webhookId}/resume': 200,
    '/v1/webhooks/{webhookId}/secret': 200,
  };

  it('of every command are recorded, one after the other, and answered as documented', async () => {
    const commands = operations('post');
    expect(commands).toHaveLength(57);
    for (const { path, operation } of commands) {
      const examples = Object.values(operation.requestBody?.content['application/json']?.examples ?? {});
      expect([path, examples.length]).toEqual([path, 1]);
      for (const { value } of examples) {
        const answer = await whole.http.post(filled(path, operation), value, actor(operation));
        const taken = statuses[path] ?? 201;
        expect([path, answer.status, answer.body['detail'], faults(answer, operation)]).toEqual([
          ...[path, taken, undefined, null],
        ]);
      }
    }
    await whole.closeThrough('2026-01-10T16:00:00Z');
  });

  it('are of parameters that the path has', () => {
    for (const { path, operation } of [...operations('post'), ...operations('get')]) {
      const named = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect([path, [...named].sort()]).toEqual([path, (path.match(/(?<=\{)\w+/g) ?? []).sort()]);
    }
  });

  it('of every header of a command are answered as documented', async () => {
    let sent = 0;
    for (const { path, operation } of operations('post'))
      for (const [name, example] of examplesIn('header', operation)) {
        sent++;
        const [value] = Object.values(operation.requestBody?.content['application/json']?.examples ?? {});
        const answer = await whole.http.post(filled(path, operation), value?.value, { [name]: example });
        expect([path, name, answer.status < 500, faults(answer, operation)]).toEqual([
          path,
          name,
          true,
          null,
        ]);
      }
    expect(sent).toBeGreaterThanOrEqual(16);
  });

  it('of every query, with what it needs alone and with each of its parameters and headers, are answered as documented', async () => {
    replayId = await replayed();
    const queries = operations('get').filter(
      // Of a log that is signed, which this one is not, http-audit.e2e.spec.ts asks.
      ({ path, operation }) => mediaOf(operation) === 'application/json' && !path.startsWith('/v1/audit/'),
    );
    expect(queries).toHaveLength(33);
    for (const { path, operation } of queries) {
      const url = asked(path, operation);
      const as = actor(operation);
      const alone = await whole.http.get(url, as);
      expect([path, alone.status, faults(alone, operation)]).toEqual([path, 200, null]);
      for (const [name, value] of examplesIn('query', operation)) {
        const answer = await whole.http.get(asked(path, operation, { [name]: value }), as);
        expect([path, name, answer.status < 500, faults(answer, operation)]).toEqual([
          path,
          name,
          true,
          null,
        ]);
      }
      for (const [name, value] of examplesIn('header', operation)) {
        const answer = await whole.http.get(url, { ...as, [name]: value });
        expect([path, name, answer.status, faults(answer, operation)]).toEqual([path, name, 200, null]);
      }
      const etag = alone.headers.get('etag') ?? '';
      const same = await whole.http.get(url, { ...as, 'if-none-match': etag });
      expect([path, same.status, faults(same, operation)]).toEqual([path, 304, null]);
    }
  }, 120_000);

  /** How many bytes came; of what does not end, no more than a few. */
  async function beginningOf(response: Response): Promise<number> {
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += (chunk as Uint8Array).length; // what fetch gives
      if (bytes > 100) break;
    }
    return bytes;
  }

  it('of every file and every stream are what they are documented to be', async () => {
    const others = operations('get').filter(({ operation }) => mediaOf(operation) !== 'application/json');
    expect(others).toHaveLength(9);
    for (const { path, operation } of others) {
      const response = await fetch(whole.http.url + filled(path, operation), { headers: actor(operation) });
      const type = response.headers.get('content-type')?.replace(/;.*/, '');
      expect([path, response.status, type]).toEqual([path, 200, mediaOf(operation)]);
      expect(await beginningOf(response)).toBeGreaterThan(100);
    }
  });

  const mediaOf = ({ responses }: Operation) => Object.keys(responses['200']?.content ?? {})[0];

  /** The id of a replay that ann started and that is done. */
  async function replayed(): Promise<string> {
    const { url } = whole.http;
    const { body } = await whole.http.get('/v1/replays', { 'x-actor': 'ann' });
    const [{ replayId: id } = { replayId: '' }] = body['items'] as { readonly replayId: string }[];
    const progress = await fetch(`${url}/v1/replays/${id}/progress`, { headers: { 'x-actor': 'ann' } });
    const names = [];
    for await (const { name } of eventsOf(progress)) names.push(name);
    expect(names.at(-1)).toBe('done');
    return id;
  }
});

/** What is not documented is not in an answer: problems alone may say more than their schema does. */
function closed(schemas: OpenApi['components']['schemas']): object {
  const entries = Object.entries(schemas).map(([name, schema]) => [
    name,
    name === 'ProblemDocument' || 'additionalProperties' in schema
      ? schema
      : { ...schema, additionalProperties: false },
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)).replaceAll('"#/', '"api#/')) as object; // what was an object
}
