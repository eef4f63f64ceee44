import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { calendarCommands } from './calendar-commands.js';
import { DayCloser } from './day-closer.js';

describe('closing days by the clock', () => {
  it('closes each missed day once, however often it looks', async () => {
    const store = new InMemoryEventStore();
    const closer = new DayCloser(calendarCommands(store), {
      graceMs: 15 * 60_000,
      now: () => Date.parse('2026-01-08T00:15Z'),
      watermark: () => Promise.resolve(Date.parse('2026-01-06')), // lags: the tables do not know of the first close yet
    });
    await closer.closeDue();
    await closer.closeDue();
    const closed: unknown[] = [];
    for await (const { type, data } of store.readStream('calendar')) closed.push([type, data]);
    expect(closed).toEqual([
      ['DayClosed', { through: '2026-01-07T00:00:00.000Z' }],
      ['DayClosed', { through: '2026-01-08T00:00:00.000Z' }],
    ]);
  });
});
