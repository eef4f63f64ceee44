import { daysToClose } from './days-to-close.js';

const at = (instant: string) => Date.parse(instant);
const quarterOfAnHour = 15 * 60_000;

describe('the days to close', () => {
  it('leave a day open until its grace is over', () => {
    const monday = at('2026-01-05');
    expect(daysToClose(monday, at('2026-01-06T00:14:59.999Z'), quarterOfAnHour)).toEqual([]);
    expect(daysToClose(monday, at('2026-01-06T00:15Z'), quarterOfAnHour)).toEqual([at('2026-01-06')]);
  });

  it('are all that were missed, one by one', () => {
    const days = daysToClose(at('2026-01-05'), at('2026-01-08T12:00Z'), quarterOfAnHour);
    expect(days).toEqual([at('2026-01-06'), at('2026-01-07'), at('2026-01-08')]);
  });

  it('begin with the last midnight when none was ever closed', () => {
    expect(daysToClose(null, at('2026-01-08T12:00Z'), quarterOfAnHour)).toEqual([at('2026-01-08')]);
  });

  it('are none when the clock went back', () => {
    expect(daysToClose(at('2026-01-08'), at('2026-01-06T12:00Z'), quarterOfAnHour)).toEqual([]);
  });
});
