import { Logger } from '@nestjs/common';
import { usualServiceLevels } from '@hindsight/domain';
import { customerCard, onPool } from '@hindsight/read-models';
import { StatesAsOf, type Axes } from '../../apps/api/src/api.module.js';
import { bought, registered } from '../../apps/projector/src/testing/fixtures.js';
import { World } from '../../apps/projector/src/testing/world.js';

const states = new StatesAsOf('GBP');
const houseTerms = { reportingCurrency: 'GBP', serviceLevels: usualServiceLevels } as const;
const occurredAt = '2026-01-08T09:00:00.000Z';
const torn = { type: 'CustomerPurchased', data: { orderId: 'torn', amount: 5 }, occurredAt };
const skip = {
  type: 'CustomerEventSkipped',
  data: { skipped: 2, eventId: 'e-2', reason: 'entered again', by: 'ops' },
  occurredAt: '2026-02-04T09:00:00.000Z',
};

describe('what was known then of a customer who was parked', () => {
  let world: World;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await World.open();
  });
  afterAll(() => world.close());

  const stateOf = async (axes: Partial<Axes>) => {
    const asked = { asOf: new Date('2026-02-01'), knownAt: null, rules: 'then' as const, ...axes };
    const state = await states.of(onPool(world.readModels), 'ada', asked);
    return { stoppedAt: state?.stoppedAt, ruleSets: state?.ruleSets };
  };

  const cardOf = (knownAt: bigint | null) => {
    const asked = { ...houseTerms, customerId: 'ada', asOf: new Date('2026-02-01'), language: 'en' as const };
    return customerCard(onPool(world.readModels), { ...asked, knownAt });
  };

  /** Of the streams of customers, and others. */
  const lastPosition = async (...others: readonly string[]) =>
    (await world.store.last(['customer-', ...others]))?.position ?? 0n;

  it('goes up to before the event that stood in the way, until that was skipped', async () => {
    await world.begin();
    await world.log.customer(
      'ada',
      registered('2026-01-05T09:00Z'),
      bought('a-1', 9900n, '2026-01-05T09:00Z'),
    );
    const first = await lastPosition();
    await world.log.raw('customer-ada', torn);
    await world.log.customer('ada', bought('a-2', 500n, '2026-01-20T09:00Z'));
    await world.days();
    await world.project();
    const last = await lastPosition('calendar', 'ruleset-');
    const parked = await stateOf({});
    expect(parked.stoppedAt).toBe('2');
    const [card, before] = [await cardOf(null), await cardOf(first)];
    expect(card).toMatchObject({ parked: true, registeredAt: null });
    expect(before).toMatchObject({ parked: false, registeredAt: '2026-01-05T09:00:00.000Z' });

    await world.log.raw('customer-ada', skip);
    await world.project();
    const since = await lastPosition();
    expect(await stateOf({ knownAt: { position: last } })).toEqual(parked);
    expect(await stateOf({ knownAt: { position: since } })).toEqual(await stateOf({}));
    expect(await cardOf(last)).toEqual({ ...card, knownAt: String(last) });
    expect(await cardOf(null)).toMatchObject({ parked: false, registeredAt: '2026-01-05T09:00:00.000Z' });
    expect(await stateOf({})).toMatchObject({ stoppedAt: null });
    expect((await stateOf({})).ruleSets).not.toEqual(parked.ruleSets);
  });
});
