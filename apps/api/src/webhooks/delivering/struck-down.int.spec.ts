import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { ReadModels } from '@hindsight/read-models';
import { firstTimes, Receiver, type Answering } from '../testing/receiver.js';
import { until, WebhookWorld } from '../testing/webhook-world.js';

const customers = ['ann', 'bob', 'cy', 'dot', 'eve'];
const seed = 20_260_105;

/** The database as a process has it that is struck down: from some moment on nothing of what it does is recorded any more. */
function struckDown(readModels: ReadModels, buried: AbortSignal) {
  let isStruck = false;
  const forever = () =>
    new Promise<never>((_, reject) => {
      const end = () => {
        reject(new Error('struck down'));
      };
      if (buried.aborted) end();
      buried.addEventListener('abort', end);
    });
  const readModelsUntilThen = new Proxy(readModels, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...asked: unknown[]) => unknown; // what it is, of its own object
      return (...asked: unknown[]) => (isStruck ? forever() : method(...asked));
    },
  });
  return {
    readModels: readModelsUntilThen,
    strike: () => {
      isStruck = true;
    },
  };
}

describe('whoever sends', () => {
  let world: WebhookWorld;
  const receiver = new Receiver();
  const burial = new AbortController();
  setMaxListeners(0, burial.signal);
  beforeAll(async () => {
    world = await WebhookWorld.begin();
  });
  afterAll(async () => {
    burial.abort();
    await receiver.close();
    await world.close();
  });

  it(`loses nothing, and keeps the order of each customer, however often it is struck down between sending and recording (seed ${seed})`, async () => {
    const random = xoroshiro128plus(seed);
    const roll = (most: number) => uniformInt(random, 0, most);
    let strike: () => void = () => undefined;
    let strikes = 0;
    let quietFor = 0;
    // Strikes as a message has come, and before anybody was told that it did.
    const mayStrike = () => {
      if (strikes >= 6 || quietFor++ <= 3 || roll(5) > 0) return;
      strikes++;
      quietFor = 0;
      strike();
    };
    const answer: Answering = (_, response) => {
      mayStrike();
      const way = roll(9);
      if (way === 0) return 500;
      if (way === 1) response.socket?.resetAndDestroy();
      else if (way === 2) response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      else return 204;
      return null;
    };
    receiver.answer = answer;
    await world.add('crm', await receiver.listen());
    const ids: string[] = [];
    const writing = (async () => {
      for (let n = 0; n < 80; n++) {
        ids.push(await world.happen(customers[roll(customers.length - 1)] ?? 'ann', { n }));
        if (n % 10 === 0) await sleep(20);
      }
    })();
    let isWritten = false;
    void writing.then(() => (isWritten = true));
    const heardAll = () => isWritten && firstTimes(receiver.kept).length === ids.length;
    const next = async () => {
      const process = struckDown(world.readModels, burial.signal);
      let isDown = false;
      strike = () => {
        isDown = true;
        process.strike();
      };
      const deliverer = await world.deliverer({ holdMs: 150 }, process.readModels);
      await until(() => {
        world.clock.advance(2000);
        return isDown || heardAll();
      });
      return { deliverer, isDown };
    };
    while (!heardAll()) await next();
    expect(strikes).toBe(6);
    expect(receiver.kept.length).toBeGreaterThan(ids.length); // some came twice
    expect([...firstTimes(receiver.kept)].sort()).toEqual([...ids].sort());
    const logged = await world.logged();
    for (const name of customers)
      expect(firstTimes(receiver.kept.filter(({ event }) => event.subject === name))).toEqual(
        logged.filter(({ stream }) => stream === `customer-${name}`).map(({ id }) => id),
      );
  }, 240_000);
});
