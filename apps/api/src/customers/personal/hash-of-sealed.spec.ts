import { randomBytes } from 'node:crypto';
import { commandHash, type RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { kekOf, LocalKeyEncryption, Vault } from '@hindsight/vault';
import { InMemoryKeyStore } from '../../../../../libs/vault/src/testing/in-memory-key-store.js';
import { Clock } from '../../http/clock.js';
import { Customers } from '../customers.js';

const occurredAt = new Date('2026-01-05T09:00:00Z');
const by = { actor: 'spec', origin: 'api' };
const ada = {
  ...({ type: 'RegisterCustomer', partyKind: 'person', attributes: {}, occurredAt } as const),
  personal: { name: 'Ada Lovelace', phone: '+44 20 7946 0018' },
} as const;
const call = {
  ...({ type: 'RecordContact', contactId: 'call-1', channel: 'phone', direction: 'in' } as const),
  ...({ purpose: 'care', outcome: 'reached', occurredAt, note: 'asks for Ada' } as const),
} as const;

/** A house with keys of its own, and what its log has once these were told. */
async function logged(...customerIds: readonly string[]): Promise<RecordedEvent[]> {
  const keks = [kekOf(randomBytes(32))] as const;
  const vault = new Vault(new InMemoryKeyStore(), new LocalKeyEncryption(() => Promise.resolve(keks)));
  const store = new InMemoryEventStore();
  const door = new Customers(
    { store, vault, clock: new Clock() },
    { reportingCurrency: 'GBP', personalIds: false, sensitiveAttributes: [] },
  );
  const events: RecordedEvent[] = [];
  for (const id of customerIds) {
    await door.handle(id, ada, { ...by, commandId: 'c-1' });
    await door.handle(id, call, { ...by, commandId: 'c-2' });
    for await (const event of store.readStream(`customer-${id}`)) events.push(event);
  }
  return events;
}

const hashes = (events: readonly RecordedEvent[]) => events.map(({ metadata }) => metadata.commandHash);

/** What the hash beside an event gives away of what was sealed. */
describe('the hash of a command that says something personal', () => {
  it('is another one under another key: for another customer, and for the same in another house', async () => {
    const told = [...(await logged('ada', 'bob')), ...(await logged('ada'))];
    expect(told).toHaveLength(6);
    expect(new Set(hashes(told)).size).toBe(6);
  });

  it('is not that of what was said, which whoever guesses it could hash', async () => {
    const [registered, contacted] = hashes(await logged('ada'));
    expect([registered, contacted]).not.toContain(commandHash(ada));
    expect([registered, contacted]).not.toContain(commandHash(call));
  });

  it('says no more than what lies beside it: whoever has the event can compute it', async () => {
    const [registered, contacted] = await logged('ada');
    for (const [event, { type }] of [
      [registered, ada],
      [contacted, call],
    ] as const) {
      const { data = {}, metadata } = event ?? {};
      expect(JSON.stringify(data)).toContain('"sealed"');
      const said = { ...data, forbiddenHits: undefined }; // counted, not said
      expect(commandHash({ ...said, type, occurredAt })).toBe(metadata?.commandHash);
    }
  });
});
