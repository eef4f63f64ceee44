import { setTimeout as pause } from 'node:timers/promises';
import { Pace } from './pace.js';

const took = async (work: () => Promise<void>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

describe('the pace of a job in the background', () => {
  it('rests as long as it worked', async () => {
    const pace = new Pace();
    await pause(60);
    expect(await took(() => pace.pause())).toBeGreaterThan(50);
    expect(await took(() => pace.pause())).toBeLessThan(20);
  });

  it('does not take the time between two jobs for work', async () => {
    const pace = new Pace();
    await pause(200);
    pace.begin();
    expect(await took(() => pace.pause())).toBeLessThan(100);
  });
});
