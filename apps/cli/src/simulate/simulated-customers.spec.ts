import { rowOf } from './row-of.js';
import { SimulatedCustomers, type Population } from './simulated-customers.js';

const population: Population = {
  ...{ customers: 120, years: 2, seed: 7, currency: 'GBP' },
  from: Date.parse('2021-01-01T00:00:00Z'),
};
const end = Date.parse('2023-01-01T00:00:00Z');

function simulate(changed: Partial<Population> = {}) {
  const simulated = new SimulatedCustomers({ ...population, ...changed });
  const steps = [...simulated.steps()];
  return { steps, truths: [...simulated.truths()] };
}

describe('customers who are made up whole', () => {
  const { steps, truths } = simulate();
  const of = (customerId: string) => steps.filter((step) => step.customerId === customerId);
  const bought = (customerId: string) =>
    of(customerId).filter(({ command }) => command.type === 'RecordPurchase');

  it('are the same for the same seed, and others for another', () => {
    expect(simulate()).toEqual({ steps, truths });
    expect(simulate({ seed: 8 }).steps).not.toEqual(steps);
  });

  it('have the same lives whoever comes after them', () => {
    const first = simulate({ customers: 100 }).truths[5];
    expect(simulate({ customers: 101 }).truths[5]).toEqual(first);
  });

  it('live in time order, from their registration on, and not beyond the end', () => {
    const instants = steps.map(({ command }) => command.occurredAt.getTime());
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThan(end);
    for (const { customer } of truths) expect(of(customer)[0]?.command.type).toBe('RegisterCustomer');
  });

  it('buy less and less once they have made up their minds to leave', () => {
    const left = truths.filter(
      ({ leftAt }) => leftAt !== null && Date.parse(leftAt) < end - 200 * 86_400_000,
    );
    expect(left.length).toBeGreaterThan(10);
    const within = (days: number, sign: 1 | -1) =>
      left.flatMap(({ customer, leftAt }) =>
        bought(customer).filter(({ command }) => {
          const since = (sign * (command.occurredAt.getTime() - Date.parse(leftAt ?? ''))) / 86_400_000;
          return since >= 0 && since < days;
        }),
      ).length;
    expect(within(100, 1)).toBeLessThan(within(100, -1) / 2);
  });

  it('leave for reasons of ours, of others, and of their own', () => {
    const reasons = new Set(simulate({ customers: 400 }).truths.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(['competitor', 'customer_crisis', null, 'own_fault'].sort());
  });

  it('are told of truly: the last purchase is the last one', () => {
    for (const { customer, lastPurchaseAt } of truths) {
      expect(bought(customer).at(-1)?.command.occurredAt.toISOString()).toBe(lastPurchaseAt);
    }
  });
});

describe('a line of a simulation', () => {
  it('is flat: money as text with its currency, instants as text, attributes beside the rest', () => {
    const { steps } = simulate({ customers: 3 });
    const registered = steps.find(({ command }) => command.type === 'RegisterCustomer');
    const purchase = steps.find(({ command }) => command.type === 'RecordPurchase');
    if (!registered || !purchase) throw new Error('everybody registers and buys');
    expect(rowOf(registered)).toEqual({
      ...{ command: 'RegisterCustomer', commandId: registered.commandId, customer: registered.customerId },
      occurredAt: expect.stringMatching(/^2021-\d\d-\d\dT\d\d:\d\d:00\.000Z$/) as string,
      ...{
        partyKind: 'person',
        leadSource: expect.any(String) as string,
        country: expect.any(String) as string,
      },
    });
    expect(rowOf(purchase)).toMatchObject({
      amount: expect.stringMatching(/^\d+\.\d\d$/) as string,
      ...{ currency: 'GBP', channel: expect.any(String) as string },
    });
  });
});
