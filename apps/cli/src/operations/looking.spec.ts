import { atMostOnceIn, inTime } from './looking.js';
import { Metrics } from './metrics.js';

const never = () => new Promise<never>(() => undefined);

describe('looking whether something answers', () => {
  it('ends without an answer, and gives one that comes', async () => {
    await expect(inTime(never, 10)).rejects.toThrow('no answer within 0.01 s');
    expect(await inTime(() => Promise.resolve('here'), 10_000)).toBe('here');
  });

  it('is done once, however many ask at once', async () => {
    let looks = 0;
    const look = atMostOnceIn(() => Promise.resolve(++looks));
    expect(await Promise.all([look(), look(), look()])).toEqual([1, 1, 1]);
  });

  it('leaves the figures that are known where a store says nothing', async () => {
    const metrics = new Metrics();
    metrics.watchGroups(never);
    metrics.watchWebhooks(never);
    metrics.decided('RecordPurchase', 'accepted');
    const text = await metrics.text(null);
    expect(text).toContain('hindsight_commands_total{type="RecordPurchase",outcome="accepted"} 1');
    expect(text).not.toContain('hindsight_group_lag_events{');
  });
});
