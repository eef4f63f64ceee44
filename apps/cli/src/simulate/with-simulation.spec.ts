import { money } from '@hindsight/domain';
import { instantOf, type Step } from '../import/step.js';
import { withSimulation } from './with-simulation.js';

const day = 86_400_000;
const monday = Date.parse('2011-01-03T00:00:00Z');

const invoice = (customerId: string, days: number): Step => ({
  customerId,
  command: {
    type: 'RecordPurchase',
    occurredAt: new Date(monday + days * day),
    orderId: `${customerId}-${days}`,
    amount: money(1000n, 'GBP'),
  },
  commandId: `${customerId}-${days}`,
  actor: 'import',
  origin: 'import:0',
  row: { line: 1, raw: '' },
});

const customers = Array.from({ length: 60 }, (_, i) => `customer-${i}`);
const invoices = [0, 9, 40, 95].flatMap((days) => customers.map((id) => invoice(id, days)));
const end = monday + 300 * day;

async function simulate(steps: readonly Step[], seed = 7): Promise<Step[]> {
  const all: Step[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- a source that happens to be in memory
  const source = async function* () {
    yield* steps;
  };
  for await (const step of withSimulation(source(), seed, end)) all.push(step);
  return all;
}

const isSimulated = (step: Step) => step.actor === 'simulator';

describe('simulating what customers did beside buying', () => {
  it('gives the same steps for the same seed, and others for another', async () => {
    expect(await simulate(invoices)).toEqual(await simulate(invoices));
    expect(await simulate(invoices, 8)).not.toEqual(await simulate(invoices));
  });

  it('gives a customer the same life whoever else is there', async () => {
    const together = (await simulate(invoices)).filter((step) => step.customerId === 'customer-3');
    const alone = await simulate(invoices.filter((step) => step.customerId === 'customer-3'));
    expect(alone).toEqual(together);
    expect(alone.some(isSimulated)).toBe(true);
  });

  it('keeps everything in time order, imported steps included, and makes nothing up after the end', async () => {
    const instants = (await simulate(invoices)).map(instantOf);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThanOrEqual(end);
  });

  it('leaves the imported steps as they are', async () => {
    expect((await simulate(invoices)).filter((step) => !isSimulated(step))).toEqual(invoices);
  });

  it('marks every step as simulated, with ids that begin with sim-', async () => {
    const simulated = (await simulate(invoices)).filter(isSimulated);
    expect(new Set(simulated.map(({ origin }) => origin))).toEqual(new Set(['simulated:7']));
    for (const { command } of simulated) {
      const ids = Object.entries(command).filter(([name]) => name.endsWith('Id'));
      expect(ids.every(([, id]) => String(id).startsWith('sim-7-customer-'))).toBe(true);
    }
    expect(new Set(simulated.map(({ commandId }) => commandId)).size).toBe(simulated.length);
  });

  it('contacts, files and resolves complaints, rates and leaves', async () => {
    const types = new Set((await simulate(invoices)).filter(isSimulated).map(({ command }) => command.type));
    expect([...types].sort()).toEqual([
      'DeclareChurn',
      'FileComplaint',
      'RecordContact',
      'RecordRating',
      'ResolveComplaint',
    ]);
  });

  it('makes nothing up for a purchase that the domain will refuse', async () => {
    const free = invoice('ada', 0);
    const steps = [{ ...free, command: { ...free.command, amount: money(0n, 'GBP') } } as Step]; // still a purchase
    expect(await simulate(steps)).toEqual(steps);
  });
});
