import { CachedArchive } from './cache/cached-archive.js';
import { begin, logOf } from './testing/a-log.js';
import { archived, emptyFolder, locks } from './testing/an-archive.js';

it('counts the events of an origin by stored type, as far as they are known, and tells when the earliest happened', async () => {
  const { directory, remove } = await emptyFolder();
  const types = ['CustomerPurchased', 'CustomerContacted', 'CustomerContacted', 'CustomerContacted'];
  const log = logOf(
    types.map((storedType, place) => ({
      ...{ customerId: `c${place}`, storedType, occurredAt: begin },
      data:
        storedType === 'CustomerPurchased' ? { orderId: 'o', amount: { minor: '1', currency: 'GBP' } } : {},
    })),
  ).map((event, place) => ({ ...event, origin: place < 3 ? `simulated:4${place}` : 'import:simulated:' }));
  await archived(directory, [log]);
  const archive = await CachedArchive.open(directory, { locks });
  expect(await archive.countByOrigin('simulated:')).toEqual(
    new Map([
      ['CustomerContacted', 2],
      ['CustomerPurchased', 1],
    ]),
  );
  const known = { position: log[1]?.position ?? 0n };
  expect((await archive.countByOrigin('simulated:', known)).get('CustomerContacted')).toBe(1);
  expect(await archive.earliest()).toBe(begin);
  expect(await archive.earliest({ position: 0n })).toBeNull();
  await archive.close();
  await remove();
});
