import { formatMoney } from '@hindsight/domain';
import { createHash, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { cleaned } from './cleaned.js';
import { presetNamed, presetNames } from './mapping/mapping-file.js';
import type { Step } from './step.js';
import { stepMaker } from './steps-of.js';
import { survey } from './survey.js';

const sample = (...path: string[]) => join(import.meta.dirname, '../../../../samples', ...path);

const key = Buffer.alloc(32, 7);
const asOf = new Date('2024-05-01T00:00:00Z');

type Reject = (line: number, reason: string) => void;

async function read(preset: string, file: string, reject: Reject): Promise<Step[]> {
  const mapping = await presetNamed(preset, { zone: undefined, currency: 'GBP', asOf });
  const source = { file, mapping, key };
  const surveyed = await survey(source);
  const toSteps = stepMaker({ mapping: mapping.id, fileHash: surveyed.fileHash });
  const steps: Step[] = [];
  const rejects = {
    add: ({ line }: { line: number }, reason: string, detail?: string) => {
      reject(line, detail === undefined ? reason : `${reason} ${detail}`);
    },
  };
  for await (const told of cleaned(source, surveyed, rejects)) steps.push(...toSteps(told));
  return steps;
}

/** A line for each step, and for each rejected row, in the order of the file. */
async function shortly(preset: string, ...file: string[]): Promise<string[]> {
  const lines: [number, string][] = [];
  const steps = await read(preset, sample(...file), (line, reason) =>
    lines.push([line, `rejected ${line}: ${reason}`]),
  );
  for (const { customerId, command, row } of steps) {
    const order = 'orderId' in command ? [command.orderId] : [];
    const amount = 'amount' in command && command.amount ? [formatMoney(command.amount)] : [];
    const words = [customerId, command.type, command.occurredAt.toISOString(), ...order, ...amount];
    lines.push([row?.line ?? 0, words.join(' ')]);
  }
  return lines.sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** Everything of a step that is stored, or that is stored of it. */
const lineOf = ({ customerId, command, commandId, actor, origin, row }: Step) =>
  `${[customerId, commandId, actor, origin, row?.line, row?.raw, ...fieldsOf(command)].join('|')}\n`;

const fieldsOf = (command: object) =>
  Object.entries(command)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value, digits)}`);

const digits = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

const fail: Reject = (line, reason) => {
  throw new Error(`line ${line}: ${reason}`);
};

describe('the shipped mappings', () => {
  // As the import made them before there were mappings: what lies in logs must be found again by the same ids.
  it('make of real invoices the same commands with the same ids, for ever', async () => {
    const steps = await read('online-retail', sample('online-retail', 'invoices.csv.gz'), fail);
    const hash = createHash('sha256');
    for (const step of steps) hash.update(lineOf(step));
    expect([steps.length, hash.digest('hex')]).toEqual([
      26562,
      '4b491325c8b85c66c387bb8e49bc5ce71de62517971986a2f978ea444095c912',
    ]);
  });

  it('make of a HubSpot account its companies, and purchases of the deals that were won', async () => {
    expect(await shortly('hubspot-companies', 'hubspot', 'companies.csv')).toEqual([
      'hubspot-9001 RegisterCustomer 2023-02-01T09:30:00.000Z',
      'hubspot-9002 RegisterCustomer 2023-05-20T14:05:00.000Z',
      'hubspot-9003 RegisterCustomer 2024-01-08T08:00:00.000Z',
      'rejected 6: duplicate-differs from line 2',
      'rejected 7: occurred-at-missing',
    ]);
    expect(await shortly('hubspot-deals', 'hubspot', 'deals.csv')).toEqual([
      'hubspot-9001 RecordPurchase 2023-03-15T16:00:00.000Z deal-7001 1250.00',
      'hubspot-9001 RecordPurchase 2023-11-02T11:20:00.000Z deal-7002 900.00',
      'hubspot-9002 RecordPurchase 2023-08-30T09:45:00.000Z deal-7003 410.50',
      'rejected 7: customer-missing',
      'rejected 8: amount-not-a-number',
    ]);
  });

  it('take a HubSpot deal in its own currency, and in that of reports where it names none', async () => {
    const steps = await read('hubspot-deals', sample('hubspot', 'deals-in-currencies.csv'), fail);
    const amounts = steps.flatMap(({ command }) =>
      'amount' in command && command.amount
        ? [`${formatMoney(command.amount)} ${command.amount.currency}`]
        : [],
    );
    expect(amounts).toEqual(['1250.00 GBP', '980.40 EUR', '150000 JPY', '75.00 GBP']);
  });

  it('make of a Shopify shop its orders and refunds, by customers whom only the key knows', async () => {
    const [ada, bo, di] = ['ada', 'bo', 'di'].map((name) =>
      createHmac('sha256', key).update(`${name}@example.test`).digest('hex').slice(0, 32),
    );
    expect(await shortly('shopify-orders', 'shopify', 'orders.csv')).toEqual([
      `${ada} RegisterCustomer 2024-03-04T09:14:00.000Z`,
      `${ada} RecordPurchase 2024-03-04T09:14:00.000Z 5550000001 53.00`,
      `${bo} RegisterCustomer 2024-03-10T08:00:00.000Z`,
      `${bo} RecordPurchase 2024-03-10T08:00:00.000Z 5550000002 25.00`,
      `${ada} RecordPurchase 2024-04-02T18:30:00.000Z 5550000003 64.00`,
      `${ada} RecordReturn 2024-04-02T18:30:00.000Z 5550000003 40.00`,
      'rejected 8: customer-missing',
      `${bo} RecordPurchase 2024-04-12T16:20:00.000Z 5550000006 30.00`,
    ]);
    expect(await shortly('shopify-customers', 'shopify', 'customers.csv')).toEqual([
      ...[ada, bo, di].map((id) => `${id} RegisterCustomer 2024-05-01T00:00:00.000Z`),
      'rejected 5: customer-missing',
    ]);
  });

  it.each(['hubspot', 'shopify'])('take nothing personal of %s', async (folder) => {
    const files = folder === 'hubspot' ? ['companies', 'deals'] : ['orders', 'customers'];
    const steps = await Promise.all(
      files.map((file) => read(`${folder}-${file}`, sample(folder, `${file}.csv`), () => undefined)),
    );
    const said = JSON.stringify(
      steps.flat().map(({ customerId, command }) => ({ customerId, command })),
      digits,
    );
    expect(said).not.toMatch(/example|sample|@|Cedar|Ada|\bBo\b/i);
  });

  it('are told by name', async () => {
    expect(await presetNames()).toEqual([
      'hubspot-companies',
      'hubspot-deals',
      'online-retail',
      'shopify-customers',
      'shopify-orders',
      'simulation',
    ]);
  });
});
