import { Logger } from '@nestjs/common';
import type { Bundle, Manifest } from '../../apps/cli/src/audit/bundle/bundle-format.js';
import { bundlePage } from '../../apps/cli/src/audit/bundle/page.js';
import { renderCheckedBundle } from '../../apps/cli/src/audit/bundle/render-bundle.js';
import { bought, registered } from '../../apps/projector/src/testing/fixtures.js';
import { audited, Evidence, filesWith, gone, rewrite, signerNamed, tampered } from './evidence.js';

const torn = { type: 'CustomerPurchased', data: { orderId: 'torn', amount: 5 } };
const occurredAt = '2026-01-12T09:00:00.000Z';

describe('the evidence of a customer who is parked', () => {
  let evidence: Evidence;
  let bundle: Bundle;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    evidence = await Evidence.open();
    const { log } = evidence.world;
    await evidence.world.begin();
    await log.customer('ada', registered('2026-01-10T09:00Z'), bought('a-1', 9900n, '2026-01-10T10:00Z'));
    await log.raw('customer-ada', { ...torn, occurredAt });
    await log.customer('ada', bought('a-2', 700n, '2026-01-15T09:00Z'));
    await log.close('2026-02-03');
    await evidence.settled();
    bundle = await evidence.bundle('2026-02-02T00:00:00Z');
  }, 60_000);
  afterAll(() => evidence.close());

  const parked = { revision: '2', reason: expect.stringContaining('amount') as string };

  it('holds, and says what stands in the way, that it is in the log, and what followed from all before it', () => {
    const checked = audited(bundle);
    expect(checked).toMatchObject({ holds: true, finding: null, parked, changes: null });
    expect(filesWith('"torn"', bundle)).toHaveLength(1);
    expect(bundle.state.flatMap(({ results }) => results)).toContainEqual(
      expect.objectContaining({ output: 'tier', since: '2026-01-31T16:00:00.000Z' }),
    );
    expect(renderCheckedBundle(checked, 'en')).toContain('PARKED: revision 2 cannot be applied (');
    expect(renderCheckedBundle(checked, 'zh')).toContain('未推导：各次变更');
    expect(bundlePage(bundle, 'en')).toContain('PARKED: revision 2 cannot be applied (');
  });

  it.each([
    ['says that nothing stands in the way', null, 'not-derivable'],
    ['says that an earlier event does', { revision: '1', reason: null }, 'state-differs'],
    ['says that an event does that is not there', { revision: '9', reason: null }, 'revision-missing'],
  ])('does not hold where somebody %s', (_, said, kind) => {
    const edit = rewrite('manifest', (manifest: Manifest) => ({ ...manifest, parked: said }));
    expect(tampered(bundle, edit).finding?.kind).toBe(kind);
  });

  it('does not hold without the event that stands in the way', () => {
    const [file = ''] = filesWith('"torn"', bundle);
    expect(tampered(bundle, gone(file)).finding?.kind).toBe('revision-missing');
  });

  it('is checked with either key, where one was handed over to the other', async () => {
    const [before, next] = [signerNamed('hindsight/house'), signerNamed('hindsight/house')];
    await evidence.handOver(next);
    await evidence.world.log.customer('ada', bought('a-3', 700n, '2026-02-01T09:00Z'));
    await evidence.settled();
    const since = await evidence.bundle('2026-02-02T00:00:00Z');
    expect(since.manifest.handovers).toHaveLength(1);
    expect(audited(since)).toMatchObject({ holds: true, finding: null });
    expect(audited(since, next).finding).toBeNull();
    expect(audited(since, before).finding?.kind).toBe('head-not-genuine');
    const untold = rewrite('manifest', (manifest: Manifest) => ({ ...manifest, handovers: [] }));
    expect(tampered(since, untold).finding?.kind).toBe('head-not-genuine');
    expect(audited(bundle, next).finding?.kind).toBe('head-not-genuine'); // of before, and does not know of it
  });
});
