import type { Outcome } from '@hindsight/replay';
import { checkRuleSet } from '@hindsight/rules';
import { writeFile } from 'node:fs/promises';
import { valueSymbol } from 'piscina';
import { CachedArchive } from '../cache/cached-archive.js';
import type { CachePlace } from '../cache/load-columns.js';
import { begin, logOf } from '../testing/a-log.js';
import { archived, emptyFolder, locks } from '../testing/an-archive.js';
import { work } from './thread-main.js';

const checked = checkRuleSet(`
hindsight: 1
id: buyers
clock: {tz: UTC, tick: day}
features:
  orders: {agg: count, events: [purchased]}
outputs:
  - {id: buys, type: flag, when: "orders > 0"}
`);
if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
const ruling = { ruleSet: checked.ruleSet, currencyExponent: 2, cutoffs: [] };
const asked = { kind: 'follow', task: { ruling, asOf: begin + 86_400_000, writes: true } } as const;

const bought = (customerId: string, minor: string) => ({
  ...{ customerId, storedType: 'CustomerPurchased', occurredAt: begin },
  data: { orderId: 'o1', amount: { minor, currency: 'GBP' } },
});
const [tea, car, beyondDoubles] = [
  bought('ada', '300'),
  bought('bob', '900000'),
  bought('bob', '9007199254740994'),
];

const reading = { fields: [] };

describe('a thread that is told where columns are', () => {
  let directory: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ directory, remove } = await emptyFolder());
  });
  afterEach(() => remove());

  /** Where the columns of some events are, ready. */
  async function placeOf(...said: Parameters<typeof logOf>[0]): Promise<CachePlace> {
    await archived(directory, [logOf(said)], { buckets: 1 });
    const archive = await CachedArchive.open(directory, { locks });
    await archive.warm();
    const place = archive.placeOf(0, reading);
    await archive.close();
    if (!place) throw new Error('there is no place');
    return place;
  }

  it('reads and evaluates them', async () => {
    const came = await work({ asked, over: { place: await placeOf(tea, car), reading } });
    const { [valueSymbol]: outcome } = came as unknown as Record<symbol, Outcome<unknown>>;
    expect(outcome).toMatchObject({ ok: true, events: 2, answer: { customers: 2, changes: 2 } });
  });

  it('leaves to whoever asked what is not there, and what is damaged', async () => {
    const place = await placeOf(tea, car);
    const others = [
      { ...place, key: 'of something else' },
      { ...place, path: `${place.path}-elsewhere` },
    ];
    for (const other of others) expect(await work({ asked, over: { place: other, reading } })).toBeNull();
    await writeFile(place.path, 'cut');
    expect(await work({ asked, over: { place, reading } })).toBeNull();
  });

  it('leaves to whoever asked whom it cannot read', async () => {
    const place = await placeOf(tea, beyondDoubles);
    expect(await work({ asked, over: { place, reading } })).toBeNull();
    const without = { ...reading, without: new Set(['bob']) };
    expect(await work({ asked, over: { place, reading: without } })).not.toBeNull();
  });
});
