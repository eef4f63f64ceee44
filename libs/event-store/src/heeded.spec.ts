import { heeded } from '@hindsight/domain';
import { CommandHandler, type Envelope } from './command-handler.js';
import type { ExpectedRevision, NewEvent } from './event-store.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';
import { newEvent } from './testing/new-event.js';
import { purse, put, take } from './testing/purse.js';

const as = (commandId: string): Envelope => ({ commandId, actor: 'ada', origin: 'api' });
const torn = newEvent('Torn');
const skipOf = (skipped: number): NewEvent => ({ ...newEvent('CustomerEventSkipped'), data: { skipped } });

/** A purse that cannot read what is torn. */
const tornPurse: typeof purse = {
  ...purse,
  heeded,
  events: {
    ...purse.events,
    decode(stored) {
      if (stored.type === 'Torn') throw new Error('torn');
      return purse.events.decode(stored);
    },
  },
};

describe('a stream of which something is not heeded', () => {
  let store: InMemoryEventStore;
  let purses: ReturnType<typeof handlerOf>;
  beforeEach(() => {
    store = new InMemoryEventStore();
    purses = handlerOf();
  });
  const handlerOf = () => new CommandHandler(store, tornPurse);
  const append = (expected: ExpectedRevision, ...events: NewEvent[]) =>
    store.append('purse-ada', expected, events);

  it('is decided on once that is said, however much lies between', async () => {
    await purses.handle('ada', put(5), as('c-1'));
    await append(0n, torn);
    await append(1n, { ...newEvent('Put'), data: { coins: 7 } });
    await expect(handlerOf().handle('ada', take(12), as('c-2'))).rejects.toThrow('torn');
    await append(2n, skipOf(1));
    expect(await purses.handle('ada', take(13), as('c-3'))).toMatchObject({ reason: 'purse-empty' });
    expect(await purses.handle('ada', take(12), as('c-4'))).toMatchObject({ accepted: true, revision: 4n });
  });

  it('is read again from the beginning by who heeded it before', async () => {
    await purses.handle('ada', put(5), as('c-1'));
    await purses.handle('ada', put(7), as('c-2'));
    await append(1n, skipOf(0));
    expect(await purses.handle('ada', take(13), as('c-3'))).toMatchObject({ reason: 'purse-empty' });
    expect(await purses.handle('ada', take(12), as('c-3'))).toMatchObject({ reason: 'purse-empty' });
    expect(await purses.handle('ada', take(7), as('c-4'))).toMatchObject({ accepted: true, revision: 3n });
  });

  it('answers a repeat of the command behind it as before', async () => {
    const answer = await purses.handle('ada', put(5), as('till-7:1'));
    await append(0n, skipOf(0));
    expect(await handlerOf().handle('ada', put(5), as('till-7:1'))).toEqual(answer);
  });
});
