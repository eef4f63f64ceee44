import { commandHash } from './command-hash.js';
import { CommandHandler, type Envelope } from './command-handler.js';
import { WrongExpectedRevision } from './errors.js';
import type { EventStore } from './event-store.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';
import { purse, put, take } from './testing/purse.js';

const as = (commandId: string): Envelope => ({ commandId, actor: 'ada', origin: 'api' });

/** A store that counts what is asked of it, and fails when told to. */
class CountedStore extends InMemoryEventStore {
  reads = 0;
  readFrom: bigint | undefined;
  appends = 0;
  fails: Error | null = null;
  /** What it is after a backup was put back. */
  restored: InMemoryEventStore | null = null;
  override readStream(...asked: Parameters<EventStore['readStream']>) {
    this.reads++;
    this.readFrom = asked[1];
    return this.restored?.readStream(...asked) ?? super.readStream(...asked);
  }
  override append(...asked: Parameters<EventStore['append']>) {
    this.appends++;
    if (this.fails) return Promise.reject(this.fails);
    return this.restored?.append(...asked) ?? super.append(...asked);
  }
}

const namesIn = async (store: EventStore, stream: string) => {
  const read = [];
  for await (const { type, data } of store.readStream(stream)) read.push({ type, ...data });
  return read;
};

