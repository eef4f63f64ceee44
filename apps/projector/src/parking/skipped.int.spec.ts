import { Logger } from '@nestjs/common';
import { customerHistory, everything, historyList, onPool, parkedCustomers } from '@hindsight/read-models';
import { bought, registered } from '../testing/fixtures.js';
import { World } from '../testing/world.js';

const occurredAt = '2026-01-08T09:00:00.000Z';
const torn = { type: 'CustomerPurchased', data: { orderId: 'torn', amount: 5 }, occurredAt };
const withNul = { type: 'CustomerPurchased', data: { orderId: 'a\0' }, occurredAt };
const timeless = { ...torn, data: {}, occurredAt: 'yesterday' };
const newer = {
  ...{ type: 'CustomerPurchased', occurredAt, schemaVersion: 2 },
  data: { orderId: 'a-9', amount: { minor: '900', currency: 'GBP' } },
};
const complaint = { type: 'CustomerComplained', data: { complaintId: 'c-1', severity: 3 }, occurredAt };
const skipOf = (skipped: number) => ({
  type: 'CustomerEventSkipped',
  data: { skipped, eventId: `e-${skipped}`, reason: 'entered again', by: 'ops' },
  occurredAt: '2026-02-04T09:00:00.000Z',
});
const early = [registered('2026-01-05T09:00Z'), bought('a-1', 9900n, '2026-01-05T09:00Z')];
const queued = [bought('a-2', 500n, '2026-01-20T09:00Z'), bought('a-3', 700n, '2026-01-06T09:00Z')];

describe('a customer of whom an event is skipped', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  let worlds: World[];
  beforeEach(() => {
    worlds = [];
  });
  afterEach(async () => {
    for (const world of worlds) await world.close();
  });
  const open = async () => {
    const world = await World.open();
    worlds.push(world);
    return world;
  };

  /** What is known of ada where neither the torn event nor the skip ever was. */
  async function untorn(): Promise<unknown> {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.start();
    await world.log.customer('ada', ...queued);
    await world.days();
    await world.project();
    return world.story();
  }

  it.each([
    ['an amount that rules cannot read', torn],
    ['text that PostgreSQL cannot hold', withNul],
    ['no instant', timeless],
    ['a version of its type that only a newer release knows', newer],
  ])('goes on as if it had never been: %s', async (_, event) => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', event);
    await world.start();
    await world.log.customer('ada', ...queued);
    await world.days();
    await world.project();
    expect(await parkedIn(world)).toEqual(['ada at 2: event']);
    const others = await world.story('bob');

    await world.log.raw('customer-ada', skipOf(2));
    await world.project();
    expect(await parkedIn(world)).toEqual([]);
    expect(await world.story()).toEqual(await untorn());
    expect(await world.story('bob')).toEqual(others);
    expect(await world.recorded()).toEqual(await world.logged());
  });

  it('goes on after a restart, and when all of it is read at once', async () => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', torn);
    await world.log.customer('ada', ...queued);
    await world.days();
    await world.project();
    await world.stop();
    await world.log.raw('customer-ada', skipOf(2));
    await world.project();
    const fresh = await open();
    await fresh.project(world.log);
    const expected = await untorn();
    expect([await world.story(), await fresh.story()]).toEqual([expected, expected]);
  });

  it('comes to the next obstacle, which can be skipped in its turn', async () => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', torn);
    await world.log.raw('customer-ada', withNul);
    await world.log.customer('ada', ...queued);
    await world.days();
    await world.log.raw('customer-ada', skipOf(2));
    await world.project();
    expect(await parkedIn(world)).toEqual(['ada at 3: event']);
    expect((await world.story()).view).toMatchObject({ purchaseCount: 1 }); // before the first obstacle

    await world.log.raw('customer-ada', skipOf(3));
    await world.project();
    expect([await parkedIn(world), await world.story()]).toEqual([[], await untorn()]);
  });

  it('stays at a gap, whatever is skipped behind it', async () => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', torn);
    await world.log.raw('customer-ada', skipOf(2));
    world.store.lose('customer-ada', 1n);
    await world.project();
    expect(await parkedIn(world)).toEqual(['ada at 2: gap']);
  });

  it('is evaluated anew when it was not parked at all', async () => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', complaint);
    await world.start();
    await world.log.customer('ada', ...queued);
    await world.days();
    await world.project();
    expect(await world.story()).not.toEqual(await untorn());
    await world.log.raw('customer-ada', skipOf(2));
    await world.project();
    expect(await world.story()).toEqual(await untorn());
  });

  it('restates what late news change, as any other', async () => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', torn);
    await world.log.raw('customer-ada', skipOf(2));
    await world.days();
    await world.project();
    await world.log.customer('ada', ...queued);
    await world.project();
    expect(await world.story()).toEqual(await untorn());
  });

  it('is shown with what was skipped, by whom, when and why', async () => {
    const world = await open();
    await world.begin();
    await world.log.customer('ada', ...early);
    await world.log.raw('customer-ada', timeless);
    await world.log.raw('customer-ada', skipOf(2));
    await world.project();
    const history = await customerHistory(onPool(world.readModels), 'ada', everything(historyList));
    const shown = history?.items.map(({ type, revision, data, skipped }) => ({
      type,
      revision,
      data,
      skipped,
    }));
    expect(shown?.find(({ revision }) => revision === '2')).toEqual({
      ...{ type: 'CustomerPurchased', revision: '2', data: {} },
      skipped: { at: '2026-02-04T09:00:00.000Z', by: 'ops', reason: 'entered again' },
    });
    expect(shown?.filter(({ skipped }) => skipped !== null)).toHaveLength(1);
  });
});

const parkedIn = async ({ readModels }: World) =>
  (await parkedCustomers(onPool(readModels))).map(
    ({ customerId, revision, cause }) => `${customerId} at ${revision}: ${cause}`,
  );
