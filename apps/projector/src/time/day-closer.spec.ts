import fc from 'fast-check';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { calendarCommands } from './calendar-commands.js';
import { DayCloser } from './day-closer.js';
import { daysToClose } from './days-to-close.js';

describe('closing days by the clock', () => {
  it('closes each missed day once, however often it looks', async () => {
    const store = new InMemoryEventStore();
    const closer = new DayCloser(calendarCommands(store), {
      isOurs: () => true,
      graceMs: 15 * 60_000,
      now: () => Date.parse('2026-01-08T00:15Z'),
      anythingHappened: () => Promise.resolve(true),
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

  it('waits while history is brought in, and until anything happened at all', async () => {
    const store = new InMemoryEventStore();
    const calendar = calendarCommands(store);
    let happened = false;
    const closer = new DayCloser(calendar, {
      isOurs: () => true,
      ...{ graceMs: 0, now: () => Date.parse('2026-01-08T12:00Z') },
      watermark: () => Promise.resolve(null),
      anythingHappened: () => Promise.resolve(happened),
    });
    const types = async () => {
      const found: string[] = [];
      for await (const { type } of store.readStream('calendar')) found.push(type);
      return found;
    };
    const [origin, at] = ['import:dea15', new Date('2026-01-08T12:00Z')];
    const envelope = (commandId: string) => ({ commandId, actor: 'import', origin: 'import' });
    await closer.closeDue();
    expect(await types()).toEqual([]);
    await calendar.handle(null, { type: 'BeginImport', at, origin, file: 'deals.csv' }, envelope('begin'));
    happened = true;
    await closer.closeDue();
    expect(await types()).toEqual(['ImportBegan']);
    await calendar.handle(
      null,
      { type: 'EndImports', at, origins: [origin], publish: false },
      envelope('end'),
    );
    await closer.closeDue();
    expect(await types()).toEqual(['ImportBegan', 'ImportEnded', 'DayClosed']);
  });

  it('goes on only, whatever the clock does and however far the tables lag', async () => {
    const hour = 3_600_000;
    const looks = fc.array(fc.record({ clock: fc.nat(500), lag: fc.nat(3) }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(looks, async (seen) => {
        const store = new InMemoryEventStore();
        const closed: number[] = [];
        let look = { clock: 0, lag: 0 };
        const closer = new DayCloser(calendarCommands(store), {
          isOurs: () => true,
          graceMs: hour,
          now: () => Date.UTC(2026, 0, 20) + look.clock * hour,
          watermark: () => Promise.resolve(closed.at(-1 - look.lag) ?? null),
          anythingHappened: () => Promise.resolve(true),
        });
        for (look of seen) {
          await closer.closeDue();
          closed.length = 0;
          for await (const { data } of store.readStream('calendar')) closed.push(throughOf(data));
        }
        expect(closed).toEqual([...new Set(closed)].sort((a, b) => a - b));
        const furthest = Math.max(...seen.map(({ clock }) => clock));
        expect(closed.at(-1)).toBe(daysToClose(null, Date.UTC(2026, 0, 20) + furthest * hour, hour)[0]);
      }),
    );
  });
});

const throughOf = (data: unknown): number => Date.parse((data as { through: string }).through);
