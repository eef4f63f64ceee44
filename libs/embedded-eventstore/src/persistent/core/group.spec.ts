import { event, eventsTo, groupWith } from './testing/group-with.js';

describe('handing out', () => {
  it('gives a consumer as many as it has slots, and the next when one is settled', () => {
    const { group, sent, connect } = groupWith();
    group.arrive(eventsTo(3), 0);
    connect('ada', 2);
    expect(sent).toEqual(['ada: event 0 #0', 'ada: event 1 #0']);
    group.acknowledge(['event 1'], 0);
    expect(sent.slice(2)).toEqual(['ada: event 2 #0']);
  });

  it('gives nothing to one whose connection is full until it drains', () => {
    const { group, sent } = groupWith();
    const ada = group.connect(
      10,
      ({ id }, to) => {
        sent.push(id);
        to.isBlocked = true;
      },
      0,
    );
    group.arrive(eventsTo(2), 0);
    expect(sent).toEqual(['event 0']);
    group.unblock(ada, 0);
    expect(sent).toEqual(['event 0', 'event 1']);
  });

  it('holds back an event whose id is in flight, because an ack could not tell the two apart', () => {
    const { group, sent, connect } = groupWith();
    group.arrive([event(0), { ...event(1), id: 'event 0' }, event(2)], 0);
    connect('ada', 10);
    expect(sent).toEqual(['ada: event 0 #0', 'ada: event 2 #0']);
    group.acknowledge(['event 0'], 0);
    expect(sent.slice(2)).toEqual(['ada: event 0 #0']);
  });

  it('has room for a batch only while the buffer holds it too', () => {
    const { group } = groupWith({ historyBufferSize: 5, readBatchSize: 3 });
    expect(group.hasRoom).toBe(true);
    group.arrive(eventsTo(2), 0);
    expect(group.hasRoom).toBe(false);
  });
});

describe('the strategies', () => {
  const twelve = eventsTo(11);

  it('round robin takes turns, past those without a free slot', () => {
    const { group, sent, connect } = groupWith({ strategy: 'RoundRobin' });
    connect('ada', 2);
    connect('bob', 1);
    connect('eve', 3);
    group.arrive(twelve, 0);
    expect(sent.map((line) => line.slice(0, 3))).toEqual(['ada', 'bob', 'eve', 'ada', 'eve', 'eve']);
  });

  it('dispatch to single keeps to one until it is full', () => {
    const { group, sent, connect } = groupWith({ strategy: 'DispatchToSingle' });
    connect('ada', 3);
    connect('bob', 3);
    group.arrive(eventsTo(1), 0);
    group.acknowledge(['event 0', 'event 1'], 0);
    group.arrive([event(2), event(3), event(4), event(5)], 0);
    const names = sent.map((line) => line.slice(0, 3));
    expect(names).toEqual(['ada', 'ada', 'ada', 'ada', 'ada', 'bob']);
  });

  it('pinned gives one stream to one consumer, and lets others pass while it is busy', () => {
    const { group, sent, connect } = groupWith({ strategy: 'Pinned', historyBufferSize: 100 });
    connect('ada', 1);
    connect('bob', 100);
    group.arrive(
      Array.from({ length: 40 }, (_, place) => event(place, place % 8)),
      0,
    );
    const bobsAtFirst = sent.filter((line) => line.startsWith('bob')).length;
    const streamsOf = (name: string) =>
      new Set(sent.filter((line) => line.startsWith(name)).map((line) => Number(/\d+/.exec(line)?.[0]) % 8));
    for (let round = 0; round < 40; round += 1) {
      const ada = sent.filter((line) => line.startsWith('ada')).at(-1);
      group.acknowledge([/event \d+/.exec(ada ?? '')?.[0] ?? ''], 0);
    }
    expect(sent).toHaveLength(40);
    expect(sent.filter((line) => line.startsWith('bob'))).toHaveLength(bobsAtFirst);
    expect([...streamsOf('ada'), ...streamsOf('bob')].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('giving back', () => {
  it('tries again before anything new, in the order of the events', () => {
    const { group, sent, connect } = groupWith();
    connect('ada', 3);
    group.arrive(eventsTo(5), 0);
    group.giveBack(['event 2', 'event 0', 'event 1'], 'retry', 'not yet', 0);
    expect(sent.slice(3)).toEqual(['ada: event 0 #1', 'ada: event 1 #1', 'ada: event 2 #1']);
  });

  it('parks what was tried too often', () => {
    const { group, sent, parked, connect } = groupWith({ maxRetryCount: 2 });
    connect('ada', 1);
    group.arrive([event(0)], 0);
    for (let time = 0; time < 3; time += 1) group.giveBack(['event 0'], 'retry', 'no', 0);
    expect(sent).toEqual(['ada: event 0 #0', 'ada: event 0 #1', 'ada: event 0 #2']);
    expect(parked.map(({ reason }) => reason)).toEqual(['Reached retry count of 2']);
  });

  it('parks at once when it is told to, and tries again what could not be parked', () => {
    const { group, sent, parked, connect } = groupWith();
    connect('ada', 1);
    group.arrive(eventsTo(0), 0);
    group.giveBack(['event 0'], 'park', 'poison', 0);
    expect(parked[0]?.reason).toBe("Client explicitly NAK'ed message.\npoison");
    expect(group.counts).toMatchObject({ inFlight: 0, outstanding: 1 });
    if (parked[0]) group.notParked(parked[0].message, 0);
    expect(sent).toEqual(['ada: event 0 #0', 'ada: event 0 #0']);
  });

  it('forgets what is skipped', () => {
    const { group, sent, connect } = groupWith();
    connect('ada', 1);
    group.arrive(eventsTo(1), 0);
    group.giveBack(['event 0'], 'skip', '', 0);
    expect(sent).toEqual(['ada: event 0 #0', 'ada: event 1 #0']);
  });

  it('gives to others at once what one held who went away, even if it was tried too often', () => {
    const { group, sent, parked, connect } = groupWith({ maxRetryCount: 0 });
    const ada = connect('ada', 5);
    group.arrive(eventsTo(1), 0);
    connect('bob', 5);
    group.disconnect(ada, 0);
    expect(sent.slice(2)).toEqual(['bob: event 0 #1', 'bob: event 1 #1']);
    expect(parked).toEqual([]);
  });

  it('tries again what is not settled in time, and takes no late ack for it', () => {
    const { group, sent, connect } = groupWith({ messageTimeoutMs: 1000 });
    const ada = connect('ada', 1);
    group.arrive(eventsTo(0), 500);
    group.tick(1499);
    expect(sent).toHaveLength(1);
    ada.isBlocked = true;
    group.tick(1500);
    group.acknowledge(['event 0'], 1500);
    group.unblock(ada, 1500);
    expect(sent).toEqual(['ada: event 0 #0', 'ada: event 0 #1']);
  });

  it('parks what was not settled in time too often', () => {
    const { group, sent, parked, connect } = groupWith({ messageTimeoutMs: 1000, maxRetryCount: 1 });
    connect('ada', 1);
    group.arrive(eventsTo(0), 0);
    group.tick(1000);
    group.tick(2000);
    expect(sent).toHaveLength(2);
    expect(parked.map(({ reason }) => reason)).toEqual(['Reached retry count of 1']);
  });

  it('waits for ever when there is no timeout', () => {
    const { group, sent, connect } = groupWith({ messageTimeoutMs: 0 });
    connect('ada', 1);
    group.arrive(eventsTo(0), 0);
    group.tick(1e12);
    expect(sent).toHaveLength(1);
  });
});
