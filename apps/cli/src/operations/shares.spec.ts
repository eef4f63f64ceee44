import { sharedBucketOf } from '@hindsight/read-models';
import { Shares } from './shares.js';

const now = new Date('2026-01-05T09:01:00Z');
const event = (stream: string, position: bigint) => ({
  stream,
  position,
  recordedAt: new Date('2026-01-05T09:00:00Z'),
});
const [anns, bens] = [sharedBucketOf('ann'), sharedBucketOf('ben')];
const holders = [
  { holder: 'ada', buckets: [0, anns] },
  { holder: 'bob', buckets: [bens] },
  { holder: 'cyd', buckets: [] },
];

describe('how far each is of those that project', () => {
  it('goes by what is of its own customers, and of none for who leads', () => {
    const checkpoints = new Map([
      [0, 4n],
      [anns, 4n],
      [bens, 6n],
    ]);
    const shares = new Shares(holders, checkpoints);
    for (const one of [event('customer-ann', 5n), event('customer-ben', 6n), event('calendar', 7n)])
      shares.count(one);
    shares.count(event('customer-ben', 8n));
    expect(shares.at(now)).toEqual([
      { holder: 'ada', buckets: 2, position: 4n, lag: { events: 2, seconds: 60 } },
      { holder: 'bob', buckets: 1, position: 6n, lag: { events: 1, seconds: 60 } },
      { holder: 'cyd', buckets: 0, position: null, lag: { events: 0, seconds: 0 } },
    ]);
  });
});
