import { randomUUID } from 'node:crypto';
import { WrongExpectedRevision } from './errors.js';
import type { Delivery, EventStore, RecordedEvent, Subscription } from './event-store.js';
import { bytesContract, collect } from './stored-events.contract.js';
import { newEvent } from './testing/new-event.js';

/** What every adapter must do. Each adapter's spec is one line that calls this; the store may hold other streams too. */
export function eventStoreContract(name: string, open: () => Promise<EventStore>): void {
  describe(`${name} keeps the event store contract`, () => {
    let store: EventStore;
    let category: string;
    let stream: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      category = `contract${randomUUID().slice(0, 8)}-`;
      stream = `${category}ada`;
    });
    afterAll(() => store.close());

    describe('a stream', () => {
      it('never written to reads as empty', async () => {
        expect(await collect(store.readStream(stream))).toEqual([]);
      });

      it('reads back what was appended, in order, from revision 0', async () => {
        const [a, b] = [newEvent('a'), newEvent('b')];
        const before = Date.now() - 60_000;
        const appended = await store.append(stream, 'no-stream', [a, b]);
        const read = await collect(store.readStream(stream));
        expect(read).toMatchObject([
          { ...a, stream, revision: 0n },
          { ...b, stream, revision: 1n },
        ]);
        expect(placeOf(read[1])).toEqual(appended);
        expect(read[0]?.recordedAt.getTime()).toBeGreaterThan(before);
      });

      it('reads from a revision, that one included', async () => {
        const [a, b, c] = [newEvent('a'), newEvent('b'), newEvent('c')];
        await store.append(stream, 'no-stream', [a, b, c]);
        expect(typesOf(await collect(store.readStream(stream, 1n)))).toEqual(['b', 'c']);
      });

      it('can be left in the middle of a read', async () => {
        await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b')]);
        for await (const one of store.readStream(stream)) {
          expect(one.type).toBe('a');
          break;
        }
        expect(typesOf(await collect(store.readStream(stream)))).toEqual(['a', 'b']);
      });
    });

    describe('an append', () => {
      it('goes on where the stream stands', async () => {
        const first = await store.append(stream, 'no-stream', [newEvent('a')]);
        const second = await store.append(stream, 0n, [newEvent('b'), newEvent('c')]);
        expect([first.revision, second.revision]).toEqual([0n, 2n]);
        expect(second.position).toBeGreaterThan(first.position);
      });

      it('lets only the first of two writers through', async () => {
        const race = await Promise.allSettled([
          store.append(stream, 'no-stream', [newEvent('a')]),
          store.append(stream, 'no-stream', [newEvent('b')]),
        ]);
        expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(await collect(store.readStream(stream))).toHaveLength(1);
      });

      it('says where the stream is when it is not where it was expected', async () => {
        await store.append(stream, 'no-stream', [newEvent('a')]);
        const refused = store.append(stream, 4n, [newEvent('b')]);
        await expect(refused).rejects.toThrow(new WrongExpectedRevision(stream, 4n, 0n));
        const missing = store.append(`${stream}-2`, 4n, [newEvent('b')]);
        await expect(missing).rejects.toThrow(new WrongExpectedRevision(`${stream}-2`, 4n, 'no-stream'));
      });

      it('sent twice is done once, and answered alike, even when the stream has moved on', async () => {
        const [a, b] = [newEvent('a'), newEvent('b')];
        const first = await store.append(stream, 'no-stream', [a, b]);
        expect(await store.append(stream, 'no-stream', [a, b])).toEqual(first);
        await store.append(stream, 1n, [newEvent('c')]);
        expect(await store.append(stream, 'no-stream', [a, b])).toEqual(first);
        expect(typesOf(await collect(store.readStream(stream)))).toEqual(['a', 'b', 'c']);
      });
    });

    describe('the log', () => {
      it('reads the streams asked for, in the order they were written', async () => {
        await store.append(stream, 'no-stream', [newEvent('a')]);
        await store.append(`other-${stream}`, 'no-stream', [newEvent('x')]);
        await store.append(`${category}bob`, 'no-stream', [newEvent('b')]);
        await store.append(stream, 0n, [newEvent('c')]);
        const read = await collect(store.readAll([category]));
        expect(typesOf(read)).toEqual(['a', 'b', 'c']);
        expect(read.map(({ revision }) => revision)).toEqual([0n, 0n, 1n]);
        const positions = read.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
      });

      it('reads on after a position, that one left out', async () => {
        const { position } = await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b')]);
        await store.append(stream, 1n, [newEvent('c')]);
        expect(typesOf(await collect(store.readAll([category], { after: position })))).toEqual(['c']);
      });

      it('is read no further than its head, and can be left early', async () => {
        await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b'), newEvent('c')]);
        const read: string[] = [];
        for await (const { type } of store.readAll([category])) if (read.push(type) === 2) break;
        expect(read).toEqual(['a', 'b']);
        expect(await collect(store.readAll([`nobody-${category}`]))).toEqual([]);
      });

      it('knows its last event of the streams asked for', async () => {
        expect(await store.last([category])).toBeNull();
        await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b')]);
        await store.append(`other-${stream}`, 'no-stream', [newEvent('x')]);
        const [last] = (await collect(store.readAll([category]))).slice(-1);
        expect(await store.last([category])).toEqual(last);
        expect((await store.last([category, 'other-']))?.type).toBe('x');
      });
    });

    describe('a stream that keeps its last events', () => {
      it('reads as these alone, and goes on at the revision where it stands', async () => {
        await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b')]);
        await store.keepLast(stream, 1);
        await store.append(stream, 1n, [newEvent('c')]);
        await store.keepLast(stream, 1);
        const read = await collect(store.readStream(stream));
        expect(read.map(({ type, revision }) => [type, revision])).toEqual([['c', 2n]]);
        const behind = store.append(stream, 0n, [newEvent('d')]);
        await expect(behind).rejects.toThrow(new WrongExpectedRevision(stream, 0n, 2n));
        expect((await store.last([category]))?.type).toBe('c');
      });

      it('may be told so before its first event', async () => {
        await store.keepLast(stream, 1);
        expect(await collect(store.readStream(stream))).toEqual([]);
        await store.append(stream, 'no-stream', [newEvent('a')]);
        await store.append(stream, 0n, [newEvent('b')]);
        expect(typesOf(await collect(store.readStream(stream)))).toEqual(['b']);
      });

      it('is heard event by event by whoever follows it', async () => {
        await store.keepLast(stream, 1);
        const subscription = store.subscribe([category], 'start');
        const deliveries = seriesOf(subscription);
        await deliveries.until(isCaughtUp);
        await store.append(stream, 'no-stream', [newEvent('a')]);
        expect(await deliveries.until(isEvent)).toEqual(['a']);
        await store.append(stream, 0n, [newEvent('b')]);
        expect(await deliveries.until(isEvent)).toEqual(['b']);
        await subscription.stop();
      });
    });

    bytesContract(() => ({ store, category, stream }));

    describe('a subscription', () => {
      let subscription: Subscription;
      afterEach(() => subscription.stop());

      it('hands over history, says so, and then what comes', async () => {
        await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b')]);
        await store.append(`other-${stream}`, 'no-stream', [newEvent('x')]);
        subscription = store.subscribe([category, `second-${category}`], 'start');
        const deliveries = seriesOf(subscription);
        expect(await deliveries.until(isCaughtUp)).toEqual(['a', 'b', 'caught-up']);
        await store.append(`second-${stream}`, 'no-stream', [newEvent('c')]);
        expect(await deliveries.until(isEvent)).toEqual(['c']);
      });

      it('begins after a position, that one left out', async () => {
        const { position } = await store.append(stream, 'no-stream', [newEvent('a')]);
        await store.append(stream, 0n, [newEvent('b')]);
        subscription = store.subscribe([category], position);
        expect(await seriesOf(subscription).until(isEvent)).toEqual(['b']);
      });

      it('says how far it has looked when nothing it passes over is asked for', async () => {
        const { position: start } = await store.append(stream, 'no-stream', [newEvent('a')]);
        subscription = store.subscribe([category], start);
        const others = Array.from({ length: 2000 }, () => newEvent('x'));
        const { position: end } = await store.append(`other-${stream}`, 'no-stream', others);
        for await (const delivery of subscription) {
          if (delivery.kind !== 'checkpoint') continue;
          expect(delivery.position).toBeGreaterThan(start);
          expect(delivery.position).toBeLessThanOrEqual(end);
          break;
        }
      });

      it('never puts a checkpoint before an event it covers, however slow the reader', async () => {
        const many = Array.from({ length: 600 }, (_, i) => newEvent(String(i)));
        await store.append(stream, 'no-stream', many);
        subscription = store.subscribe([category], 'start');
        let [seen, covered] = [0, -1n];
        for await (const delivery of subscription) {
          if (delivery.kind === 'caught-up') break;
          if (delivery.kind === 'checkpoint') covered = delivery.position;
          if (delivery.kind !== 'event') continue;
          expect(delivery.event.position).toBeGreaterThan(covered);
          if (seen++ % 50 === 0) await new Promise((go) => setTimeout(go, 1));
        }
        expect(seen).toBe(600);
      });

      it('hands over nothing more when it was stopped, however much was on its way', async () => {
        const many = Array.from({ length: 200 }, (_, i) => newEvent(String(i)));
        await store.append(stream, 'no-stream', many);
        subscription = store.subscribe([category], 'start');
        const deliveries = subscription[Symbol.asyncIterator]();
        await deliveries.next();
        await new Promise((go) => setTimeout(go, 100));
        await subscription.stop();
        expect((await deliveries.next()).done).toBe(true);
      });

      it('ends when stopped, also while it waits, also twice', async () => {
        subscription = store.subscribe([category], 'start');
        const all = collect(subscription);
        await new Promise((go) => setTimeout(go, 20));
        await subscription.stop();
        await subscription.stop();
        expect((await all).filter(isEvent)).toEqual([]);
      });
    });
  });
}

const isCaughtUp = ({ kind }: Delivery) => kind === 'caught-up';
const isEvent = ({ kind }: Delivery) => kind === 'event';

function seriesOf(subscription: Subscription) {
  const deliveries = subscription[Symbol.asyncIterator]();
  /** The names of what is handed over, checkpoints left out, up to and including the first that `wanted` names. */
  async function until(wanted: (delivery: Delivery) => boolean): Promise<string[]> {
    const seen: string[] = [];
    for (;;) {
      const next = await deliveries.next();
      if (next.done) throw new Error(`ended after ${seen.join()}`);
      const { value } = next;
      if (value.kind !== 'checkpoint') seen.push(value.kind === 'event' ? value.event.type : value.kind);
      if (wanted(value)) return seen;
    }
  }
  return { until };
}

const typesOf = (events: readonly RecordedEvent[]) => events.map(({ type }) => type);

const placeOf = (event: RecordedEvent | undefined) =>
  event && { revision: event.revision, position: event.position };
