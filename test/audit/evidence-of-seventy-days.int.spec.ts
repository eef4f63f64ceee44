import { Logger } from '@nestjs/common';
import { bought, registered } from '../../apps/projector/src/testing/fixtures.js';
import { names, writeSeventyDays } from '../../apps/projector/src/testing/seventy-days.js';
import { Projector } from '../../apps/projector/src/projector.js';
import { audited, Evidence, filesWith, gone, tampered } from './evidence.js';

const day = 86_400_000;
const begin = Date.UTC(2026, 0, 10);

/** Late events, corrections, and versions that begin in the past, in the future and never: none of them may look like a lie. */
describe('the evidence of customers over seventy days', () => {
  let evidence: Evidence;
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(async () => {
    evidence = await Evidence.open();
  });
  afterEach(() => evidence.close());

  it('holds for each of them, of many instants, as known when these were closed and later', async () => {
    const { store, log, readModels } = evidence.world;
    const options = { eventStore: store, readModels, reportingCurrency: 'GBP' };
    const projector = new Projector({ ...options, clock: { kind: 'log' } });
    await projector.start();
    await writeSeventyDays(log, projector);
    await projector.settled((await store.last(['']))?.position ?? 0n, 20_000);
    await projector.stop();
    await evidence.settled();
    let past = 0;
    for (const name of names) {
      for (let days = 5; days <= 69; days += 8) {
        const asOf = new Date(begin + days * day).toISOString();
        for (const known of [await closeOf(asOf), null]) {
          const checked = audited(await evidence.bundle(asOf, known, name));
          expect({ name, asOf, known, finding: checked.finding }).toEqual({
            name,
            asOf,
            known,
            finding: null,
          });
          past += checked.changes?.past ?? 0;
        }
      }
    }
    expect(past).toBeGreaterThan(0);

    /** The position some way after the day was closed, when its cut-offs had been published. */
    async function closeOf(instant: string): Promise<bigint | null> {
      let closes = 0;
      for await (const { type, data, position } of store.readStream('calendar')) {
        const isLater = type === 'DayClosed' && 'through' in data && String(data.through) >= instant;
        if (isLater && ++closes === 4) return position;
      }
      return null;
    }
  }, 300_000);

  it('holds for who was brought in by an import, and not without its end', async () => {
    const { log } = evidence.world;
    const [origin, occurredAt] = ['import:1', new Date('2026-01-20')];
    await evidence.world.begin();
    await log.calendar({ type: 'ImportBegan', occurredAt, origin, file: 'a.csv' });
    await log.brings(
      origin,
      'ada',
      registered('2026-01-10T09:00Z'),
      bought('a-1', 900n, '2026-01-10T10:00Z'),
    );
    await log.calendar({ type: 'ImportEnded', occurredAt, origins: [origin], publish: false });
    await log.close('2026-02-03');
    await evidence.settled();
    const bundle = await evidence.bundle('2026-02-02T00:00:00Z');
    expect(audited(bundle).finding).toBeNull();
    expect(bundle.changes.filter(({ to }) => to === 'vip')).toMatchObject([
      { at: '2026-01-31T16:00:00.000Z' },
    ]);
    const [end] = filesWith('"origins"', bundle);
    expect(tampered(bundle, gone(end ?? '')).finding?.kind).toBe('change-not-derived');
  }, 150_000);

  it('holds with a thousand events, and misses the one that is left out', async () => {
    const { world } = evidence;
    await world.begin();
    const orders = Array.from({ length: 999 }, (_, nth) => bought(`o-${nth}`, 100n, '2026-01-12T10:00Z'));
    await world.log.customer('ada', registered('2026-01-10T09:00Z'), ...orders);
    await world.log.close('2026-02-03');
    await evidence.settled();
    const bundle = await evidence.bundle('2026-02-02T00:00:00Z');
    const checked = audited(bundle);
    expect(checked.finding).toBeNull();
    expect(bundle.state.find(({ ruleSet }) => ruleSet.startsWith('pyramid@1'))?.features).toEqual({
      spend: 999,
    });
    const left = bundle.manifest.events.find(
      ({ stream, revision }) => stream === 'customer-ada' && revision === '500',
    );
    const { finding } = tampered(bundle, gone(left?.file ?? ''));
    expect(finding).toMatchObject({
      ...{ kind: 'revision-missing', where: 'customer-ada 500', found: 'customer-ada 501' },
    });
  }, 300_000);
});
