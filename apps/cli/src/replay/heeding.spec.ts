import { InMemoryEventStore } from '@hindsight/event-store/testing';
import type { NewEvent } from '@hindsight/event-store';
import { heeding } from './heeding.js';

const noted = (id: string): NewEvent => ({
  ...{ id, type: 'Noted', data: {} },
  metadata: {
    ...{ occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'test' },
    ...{ origin: 'test', commandId: id, commandHash: 'h' },
  },
});

describe('a store that heeds a signal', () => {
  let store: InMemoryEventStore;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await store.append('notes', 'no-stream', ['a', 'b', 'c'].map(noted));
  });

  it('reads the log as it is', async () => {
    const read = [];
    for await (const { id } of heeding(store, new AbortController().signal).readAll([''])) read.push(id);
    expect(read).toEqual(['a', 'b', 'c']);
  });

  it('reads no further once it is told to stop', async () => {
    const stop = new AbortController();
    const read: string[] = [];
    const reading = async () => {
      for await (const { id } of heeding(store, stop.signal).readAll([''])) {
        read.push(id);
        stop.abort(new Error('enough'));
      }
    };
    await expect(reading()).rejects.toThrow('enough');
    expect(read).toEqual(['a']);
  });
});
