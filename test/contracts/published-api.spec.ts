import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocument } from './api-document.js';
import { apiIncompatibilities } from './api-incompatibilities.js';
import { apiShape, type ApiShape, type Operation } from './api-shape.js';

/** What callers build on, as it was published. `CONTRACTS=write` publishes what was added, and nothing that would break a caller. */
const file = join(import.meta.dirname, 'published-api.json');
const published = JSON.parse(readFileSync(file, 'utf8')) as ApiShape;

describe('what was published of the API', () => {
  let current: ApiShape;
  beforeAll(async () => {
    current = apiShape(await apiDocument());
  }, 60_000);

  it('is still there for those who call it: add beside, take nothing away', () => {
    const faults = apiIncompatibilities(published, current);
    if (faults.length > 0) throw new Error([...faults, '', whatToDo].join('\n'));
  });

  it('is what there is now; CONTRACTS=write publishes what was added', () => {
    if (process.env['CONTRACTS'] === 'write' && apiIncompatibilities(published, current).length === 0)
      writeFileSync(file, `${JSON.stringify(current, null, 1)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(current)));
  });
});

const whatToDo =
  'Whoever calls the API as it was published would break. Put what is new beside what is there: another field, word, path or, in the end, /v2. ' +
  'What has to go all the same is taken out of test/contracts/published-api.json by hand, where a review sees it, and CHANGELOG.md names it ' +
  'under "Removed".';

const money = {
  type: 'object',
  required: ['minor'],
  properties: { minor: { type: 'string' }, note: { type: 'string', maxLength: 80 } },
};
const channel = { type: 'string', enum: ['web', 'phone'] };
const sale: Operation = {
  roles: ['agent', 'analyst'],
  parameters: [
    { name: 'limit', in: 'query', required: false, schema: { type: 'string', pattern: '^\\d+$' } },
    { name: 'channel', in: 'query', required: false, schema: channel },
  ],
  takes: { 'application/json': { type: 'object', properties: { amount: money, channel } } },
  needsBody: true,
  answers: {
    '200 application/json': { type: 'object', required: ['state'], properties: { state: channel } },
    '304': {},
  },
};

type Tree = Record<string, unknown>;
interface Loose {
  roles: string[];
  parameters: { name: string; required: boolean; schema: Tree }[];
  takes: Record<string, { properties: Record<string, Tree>; required?: string[] }>;
  answers: Record<string, { properties: Record<string, Tree>; required: string[] }>;
}

/** What is told of a sale after a change. */
function told(change: (sale: Loose) => unknown): readonly string[] {
  const changed = structuredClone(sale) as unknown as Loose;
  change(changed);
  return apiIncompatibilities({ 'POST /sales': sale }, { 'POST /sales': changed as unknown as Operation });
}
const body = ({ takes }: Loose) => takes['application/json'] as NonNullable<Loose['takes'][string]>;
const answer = ({ answers }: Loose) =>
  answers['200 application/json'] as NonNullable<Loose['answers'][string]>;
const amount = (one: Loose) => body(one).properties['amount'] as { required: string[]; properties: Tree };

describe('a change of the API', () => {
  it.each<[string, (sale: Loose) => unknown]>([
    ['no change', () => undefined],
    ['a role more', ({ roles }) => roles.push('auditor')],
    ['a parameter more', (one) => one.parameters.push({ name: 'after', required: false, schema: {} })],
    ['a field more that may be sent', (one) => (body(one).properties['note'] = { type: 'string' })],
    ['a word more that may be sent', (one) => (body(one).properties['channel'] = { type: 'string' })],
    ['a field less that must be sent', (one) => (amount(one).required = [])],
    ['a field more in an answer', (one) => (answer(one).properties['more'] = { type: 'string' })],
    [
      'a word less in an answer',
      (one) => (answer(one).properties['state'] = { type: 'string', enum: ['web'] }),
    ],
  ])('breaks nobody: %s', (_, change) => {
    expect(told(change)).toEqual([]);
  });

  it.each<[string, (sale: Loose) => unknown, string]>([
    ['a role less', ({ roles }) => roles.pop(), 'analyst may no longer ask it'],
    ['a parameter less', ({ parameters }) => parameters.pop(), 'query channel is no longer taken'],
    [
      'a parameter that is asked for',
      (one) =>
        one.parameters.splice(0, 1, { ...one.parameters[0], required: true } as Loose['parameters'][0]),
      'query limit must be there now',
    ],
    [
      'a word less in a parameter',
      ({ parameters: [, one] }) => one && (one.schema = { type: 'string', enum: ['web'] }),
      'query channel: the whole may no longer be "phone"',
    ],
    [
      'a media type less',
      ({ takes }) => delete takes['application/json'],
      'body application/json is no longer taken',
    ],
    [
      'a field less',
      (one) => delete body(one).properties['channel'],
      'body application/json: channel is no longer taken',
    ],
    [
      'a field that is asked for',
      (one) => (body(one).required = ['channel']),
      'body application/json: channel must be there now',
    ],
    [
      'another deep inside',
      (one) => amount(one).required.push('note'),
      'body application/json: amount.note must be there now',
    ],
    [
      'a shorter text',
      (one) => (amount(one).properties['note'] = { type: 'string', maxLength: 40 }),
      'body application/json: amount.note has to keep to maxLength 40 now',
    ],
    [
      'another type',
      (one) => (amount(one).properties['minor'] = { type: 'number' }),
      'body application/json: amount.minor may no longer be of type string',
    ],
    [
      'a field less in an answer',
      (one) => delete answer(one).properties['state'],
      'answer 200 application/json: state is gone',
    ],
    [
      'a field of an answer that may be absent',
      (one) => (answer(one).required = []),
      'answer 200 application/json: state may be absent',
    ],
    [
      'a word more in an answer',
      (one) => (answer(one).properties['state'] = { type: 'string', enum: ['web', 'owl'] }),
      'answer 200 application/json: state may be "owl", which it never was',
    ],
    ['an answer less', ({ answers }) => delete answers['304'], 'answer 304 is gone'],
  ])('is refused: %s', (_, change, fault) => {
    expect(told(change)).toEqual([`POST /sales: ${fault}`]);
  });

  it('is refused: a path less', () => {
    expect(apiIncompatibilities({ 'POST /sales': sale }, {})).toEqual(['POST /sales: is gone']);
  });
});
