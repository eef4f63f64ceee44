import { randomBytes } from 'node:crypto';
import type { EventStore } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { onPool, openReadModels, StoredKeys, type ReadModels } from '@hindsight/read-models';
import { kekOf, LocalKeyEncryption, Vault } from '@hindsight/vault';
import { createDatabase, type TestDatabase } from '../../../../../test/support/create-database.js';
import { Clock } from '../../http/clock.js';
import { Customers } from '../customers.js';
import { Erasures, type ErasureSources } from './erasures.js';
import { SubscriberReceipts } from './subscriber-receipts.js';

class Killed extends Error {}

const occurredAt = new Date('2026-01-05T09:00:00Z');
const by = { actor: 'spec', origin: 'api' };
const keks = [kekOf(randomBytes(32))] as const;

/** Streams, keys and requests as they are; each `Erasures` over them is a process, which may be killed behind any of its steps. */
class Place {
  readonly store = new InMemoryEventStore();
  readonly keys: StoredKeys;
  /** Steps that went through, of whatever process. */
  steps = 0;

  constructor(private readonly readModels: ReadModels) {
    this.keys = new StoredKeys(readModels);
  }

  customers(vault = this.#vault()): Customers {
    return new Customers(
      { store: this.store, vault, clock: new Clock() },
      { reportingCurrency: 'GBP', personalIds: false, sensitiveAttributes: [] },
    );
  }

  /** @param after of how many steps the process is killed */
  process(after = Infinity): Erasures {
    let left = after;
    const step = async <T>(done: Promise<T>): Promise<T> => {
      const result = await done;
      this.steps++;
      if (--left === 0) throw new Killed();
      return result;
    };
    const store = {
      readStream: this.store.readStream.bind(this.store),
      append: (...asked: Parameters<EventStore['append']>) => step(this.store.append(...asked)),
    } as EventStore; // whoever erases asks no more of it
    const sql = onPool(this.readModels);
    const sources: ErasureSources = {
      ...{ store, clock: new Clock(), reportingCurrency: 'GBP' },
      receipts: new SubscriberReceipts(sql, new Clock(), null),
      keys: { destroy: (id) => step(this.keys.destroy(id)) },
      reached: () => step(Promise.resolve(true)),
      sql: {
        entities: sql.entities,
        query: <Row extends object>(text: string, parameters?: readonly unknown[]) =>
          /^(INSERT|UPDATE)/.test(text)
            ? step(sql.query<Row>(text, parameters))
            : sql.query<Row>(text, parameters),
      },
    };
    return new Erasures(sources);
  }

  async register(id: string): Promise<void> {
    const asked = {
      type: 'RegisterCustomer' as const,
      partyKind: 'person' as const,
      attributes: {},
      occurredAt,
    };
    const personal = { name: 'Ada Lovelace' };
    await this.customers().handle(id, { ...asked, personal }, { ...by, commandId: `register-${id}` });
  }

  async types(id: string): Promise<string[]> {
    const types = [];
    for await (const { type } of this.store.readStream(`customer-${id}`)) types.push(type);
    return types;
  }

  #vault = () => new Vault(this.keys, new LocalKeyEncryption(() => Promise.resolve(keks)));
}

const asked = (id: string) => ({ requestId: `request-${id}`, legalBasis: 'GDPR art. 17' });
const ended = ['CustomerRegistered', 'CustomerErasureBegun', 'CustomerErased'];

describe('an erasure', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let place: Place;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    place = new Place(readModels);
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  // Taken, begun, destroyed, told, tables there, receipt kept.
  it.each([1, 2, 3, 4, 5, 6])(
    'that is killed behind its step %i is finished by asking again',
    async (after) => {
      const id = `ada-${after}`;
      await place.register(id);
      const killed = place.process(after).erase(id, asked(id), 'dpo');
      await expect(killed).rejects.toThrow(Killed);
      const outcome = await place.process().erase(id, asked(id), 'somebody else');
      expect(outcome).toMatchObject({ accepted: true, receipt: { customerId: id, askedBy: 'dpo' } });
      expect(outcome.accepted && outcome.receipt.completedAt).not.toBeNull();
      expect(await place.types(id)).toEqual(ended);
      expect(await place.process().erase(id, asked(id), 'dpo')).toEqual(outcome);
    },
  );

  it('takes six steps, and none once it is done', async () => {
    await place.register('bea');
    place.steps = 0;
    await place.process().erase('bea', asked('bea'), 'dpo');
    expect(place.steps).toBe(6);
    await place.process().erase('bea', asked('bea'), 'dpo');
    expect(place.steps).toBe(6);
  });

  it('that nobody asks for again is finished when a server starts', async () => {
    await place.register('cyd');
    await expect(place.process(3).erase('cyd', asked('cyd'), 'dpo')).rejects.toThrow(Killed);
    expect(await place.process().resume()).toEqual({ done: ['request-cyd'], underWay: [] });
    expect(await place.types('cyd')).toEqual(ended);
    expect(await place.process().resume()).toEqual({ done: [], underWay: [] });
  });

  it('lets nothing in that was sealed before its fence by somebody who did not know of it', async () => {
    await place.register('dan');
    const elsewhere = place.customers();
    const note = (contactId: string) =>
      elsewhere.handle(
        'dan',
        {
          ...{ type: 'RecordContact', contactId, channel: 'phone', direction: 'in', purpose: 'care' },
          ...{ outcome: 'reached', note: 'Ada', occurredAt },
        },
        { ...by, commandId: contactId },
      );
    expect(await note('call-1')).toMatchObject({ accepted: true });
    // The other process has the key and the state in memory, and decides on what it remembers.
    await expect(place.process(2).erase('dan', asked('dan'), 'dpo')).rejects.toThrow(Killed);
    expect(await note('call-2')).toMatchObject({ accepted: false, reason: 'customer-erased' });
    await place.process().erase('dan', asked('dan'), 'dpo');
    expect(await note('call-3')).toMatchObject({ accepted: false, reason: 'customer-erased' });
    expect(await place.types('dan')).toEqual(['CustomerRegistered', 'CustomerContacted', ...ended.slice(1)]);
  });

  it('asked for twice at once is done once', async () => {
    await place.register('eve');
    const [one, other] = await Promise.all(
      [1, 2].map(() => place.process().erase('eve', asked('eve'), 'dpo')),
    );
    expect(one).toEqual(other);
    expect(await place.types('eve')).toEqual(ended);
  });

  it('asked for under two requests at once is done for one of them, and nothing is left of the other', async () => {
    await place.register('fay');
    const outcomes = await Promise.all(
      ['1', '2'].map((n) => place.process().erase('fay', { ...asked('fay'), requestId: `fay-${n}` }, 'dpo')),
    );
    expect(outcomes.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
    expect(await place.process().resume()).toEqual({ done: [], underWay: [] });
    expect(await place.types('fay')).toEqual(ended);
  });
});
