import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { readLogFacts } from './log-facts.js';

const recorded = (stream: string, type: string, data: object, origin = 'test'): RecordedEvent => ({
  ...{ stream, type, data, revision: 0n, position: 7n, id: type, recordedAt: new Date(0) },
  metadata: {
    ...{ occurredAt: '2020-01-02T00:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'test' },
    ...{ origin, commandId: 'c', commandHash: 'h' },
  },
});

const factsOf = (...events: RecordedEvent[]) => {
  const readAll = async function* () {
    await Promise.resolve();
    yield* events;
  };
  // Facts ask for nothing but readAll.
  return readLogFacts({ readAll } as unknown as EventStore);
};

describe('what the log is found to hold', () => {
  it('counts the events of customers: days that are closed belong to none', async () => {
    const facts = await factsOf(
      recorded('customer-ada', 'CustomerContacted', {}),
      recorded('customer-bob', 'CustomerContacted', {}, 'simulated:42'),
      recorded('calendar', 'DayClosed', { through: '2020-01-02T00:00:00.000Z' }),
    );
    expect(facts.customerEvents).toBe(2);
    expect(facts.simulated).toEqual(new Map([['CustomerContacted', 1]]));
    expect(facts.watermark).toBe(Date.UTC(2020, 0, 2));
  });
});