describe('handling a command', () => {
  let store: CountedStore;
  let purses: ReturnType<typeof handlerOf>;
  beforeEach(() => {
    store = new CountedStore();
    purses = handlerOf(store);
  });

  it('appends what was decided and says where it lies', async () => {
    const handled = await purses.handle('ada', put(5), as('c-1'));
    expect(handled).toEqual({ accepted: true, revision: 0n, position: 0n });
    expect(await namesIn(store, 'purse-ada')).toEqual([{ type: 'Put', coins: 5 }]);
  });

  it('writes who, why and what into the metadata', async () => {
    await purses.handle('ada', put(5), { ...as('c-1'), correlationId: 'visit-1', causationId: 'click-1' });
    await purses.handle('ada', put(6), as('c-2'));
    const metadata = [];
    for await (const event of store.readStream('purse-ada')) metadata.push(event.metadata);
    const both = { occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, actor: 'ada', origin: 'api' };
    expect(metadata).toEqual([
      {
        ...both,
        ...{ commandId: 'c-1', commandHash: commandHash(put(5)) },
        ...{ correlationId: 'visit-1', causationId: 'click-1' },
      },
      { ...both, commandId: 'c-2', commandHash: commandHash(put(6)), correlationId: 'c-2' },
    ]);
  });

  it('uses the category as the stream of the one thing that has no id', async () => {
    await purses.handle(null, put(5), as('c-1'));
    expect(await namesIn(store, 'purse')).toHaveLength(1);
  });

  it('passes a refusal on and appends nothing', async () => {
    expect(await purses.handle('ada', take(1), as('c-1'))).toEqual({
      accepted: false,
      reason: 'purse-empty',
    });
    expect(store.appends).toBe(0);
  });

  it('accepts what is so already without appending', async () => {
    expect(await purses.handle('ada', put(0), as('c-1'))).toEqual({
      accepted: true,
      revision: 'no-stream',
      position: null,
    });
  });

  it('answers it with the last event of the stream, so that the sender can wait for what it asked for', async () => {
    const other = await handlerOf(store).handle('ada', put(5), as('c-1'));
    expect(await purses.handle('ada', put(0), as('c-2'))).toEqual(other);
    const own = await purses.handle('ada', put(1), as('c-3'));
    expect(await purses.handle('ada', put(0), as('c-4'))).toEqual(own);
  });

  it('reads a stream once, however many commands come', async () => {
    for (const n of [1, 2, 3, 4]) await purses.handle('ada', put(n), as(`c-${n}`));
    expect([store.reads, store.appends]).toEqual([1, 4]);
  });

  it('puts commands of one stream in sequence', async () => {
    const sent = Array.from({ length: 50 }, (_, i) => purses.handle('ada', put(1), as(`c-${i}`)));
    const revisions = (await Promise.all(sent)).map((one) => one.accepted && one.revision);
    expect(revisions).toEqual(Array.from({ length: 50 }, (_, i) => BigInt(i)));
    expect(store.appends).toBe(50);
  });

  describe('when another writer got there first', () => {
    it('refuses nothing on what it remembers: looks at the stream first', async () => {
      await purses.handle('ada', put(1), as('c-1'));
      await handlerOf(store).handle('ada', put(5), as('c-2'));
      expect(await purses.handle('ada', take(6), as('c-3'))).toMatchObject({ accepted: true, revision: 2n });
    });

    it('reads again and decides again', async () => {
      await purses.handle('ada', put(5), as('c-1'));
      await handlerOf(store).handle('ada', take(5), as('c-2'));
      expect(await purses.handle('ada', take(1), as('c-3'))).toEqual({
        accepted: false,
        reason: 'purse-empty',
      });
    });

    it('reads only what the other wrote', async () => {
      for (const n of [1, 2, 3]) await purses.handle('ada', put(n), as(`c-${n}`));
      await handlerOf(store).handle('ada', take(5), as('c-4'));
      expect(await purses.handle('ada', put(1), as('c-5'))).toMatchObject({ accepted: true, revision: 4n });
      expect(store.readFrom).toBe(3n);
    });

    it('reads all anew where the stream does not go on from what it remembers', async () => {
      await purses.handle('ada', put(5), as('c-1'));
      await purses.handle('ada', take(5), as('c-2'));
      store.restored = new InMemoryEventStore();
      await handlerOf(store.restored).handle('ada', put(5), as('c-1'));
      expect(await purses.handle('ada', put(1), as('c-3'))).toMatchObject({ accepted: true, revision: 1n });
    });

    it('gives up after so many attempts', async () => {
      store.fails = new WrongExpectedRevision('purse-ada', 'no-stream', 7n);
      await expect(handlerOf(store, 3).handle('ada', put(5), as('c-1'))).rejects.toBe(store.fails);
      expect(store.appends).toBe(3);
    });
  });

  it('does not repeat what failed for another reason, and reads the stream afresh the next time', async () => {
    await purses.handle('ada', put(5), as('c-1'));
    store.fails = new Error('disk full');
    await expect(purses.handle('ada', put(6), as('c-2'))).rejects.toThrow('disk full');
    store.fails = null;
    await purses.handle('ada', put(6), as('c-2'));
    expect([store.reads, store.appends]).toEqual([2, 3]);
  });

  describe('a command id seen before', () => {
    it.each([
      ['that this handler remembers', () => purses],
      ['that only the log remembers', () => handlerOf(store)],
    ])('%s is answered as the first time and appends nothing', async (_where, handler) => {
      const first = await purses.handle('ada', put(5), as('c-1'));
      await purses.handle('ada', take(5), as('c-2'));
      expect(await handler().handle('ada', put(5), as('c-1'))).toEqual(first);
      expect(store.appends).toBe(2);
    });

    it('with other content is refused', async () => {
      await purses.handle('ada', put(5), as('c-1'));
      expect(await purses.handle('ada', put(6), as('c-1'))).toEqual({
        accepted: false,
        reason: 'command-id-reused',
      });
    });

    it('with other content is refused also when another process took the first', async () => {
      await purses.handle('ada', put(1), as('c-0'));
      await handlerOf(store).handle('ada', put(5), as('c-1'));
      const reused = await purses.handle('ada', put(6), as('c-1'));
      expect(reused).toEqual({ accepted: false, reason: 'command-id-reused' });
    });
  });

  describe('an expected revision', () => {
    const at = (commandId: string, expectedRevision: bigint | 'no-stream') => ({
      ...as(commandId),
      expectedRevision,
    });
    const elsewhere = (revision: bigint | 'no-stream') => ({
      accepted: false,
      reason: 'stream-elsewhere',
      revision,
    });

    it('lets the command through when the stream is there', async () => {
      expect(await purses.handle('ada', put(5), at('c-1', 'no-stream'))).toMatchObject({ revision: 0n });
      expect(await purses.handle('ada', put(5), at('c-2', 0n))).toMatchObject({ revision: 1n });
    });

    it.each([
      ['behind', 0n],
      ['ahead', 7n],
      ['where nothing was written', 'no-stream' as const],
    ])('%s is told where the stream is; nothing is decided or appended', async (_, expected) => {
      await purses.handle('ada', put(1), as('c-1'));
      await purses.handle('ada', put(1), as('c-2'));
      expect(await purses.handle('ada', take(9), at('c-3', expected))).toEqual(elsewhere(1n));
      expect(await purses.handle('bob', put(1), at('c-4', 0n))).toEqual(elsewhere('no-stream'));
      expect(store.appends).toBe(2);
    });

    it('is compared with the stream as it is, not as it is remembered', async () => {
      await purses.handle('ada', put(1), as('c-1'));
      await handlerOf(store).handle('ada', put(1), as('c-2'));
      expect(await purses.handle('ada', put(1), at('c-3', 1n))).toMatchObject({ revision: 2n });
      await handlerOf(store).handle('ada', put(1), as('c-4'));
      expect(await purses.handle('ada', put(1), at('c-5', 2n))).toEqual(elsewhere(3n));
    });

    it('holds for what would append nothing, too', async () => {
      await purses.handle('ada', put(1), as('c-1'));
      expect(await purses.handle('ada', put(0), at('c-2', 4n))).toEqual(elsewhere(0n));
      expect(await purses.handle('ada', put(0), at('c-2', 0n))).toMatchObject({ accepted: true });
    });

    it('does not stand in the way of a repeat, whose first attempt moved the stream', async () => {
      const first = await purses.handle('ada', put(5), at('c-1', 'no-stream'));
      expect(await purses.handle('ada', put(5), at('c-1', 'no-stream'))).toEqual(first);
    });

    it('is true for one of many who expect the same', async () => {
      const sent = Array.from({ length: 20 }, (_, i) =>
        handlerOf(store).handle('ada', put(1), at(`c-${i}`, 'no-stream')),
      );
      const accepted = (await Promise.all(sent)).filter((one) => one.accepted);
      expect(accepted).toHaveLength(1);
    });
  });

  it('forgets the stream least used when it holds too many', async () => {
    const two = new CommandHandler(store, purse, { cached: 2 });
    for (const id of ['ada', 'bob', 'cem', 'ada']) await two.handle(id, put(1), as(`${id}-${store.appends}`));
    expect(store.reads).toBe(4);
  });
});

function handlerOf(store: EventStore, attempts?: number) {
  return new CommandHandler(store, purse, attempts === undefined ? {} : { attempts });
}
