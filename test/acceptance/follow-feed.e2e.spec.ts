import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDb, uuidV5, type ExpectedRevision } from '@hindsight/event-store';
import { startEventStoreToUse } from '../support/start-event-store.js';
import { startHttp, type HttpServer } from './http-server.js';

const example = resolve(import.meta.dirname, '../../docs/examples/follow-feed.mjs');
const key = { name: 'letters', secret: 'a-long-secret-of-a-service' };

describe('the example that follows the feed', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let store: EventStoreDb;
  let http: HttpServer;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-feed-'));
    node = await startEventStoreToUse(join(directory, 'store'));
    store = new EventStoreDb(node.url);
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' }, { keys: [key] });
  });
  afterAll(async () => {
    http.app.getHttpServer().closeAllConnections();
    await http.close();
    await store.close();
    await node.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const told = (customer: string, expected: ExpectedRevision, ...days: string[]) => {
    const events = days.map((day) => ({
      ...{ id: uuidV5(`${customer} ${day}`), type: 'CustomerContacted', data: { contactId: day } },
      metadata: {
        ...{
          occurredAt: `2026-01-${day}T09:00:00.000Z`,
          schemaVersion: 1,
          correlationId: 'c',
          actor: 'spec',
        },
        ...{ origin: 'spec', commandId: 'c', commandHash: 'h' },
      },
    }));
    return store.append(customer, expected, events);
  };

  it('prints each event once and, killed and started again, goes on behind the last', async () => {
    await told('customer-ada', 'no-stream', '01');
    await told('other-stream', 'no-stream', '02');
    const first = await told('customer-ada', 0n, '03', '04');
    expect(await follow(3, first.position)).toEqual(['ada 01', 'ada 03', 'ada 04']);
    await told('customer-bob', 'no-stream', '05');
    const second = await told('customer-ada', 2n, '06');
    expect(await follow(2, second.position)).toEqual(['bob 05', 'ada 06']);
  });

  it('is told what comes, and of nothing else when it comes back', async () => {
    const following = follow(1, null);
    await sleep(500); // where it is too late to begin, it is told all the same
    await told('customer-eve', 'no-stream', '07');
    expect(await following).toEqual(['eve 07']);
  });

  /** Runs the example as its reader would until it printed `count` lines and wrote down where it is, then kills it. */
  async function follow(count: number, until: bigint | null): Promise<string[]> {
    const file = join(directory, 'last-id.txt');
    const env = { NODE_OPTIONS: '', HINDSIGHT_URL: http.url, HINDSIGHT_KEY: key.secret };
    const child = spawn(process.execPath, [example, file, 'streams=customer'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      const [, customer = '', time = ''] = line.split(' ');
      lines.push(`${customer} ${time.slice(8, 10)}`);
      if (lines.length === count) break;
    }
    while (until !== null && BigInt(await readFile(file, 'utf8').catch(() => '0')) < until) await sleep(10);
    child.kill('SIGKILL');
    await once(child, 'exit');
    return lines;
  }
});
