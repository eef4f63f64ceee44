import type { Delivery, RecordedEvent } from '@hindsight/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import { batchesOf } from './batches.js';

// Type, stream and position are all that a batch looks at.
const event = (position: bigint, type = 'CustomerRated', stream = 'customer-ada'): Delivery => ({
  kind: 'event',
  event: { position, type, stream } as RecordedEvent,
});
const checkpoint = (position: bigint): Delivery => ({ kind: 'checkpoint', position });

async function* source(...deliveries: (Delivery | 'pause')[]): AsyncGenerator<Delivery> {
  for (const delivery of deliveries) {
    if (delivery === 'pause') await pause(40);
    else yield delivery;
  }
}

async function cut(...deliveries: (Delivery | 'pause')[]) {
  const cuts: [position: bigint, events: number][] = [];
  for await (const batch of batchesOf(source(...deliveries), { events: 3, pauseMs: 10, gatherMs: 1000 })) {
    cuts.push([batch.position, batch.events.length]);
  }
  return cuts;
}

describe('cutting a log into batches', () => {
  it('takes what is there when the source pauses', async () => {
    expect(await cut(event(1n), event(2n), 'pause', event(3n))).toEqual([
      [2n, 2],
      [3n, 1],
    ]);
  });

  it('takes no more than it may', async () => {
    expect(await cut(event(1n), event(2n), event(3n), event(4n))).toEqual([
      [3n, 3],
      [4n, 1],
    ]);
  });

  it('gathers what does not pause no longer than the batch before took, so that it is soon there', async () => {
    async function* steady(): AsyncGenerator<Delivery> {
      for (let position = 0n; position < 100n; position++) {
        await pause(2);
        yield event(position);
      }
    }
    const sizes: number[] = [];
    for await (const { events } of batchesOf(steady(), { events: 1000, pauseMs: 50, gatherMs: 60 })) {
      sizes.push(events.length);
      await pause(10);
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100);
    expect(sizes.length).toBeGreaterThan(8);
  });

  it('takes fewer where the batch before shows that they are dear, and more again where they are not', async () => {
    const all = Array.from({ length: 2000 }, (_, place) => event(BigInt(place)));
    const limits = { events: 500, pauseMs: 50, gatherMs: 1000, busyMs: 50 };
    const sizes: number[] = [];
    for await (const { events } of batchesOf(source(...all), limits)) {
      sizes.push(events.length);
      if (sizes.length < 3) await pause(100); // half of what the first took is too many
    }
    expect(sizes.slice(0, 4)).toEqual([500, expect.any(Number), expect.any(Number), 500]);
    for (const size of sizes.slice(1, 3)) expect([size >= 100, size <= 260]).toEqual([true, true]);
  });

  it('goes on to a checkpoint where there is no event for it', async () => {
    expect(await cut(event(1n), checkpoint(90n), 'pause', checkpoint(95n), { kind: 'caught-up' })).toEqual([
      [90n, 1],
      [95n, 0],
    ]);
  });

  it('begins another where a rule set is activated a second time', async () => {
    const activated = (position: bigint, id: string) => event(position, 'RuleSetActivated', `ruleset-${id}`);
    expect(await cut(activated(1n, 'a'), activated(2n, 'b'), activated(3n, 'a'))).toEqual([
      [2n, 2],
      [3n, 1],
    ]);
  });

  it('has what skips an event come alone', async () => {
    const skip = (position: bigint) => event(position, 'CustomerEventSkipped');
    expect(await cut(event(1n), event(2n), skip(3n), skip(4n), event(5n), event(6n))).toEqual([
      [2n, 2],
      [3n, 1],
      [4n, 1],
      [6n, 2],
    ]);
  });

  it('has the beginning and the end of an import come alone', async () => {
    const imports = (position: bigint, type: string) => event(position, type, 'calendar');
    const began = imports(2n, 'ImportBegan');
    const ended = imports(5n, 'ImportEnded');
    expect(await cut(event(1n), began, event(3n), imports(4n, 'ImportLeftOpen'), ended, event(6n))).toEqual([
      ...[
        [1n, 1],
        [2n, 1],
        [4n, 2],
        [5n, 1],
        [6n, 1],
      ],
    ]);
  });

  it('takes what came before the source broke off, then passes on why', async () => {
    async function* broken(): AsyncGenerator<Delivery> {
      yield event(1n);
      await pause(1);
      throw new Error('cut off');
    }
    const batches = batchesOf(broken(), { events: 3, pauseMs: 10, gatherMs: 1000 });
    expect(await batches.next()).toMatchObject({ value: { position: 1n } });
    await expect(batches.next()).rejects.toThrow('cut off');
  });
});
