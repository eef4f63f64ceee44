import type { Manifest } from '@hindsight/archive';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import type { NewEvent } from '@hindsight/event-store';
import { sameLog } from './same-log.js';

const contacted = (id: string): NewEvent => ({
  ...{ id, type: 'CustomerContacted', data: {} },
  metadata: {
    ...{ occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'test' },
    ...{ origin: 'test', commandId: 'c', commandHash: 'h' },
  },
});

describe('whether an archive is of a log', () => {
  let store: InMemoryEventStore;
  let position: number;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await store.append('customer-ada', 'no-stream', [contacted('a-0')]);
    position = Number((await store.append('customer-ada', 0n, [contacted('a-1')])).position);
  });

  const archive = (last: Partial<NonNullable<Manifest['last']>>): Manifest => ({
    ...{ buckets: 16, currency: 'GBP', shape: '', events: 2, customers: 1, digest: '', segments: [] },
    last: { position, customer: 'ada', revision: 1, eventId: 'a-1', ...last },
  });

  it('shows in its last event', async () => {
    await expect(sameLog(store, '.hindsight/archive', archive({}))).resolves.toBeUndefined();
  });

  it('does not matter while it has none', async () => {
    await expect(
      sameLog(store, '.hindsight/archive', { ...archive({}), last: null }),
    ).resolves.toBeUndefined();
  });

  it.each([
    ['has another customer', { customer: 'bob' }, /which the log has not/],
    ['is ahead of the log', { revision: 2 }, /which the log has not/],
    ['has another event there', { eventId: 'x' }, /where the log has another/],
    ['has it elsewhere', { position: -2 }, /where the log has another/],
  ])('does not when the archive %s', async (_what, last, said) => {
    await expect(sameLog(store, '.hindsight/archive', archive(last))).rejects.toThrow(said);
  });
});
