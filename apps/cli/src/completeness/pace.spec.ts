import { Pace } from './pace.js';

describe('the pace of a job in the background', () => {
  let time: number;
  let rests: number[];
  let pace: Pace;
  beforeEach(() => {
    time = 0;
    rests = [];
    pace = new Pace({
      now: () => time,
      rest: (milliseconds) => {
        rests.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    });
  });

  it('rests as long as it worked', async () => {
    time += 60;
    await pace.pause();
    await pace.pause();
    expect(rests).toEqual([60]);
    time += 25;
    await pace.pause();
    expect(rests).toEqual([60, 25]);
  });

  it('goes on after a small step', async () => {
    time += 19;
    await pace.pause();
    expect(rests).toEqual([]);
  });

  it('does not take the time between two jobs for work', async () => {
    time += 200;
    pace.begin();
    time += 30;
    await pace.pause();
    expect(rests).toEqual([30]);
  });
});
