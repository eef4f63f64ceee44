import type { Delivery, RecordedEvent } from '@hindsight/event-store';
import { heartbeatStream, Pulse } from './pulse.js';

// Position and stream are all that a pulse looks at.
const event = (position: bigint, stream = 'customer-ada'): Delivery => ({
  kind: 'event',
  event: { position, stream } as RecordedEvent,
});
const heartbeat = (position: bigint) => event(position, heartbeatStream);
const checkpoint = (position: bigint): Delivery => ({ kind: 'checkpoint', position });

/** A subscription that brings what it is told to, when it is told to. */
function subscriptionOf(pulse: Pulse) {
  const waiting: ((delivered: IteratorResult<Delivery, undefined>) => void)[] = [];
  const source: AsyncIterable<Delivery> = {
    [Symbol.asyncIterator]: () => ({ next: () => new Promise((resolve) => waiting.push(resolve)) }),
  };
  const deliveries = pulse.through(source);
  return {
    ask: () => deliveries.next(),
    bring: (value: Delivery) => waiting.shift()?.({ value, done: false }),
    end: () => waiting.shift()?.({ value: undefined, done: true }),
  };
}

describe('the pulse of a subscription', () => {
  let time: number;
  let roundTrips: number[];
  let pulse: Pulse;
  beforeEach(() => {
    time = 0;
    roundTrips = [];
    const onHeartbeat = (ms: number) => roundTrips.push(ms);
    pulse = new Pulse({ silentAfterMs: 30, now: () => time, onHeartbeat });
  });
  const silentMs = () => pulse.reading.silentMs;

  it('owes nothing while no heartbeat was sent, however quiet the business is', () => {
    void subscriptionOf(pulse).ask();
    time = 1000;
    expect(pulse.reading).toEqual({ silentMs: 0, silentAfterMs: 30, ageMs: null });
  });

  it('is silent from when a heartbeat was sent until it is heard', async () => {
    const subscription = subscriptionOf(pulse);
    const asked = subscription.ask();
    time = 100;
    pulse.sent({ position: 7n, sentAt: 100 });
    time = 140;
    expect(silentMs()).toBe(40);
    subscription.bring(heartbeat(7n));
    await asked;
    time = 150;
    expect(pulse.reading).toEqual({ silentMs: 0, silentAfterMs: 30, ageMs: 50 });
    expect(roundTrips).toEqual([40]);
  });

  it('takes a heartbeat for heard that came before the store had answered its append', async () => {
    const subscription = subscriptionOf(pulse);
    const asked = subscription.ask();
    subscription.bring(heartbeat(7n));
    await asked;
    time = 5;
    pulse.sent({ position: 7n, sentAt: 0 });
    expect([roundTrips, silentMs()]).toEqual([[5], 0]);
  });

  it('is told by anything of a later position, but not by an earlier one', async () => {
    const subscription = subscriptionOf(pulse);
    pulse.sent({ position: 7n, sentAt: 0 });
    for (const [delivery, heard] of [[event(6n), []] as const, [checkpoint(8n), [0]] as const]) {
      const asked = subscription.ask();
      subscription.bring(delivery);
      await asked;
      expect(roundTrips).toEqual(heard);
    }
  });

  it('is not silent while a long past comes through, nor while a batch is worked on', async () => {
    const subscription = subscriptionOf(pulse);
    pulse.sent({ position: 900n, sentAt: 0 });
    const first = subscription.ask();
    time = 20;
    subscription.bring(event(1n));
    await first;
    time = 100; // nobody has asked for the next
    expect(silentMs()).toBe(0);
    void subscription.ask();
    time = 120;
    expect(silentMs()).toBe(20);
  });

  it('stays silent over subscriptions that break off or only say that they caught up', async () => {
    pulse.sent({ position: 7n, sentAt: 0 });
    async function* brokenOff(): AsyncGenerator<Delivery> {
      yield await Promise.resolve<Delivery>({ kind: 'caught-up' });
      time += 20;
      throw new Error('new leader');
    }
    for (let attempts = 0; attempts < 2; attempts++) {
      const deliveries = pulse.through(brokenOff());
      await deliveries.next();
      await expect(deliveries.next()).rejects.toThrow('new leader');
    }
    expect(silentMs()).toBe(40);
  });

  it('owes nothing once it was stopped', async () => {
    const subscription = subscriptionOf(pulse);
    pulse.sent({ position: 7n, sentAt: 0 });
    const asked = subscription.ask();
    subscription.end();
    await asked;
    time = 1000;
    expect(silentMs()).toBe(0);
  });

  it('leaves nothing of heartbeats but how far the log was looked at', async () => {
    const subscription = subscriptionOf(pulse);
    const heard: unknown[] = [];
    for (const delivery of [event(1n), heartbeat(2n), { kind: 'caught-up' } as const]) {
      const asked = subscription.ask();
      subscription.bring(delivery);
      heard.push((await asked).value);
    }
    expect(heard).toEqual([event(1n), checkpoint(2n), { kind: 'caught-up' }]);
  });
});
