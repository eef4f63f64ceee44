import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expectedValue } from '../../work-lists/expected-value.js';
import { bought, corrected, merged, openHistory, type History, type Told } from '../testing/history.js';
import { lifeExpectancy } from './life-expectancy.js';

const sample = new URL('../../../../../samples/cdnow/purchases.txt.gz', import.meta.url);

/** The purchases of CDNOW's sample as they would be stored: several on one day among them. */
function cdnow(): Record<string, Told[]> {
  const histories: Record<string, Told[]> = {};
  for (const line of gunzipSync(readFileSync(sample)).toString().trim().split('\n')) {
    const [, customer = '', date = '', , dollars = ''] = line.trim().split(/\s+/);
    const own = (histories[customer] ??= []);
    const at = date.replace(/(....)(..)(..)/, '$1-$2-$3');
    own.push(bought(`${at}T12:00:00Z`, `${customer}-${own.length}`, Math.round(100 * Number(dollars))));
  }
  return histories;
}

describe('life expectancy', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
  });
  afterAll(() => history.close());

  it('of the CDNOW customers is as published, at the end of September and with all that came later in the log', async () => {
    await history.tell(cdnow());
    const { figures, tables } = await history.measure(lifeExpectancy, '1997-09-30T23:59:59.999Z');
    const printed = (name: string, digits: number) => Number(figures[name]).toFixed(digits);
    expect(figures).toMatchObject({ customers: 2357, fitted: 2357, cameBack: 946 });
    expect(['r', 'alpha', 'a', 'b'].map((name) => printed(name, 3))).toEqual([
      ...['0.243', '4.414', '0.793', '2.426'],
    ]);
    expect([printed('logLikelihood', 1), printed('p', 2), printed('q', 2)]).toEqual([
      '-9582.4',
      '6.25',
      '3.74',
    ]);
    expect((Number(figures['v']) / 100).toFixed(2)).toBe('15.44');
    const bands = (tables['bands'] ?? []) as { customers: number; onceOnly: number }[];
    expect(bands.reduce((sum, { customers }) => sum + customers, 0)).toBe(2357);
    expect(bands.at(-1)?.onceOnly).toBe(2357 - 946); // all of them for certain: the model's own word
  }, 60_000);

  it('lists the customers by what they are expected to spend', async () => {
    const list = (await history.list(expectedValue, '1997-09-30T23:59:59.999Z')) as {
      customerId: string;
      worthMinor: number;
      purchases: number;
      amountMinor: number;
      repeats: number;
      alive: number;
    }[];
    expect(list).toHaveLength(2357);
    const worths = list.map(({ worthMinor }) => worthMinor);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    for (const { worthMinor, purchases, amountMinor } of list.slice(0, 20))
      expect(worthMinor).toBeCloseTo(purchases * amountMinor, 6);
    // The first of the sample: again on 18 January and 2 August (2, 30.43 of 38.86 weeks), 1.226 times in 39 weeks.
    const first = list.find(({ customerId }) => customerId === '0001');
    expect([first?.repeats, first?.purchases.toFixed(3), first?.alive.toFixed(2)]).toEqual([
      2,
      '1.226',
      '0.73',
    ]);
  }, 60_000);

  it('goes by what is known now of what was bought, and leaves out who has gone or came before the window', async () => {
    await history.tell({
      ada: [
        bought('2026-01-01', 'a1', 1000),
        bought('2026-01-11', 'a2', 9000),
        corrected('2026-03-01', 'a2', 3000),
      ],
      bob: [
        bought('2026-01-05', 'b1', 2000),
        bought('2026-01-05T20:00Z', 'b2', 2000),
        bought('2026-02-01', 'b3', 5000),
      ],
      cyd: [bought('2026-01-02', 'c1', 2000), bought('2026-01-09', 'c2', 4000)],
      dan: [bought('2026-01-03', 'd1', 2000), merged('2026-01-20', 'ada')],
      eve: [bought('2025-01-03', 'e1', 2000), bought('2026-01-03', 'e2', 2000)],
      fay: [bought('2026-01-04', 'f1', 2000)],
    });
    const { figures } = await history.measure(lifeExpectancy, '2026-02-28', {
      windowDays: 90,
      horizonDays: 30,
    });
    expect(figures).toMatchObject({ customers: 4, fitted: 4, cameBack: 3 });
    const sql = (lifeExpectancy.statements['buying'] ?? '').trim();
    const rows = await history.sql.query(sql, ['2026-02-28', '2025-12-01']);
    expect(
      [...rows].sort((a, b) =>
        (a as { customerId: string }).customerId < (b as { customerId: string }).customerId ? -1 : 1,
      ),
    ).toMatchObject([
      { customerId: 'ada', days: 2, paidAgain: 3000 },
      { customerId: 'bob', days: 2, paidAgain: 5000 },
      { customerId: 'cyd', days: 2, paidAgain: 4000 },
      { customerId: 'fay', days: 1, paidAgain: 0 },
    ]);
  });

  it('says nothing of customers none of whom came back', async () => {
    await history.tell({ ada: [bought('2026-01-01', 'a1', 1000)] });
    const { figures, tables } = await history.measure(lifeExpectancy, '2026-02-01');
    expect(figures).toMatchObject({ customers: 1, cameBack: 0, r: null, p: null, alive: null });
    expect(tables['bands']).toEqual([]);
    expect(await history.list(expectedValue, '2026-02-01')).toEqual([]);
  });
});
