import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { rehearse, rehearsedPrefixes } from './rehearse.js';
import { renderRehearsal } from './render-rehearsal.js';

const metadata = {
  ...{ occurredAt: '2026-01-05T10:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'spec' },
  ...{ origin: 'spec', commandId: 'k', commandHash: 'h' },
};
const purchased = { orderId: 'o-1', amount: { minor: '1299', currency: 'GBP' } };
const registered = { partyKind: 'person', attributes: {} };

/** A log of customers, each with one event a type, data and version. */
class Log {
  readonly store = new InMemoryEventStore();
  readonly #revisions = new Map<string, bigint>();
  #count = 0;

  async has(stream: string, type: string, data: object, schemaVersion = 1): Promise<void> {
    const at = this.#revisions.get(stream);
    const id = `b8f1f5d5-0d0b-4f7f-9f65-${String(this.#count++).padStart(12, '0')}`;
    const event = { id, type, data, metadata: { ...metadata, schemaVersion } };
    await this.store.append(stream, at ?? 'no-stream', [event]);
    this.#revisions.set(stream, (at ?? -1n) + 1n);
  }

  rehearsed = () => rehearse(this.store.readAll(rehearsedPrefixes), new AbortController().signal);
}

describe('a rehearsal', () => {
  it('counts what it read, by type and version, whoever is not ours left out', async () => {
    const log = new Log();
    await log.has('customer-ada', 'CustomerRegistered', registered);
    await log.has('customer-ada', 'CustomerPurchased', purchased);
    await log.has('customer-ada', 'SomethingNewer', {});
    await log.has('calendar', 'DayClosed', { through: '2026-01-05T16:00:00.000Z' });
    await log.has('letters-1', 'LetterSent', {}, 7);
    const { coverage, unread, events } = await log.rehearsed();
    expect([coverage.map((one) => Object.values(one) as unknown[]), unread, events]).toEqual([
      [
        ['CustomerPurchased', 1, 1, 0, 0],
        ['CustomerRegistered', 1, 1, 0, 0],
        ['DayClosed', 1, 1, 0, 0],
        ['SomethingNewer', 1, 1, 0, 0],
      ],
      [],
      4,
    ]);
  });

  it('names every event that somebody could not read, and why', async () => {
    const log = new Log();
    await log.has('customer-ada', 'CustomerRegistered', registered, 2);
    await log.has('customer-bob', 'CustomerRegistered', registered);
    await log.has('customer-bob', 'CustomerPurchased', { ...purchased, amount: { minor: 'a lot' } });
    await log.has('calendar', 'DayClosed', { through: '2026-01-05T16:00:00.000Z' }, 3);
    await log.has('ruleset-tier', 'RuleSetRenamed', {});
    const rehearsal = await log.rehearsed();
    expect(rehearsal.unread.map(({ stream, revision, reason }) => [stream, revision, reason])).toEqual([
      ['customer-ada', '0', 'this release cannot read CustomerRegistered version 2; is a newer one writing?'],
      ['customer-bob', '1', expect.stringContaining('a lot')],
      ['calendar', '0', 'this release cannot read DayClosed version 3; is a newer one writing?'],
      ['ruleset-tier', '0', 'this release cannot read RuleSetRenamed version 1; is a newer one writing?'],
    ]);
    expect(renderRehearsal(rehearsal, 'en')).toContain('4 of 5 events up to position');
    expect(renderRehearsal(rehearsal, 'zh')).toContain('DayClosed 版本 3');
  });

  it('does not mind what was skipped', async () => {
    const log = new Log();
    await log.has('customer-bob', 'CustomerRegistered', registered);
    await log.has('customer-bob', 'CustomerPurchased', { ...purchased, amount: { minor: 'a lot' } });
    const skip = { skipped: 1, eventId: 'e-1', reason: 'torn', by: 'ops' };
    await log.has('customer-bob', 'CustomerEventSkipped', skip);
    const { coverage, unreadCount } = await log.rehearsed();
    expect([unreadCount, coverage.find(({ type }) => type === 'CustomerPurchased')]).toEqual([
      0,
      { type: 'CustomerPurchased', version: 1, events: 1, skipped: 1, unread: 0 },
    ]);
  });
});
