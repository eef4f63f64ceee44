import type { CloudEvent } from '@hindsight/contracts';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ReadModels } from '@hindsight/read-models';
import { follow } from '../../libs/client/src/index.js';
import { startWhole, type WholeServer } from './whole-server.js';

interface Snapshot {
  readonly position: string;
  readonly cut: string;
  /** What an output says of a customer, by both. */
  readonly results: ReadonlyMap<string, string>;
}

type Segment = Record<'customerId' | 'output' | 'result', string>;
/** Of a result; null: to none. */
type Change = Record<'customerId' | 'output', string> & { readonly to: string | null };
const key = ({ customerId, output }: Pick<Segment, 'customerId' | 'output'>) => `${customerId} ${output}`;
const customers = ['ada', 'bob', 'eve', 'fay', 'gus', 'hal', 'ida', 'jon'];

describe('a snapshot of segments, and the feed behind it', () => {
  let whole: WholeServer;
  let tables: ReadModels;
  beforeAll(async () => {
    const letIn = (readModels: ReadModels) => {
      tables = readModels;
      return {};
    };
    whole = await startWhole(undefined, { letIn });
  }, 60_000);
  afterAll(async () => {
    whole.http.app.getHttpServer().closeAllConnections(); // fetch keeps one that asked for nothing, which no server takes for idle
    await whole.close();
  });

  async function snapshot(): Promise<Snapshot> {
    const response = await fetch(`${whole.http.url}/v1/feed/snapshot`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const { position, cut } = lines[0] as Snapshot;
    const segments = lines.slice(1, -1) as Segment[];
    expect(lines.at(-1)).toEqual({ segments: segments.length });
    return { position, cut, results: new Map(segments.map((one) => [key(one), one.result])) };
  }

  const register = (customerId: string) =>
    whole.record('/v1/customers', { customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' });

  it('has nothing before anything happened', async () => {
    expect(await snapshot()).toMatchObject({ results: new Map() });
  });

  it.each([1, 2, 3])(
    'leave out no change and tell none twice, whatever is recorded meanwhile (seed %i)',
    async (seed) => {
      const random = xoroshiro128plus(seed);
      const roll = (most: number) => uniformInt(random, 0, most);
      const names = customers.map((name) => `${name}-${seed}`);
      const taken = [await snapshot()];
      const write = async () => {
        for (const name of names) await register(name);
        for (let n = 0; n < 40; n++) {
          const name = names[roll(names.length - 1)] ?? '';
          const occurredAt = new Date(Date.UTC(2026, 0, 3 + roll(20), 10)).toISOString();
          const amount = { minor: String(100 + roll(900_000)), currency: 'GBP' };
          await whole.record(`/v1/customers/${name}/purchases`, {
            orderId: `${seed}-${n}`,
            amount,
            occurredAt,
          });
          if (n % 16 === 15)
            await whole.closeThrough(`2026-0${seed}-${10 + n / 4}T16:00:00Z`.replace(/\.\d+/, ''));
        }
        return 'written' as const;
      };
      const writing = write();
      while ((await Promise.race([writing, snapshot()])) !== 'written') taken.push(await snapshot());
      await whole.caughtUp();
      const last = await snapshot();
      expect(taken.length).toBeGreaterThan(3);
      for (const one of taken) expect(await afterFollowing(one, last)).toEqual(last.results);
    },
    120_000,
  );

  /** What a subscriber has who began with one and was told all changes up to the other: each revision of each stream, once. */
  async function afterFollowing(from: Snapshot, to: Snapshot): Promise<ReadonlyMap<string, string>> {
    const results = new Map(from.results);
    const [at, end] = [revisionsIn(from.cut), revisionsIn(to.cut)];
    if (isReached(at, end)) return results;
    const { url } = whole.http;
    for await (const told of follow({ url }, { streams: ['segment'], cut: from.cut })) {
      if (told.kind !== 'event') continue;
      const { source, revision, data } = told.event as CloudEvent & {
        data: Change;
      };
      const stream = source.slice('/streams/segment-'.length);
      expect([source, revision]).toEqual([source, String((at.get(stream) ?? -1) + 1)]);
      at.set(stream, Number(revision));
      if (data.to === null) results.delete(key(data));
      else results.set(key(data), data.to);
      if (isReached(at, end)) break;
    }
    return results;
  }

  it('lets go of the tables when whoever asked has left', async () => {
    for (let n = 0; n < 12; n++) {
      const gone = new AbortController();
      const answer = await fetch(`${whole.http.url}/v1/feed/snapshot`, { signal: gone.signal });
      gone.abort();
      expect(answer.status).toBe(200);
      await fetch(`${whole.http.url}/v1/feed/snapshot`, { method: 'HEAD' });
    }
    expect((await snapshot()).results.size).toBeGreaterThan(0);
  });

  it('is waited for until the tables have come to all that was told, and refused where they do not', async () => {
    await tables.query('INSERT INTO segment_told VALUES (gen_random_uuid())');
    const late = await whole.http.get('/v1/feed/snapshot');
    expect([late.status, late.body['type'], late.headers.get('retry-after')]).toEqual([
      ...[504, '/problems/read-model-behind', '5'],
    ]);
    const waiting = snapshot();
    await tables.query('DELETE FROM segment_told');
    expect((await waiting).results.size).toBeGreaterThan(0);
  });

  it('refuses a cut that no snapshot gave', async () => {
    const { status, body } = await whole.http.get('/v1/feed?cut=yesterday');
    expect([status, body['errors']]).toEqual([
      400,
      [expect.objectContaining({ field: 'cut', message: 'must be the `cut` of a snapshot' })],
    ]);
  });
});

function revisionsIn(cut: string): Map<string, number> {
  const parts = cut.split('_').slice(1);
  return new Map(
    parts.map((part) => {
      const [stream = '', revision = ''] = part.split(':');
      return [stream, parseInt(revision, 36)];
    }),
  );
}

const isReached = (at: ReadonlyMap<string, number>, end: ReadonlyMap<string, number>) =>
  [...end].every(([stream, revision]) => (at.get(stream) ?? -1) >= revision);
