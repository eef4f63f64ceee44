import { CommandHandler, type Envelope } from './command-handler.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';
import { purse, put, take } from './testing/purse.js';

const as = (commandId: string): Envelope => ({ commandId, actor: 'ada', origin: 'api' });
const handlerOf = (store: InMemoryEventStore) => new CommandHandler(store, purse);
const coins = (state: number) => state;

describe('asking what would be refused', () => {
  let store: InMemoryEventStore;
  let purses: ReturnType<typeof handlerOf>;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    purses = handlerOf(store);
    await purses.handle('ada', put(5), as('c-1'));
  });

  it('says the refusal, or that there is none, and appends nothing', async () => {
    expect(await purses.foresee('ada', take(6), as('c-2'))).toEqual({
      accepted: false,
      reason: 'purse-empty',
    });
    expect(await purses.foresee('ada', take(5), as('c-2'))).toBeNull();
    expect((await store.last(['purse-']))?.revision).toBe(0n);
  });

  it('finds nothing in the way of a repeat, and a command id that was used otherwise', async () => {
    await purses.handle('ada', take(5), as('c-2'));
    expect(await purses.foresee('ada', take(5), as('c-2'))).toBeNull();
    expect(await purses.foresee('ada', put(1), as('c-2'))).toEqual({
      accepted: false,
      reason: 'command-id-reused',
    });
  });

  it('goes by where the sender takes the stream to stand', async () => {
    const elsewhere = { ...as('c-2'), expectedRevision: 7n };
    expect(await purses.foresee('ada', take(1), elsewhere)).toEqual({
      ...{ accepted: false, reason: 'stream-elsewhere', revision: 0n },
    });
  });

  it('looks at the stream as it is now, whoever wrote it', async () => {
    const others = handlerOf(store);
    await others.handle('ada', take(5), as('c-2'));
    expect(await purses.foresee('ada', take(1), as('c-3'))).toMatchObject({ reason: 'purse-empty' });
    await others.handle('ada', put(3), as('c-4'));
    expect(await purses.look('ada', coins)).toBe(3);
    expect(await purses.look('bob', coins)).toBe(0);
  });

  it('reads afresh after it failed to read', async () => {
    const read = store.readStream.bind(store);
    store.readStream = () => {
      throw new Error('away');
    };
    await expect(purses.look('ada', coins)).rejects.toThrow('away');
    store.readStream = read;
    expect(await purses.look('ada', coins)).toBe(5);
  });
});
