import type { Arrival } from './message.js';
import { eventsTo, groupWith } from './testing/group-with.js';

describe('checkpoints', () => {
  it('lie before the first event that is not settled', () => {
    const { group, checkpoints, connect } = groupWith({ maxCheckpointCount: 1 });
    connect('ada', 10);
    group.arrive(eventsTo(4), 0);
    group.acknowledge(['event 1', 'event 2'], 0);
    expect(checkpoints).toEqual([]);
    group.acknowledge(['event 0'], 0);
    group.acknowledge(['event 4'], 0);
    group.acknowledge(['event 3'], 0);
    expect(checkpoints).toEqual([2, 4]);
  });

  it('wait for what is being parked', () => {
    const { group, checkpoints, parked, connect } = groupWith({ maxCheckpointCount: 1 });
    connect('ada', 10);
    group.arrive(eventsTo(1), 0);
    group.giveBack(['event 0'], 'park', '', 0);
    group.acknowledge(['event 1'], 0);
    expect(checkpoints).toEqual([]);
    if (parked[0]) group.parked(parked[0].message, 0);
    expect(checkpoints).toEqual([1]);
  });

  it('are written at the upper bound at once, at the lower bound only on a tick and after a while', () => {
    const { group, checkpoints, connect } = groupWith();
    connect('ada', 10);
    group.arrive(eventsTo(8), 0);
    group.acknowledge(['event 0', 'event 1', 'event 2', 'event 3'], 0);
    expect(checkpoints).toEqual([]);
    group.acknowledge(['event 4'], 0);
    expect(checkpoints).toEqual([4]);
    group.acknowledge(['event 5', 'event 6'], 0);
    group.tick(499);
    expect(checkpoints).toEqual([4]);
    group.tick(500);
    expect(checkpoints).toEqual([4, 6]);
    group.acknowledge(['event 7'], 501);
    group.tick(9999);
    expect(checkpoints).toEqual([4, 6]);
  });

  it('go past what is not for the group, and what must not count makes none due', () => {
    const { group, checkpoints } = groupWith();
    group.arrive([{ place: 7, counts: true }, ...[8, 9].map((place) => ({ place, counts: false }))], 0);
    group.tick(0);
    expect(checkpoints).toEqual([]);
    group.arrive([{ place: 12, counts: true }], 0);
    group.tick(0);
    expect(checkpoints).toEqual([12]);
  });
});

describe('replaying what was parked', () => {
  const parkedLink = (revision: number, order: number): Arrival => ({
    id: `link ${revision}`,
    place: revision,
    position: 100 + revision,
    order,
    pin: 0,
  });

  it('takes parked messages in the order of their events, and forgets them when they are settled', () => {
    const { group, sent, forgotten, checkpoints, connect } = groupWith({ maxCheckpointCount: 1 });
    group.replay([parkedLink(3, 9), parkedLink(4, 2)], 0);
    connect('ada', 5);
    expect(sent).toEqual(['ada: link 4 #0', 'ada: link 3 #0']);
    group.acknowledge(['link 4'], 0);
    group.tick(0);
    expect(forgotten).toEqual([]);
    group.acknowledge(['link 3'], 0);
    expect(forgotten).toEqual([5]);
    expect(checkpoints).toEqual([]);
  });

  it('forgets some of many on a tick only', () => {
    const { group, forgotten, connect } = groupWith();
    group.replay([parkedLink(0, 0), parkedLink(1, 1)], 0);
    connect('ada', 5);
    group.acknowledge(['link 0'], 0);
    expect(forgotten).toEqual([]);
    group.tick(0);
    expect(forgotten).toEqual([1]);
  });
});
