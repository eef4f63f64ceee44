import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHindsight } from '../support/run-hindsight.js';
import { startEventStoreToUse } from '../support/start-event-store.js';

const file = `consumer-groups: 1
groups:
  - name: mailing
    follow: { streams: [customer] }
    checkpoint: { everySeconds: 1 }
`;

describe('hindsight groups', () => {
  let folder: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-groups-'));
    node = await startEventStoreToUse(join(folder, 'eventstore'));
    client = EventStoreDBClient.connectionString(node.url);
    await client.appendToStream('customer-ada', jsonEvent({ type: 'CustomerRegistered', data: {} }));
  });
  afterAll(async () => {
    await client.dispose();
    await node.stop();
    await rm(folder, { recursive: true });
  });

  const groups = async (...words: string[]) => {
    // Nothing of these commands looks into a database.
    const env = { EVENTSTORE_URL: node.url, DATABASE_URL: 'postgres://127.0.0.1:1/none' };
    const { code, out, err } = await runHindsight(['--json', 'groups', ...words], { cwd: folder, env });
    return { code, err, said: out === '' ? null : (JSON.parse(out) as Record<string, unknown>) };
  };
  const apply = async (text: string) => {
    await writeFile(join(folder, 'groups.yaml'), text);
    return groups('apply', 'groups.yaml');
  };

  /** Parks one event. */
  async function park(): Promise<void> {
    const taking = client.subscribeToPersistentSubscriptionToAll('mailing');
    for await (const given of taking) {
      await taking.nack('park', 'no letter box', given);
      break;
    }
    await taking.unsubscribe();
  }

  it('apply makes them, says what it did, and does nothing twice', async () => {
    expect((await apply(file)).said).toEqual({ groups: [{ name: 'mailing', became: 'created' }] });
    expect((await apply(file)).said).toEqual({ groups: [{ name: 'mailing', became: 'unchanged' }] });
    const patient = `${file}    retries: 3\n`;
    expect((await apply(patient)).said).toEqual({ groups: [{ name: 'mailing', became: 'updated' }] });
    expect((await groups('list')).said).toMatchObject({
      groups: [{ name: 'mailing', parked: 0, lag: { events: 1 }, settings: { retries: 3 } }],
    });
  });

  it('parked and replay bring back what nobody could deal with', async () => {
    await park();
    expect((await groups('parked', 'mailing')).said).toMatchObject({
      parked: [{ event: { type: 'CustomerRegistered', stream: 'customer-ada', revision: '0' } }],
    });
    expect((await groups('replay', 'mailing')).said).toEqual({ group: 'mailing', replayed: 1 });
    expect((await groups('parked', 'mailing')).said).toEqual({ group: 'mailing', parked: [] });
  });

  it('refuse, in one line each, what cannot be', async () => {
    const other = await apply(file.replace('customer]', 'segment]'));
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringMatching(/^hindsight: mailing: the group follows/),
    ]);
    const rubbish = await apply(file.replace('streams', 'stream'));
    expect([rubbish.code, rubbish.err]).toEqual([
      2,
      expect.stringMatching(/^groups\.yaml:4:23 expected stream/),
    ]);
    const unknown = await groups('show', 'mialing');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringMatching(/no consumer group mialing; there are mailing/),
    ]);
  });

  it('remove leaves nothing, so that another can be made under its name', async () => {
    expect((await groups('remove', 'mailing')).said).toEqual({ group: 'mailing', removed: true });
    expect((await groups('list')).said).toEqual({ groups: [] });
    expect((await apply(file.replace('customer]', 'segment]'))).said).toEqual({
      groups: [{ name: 'mailing', became: 'created' }],
    });
  });
});
