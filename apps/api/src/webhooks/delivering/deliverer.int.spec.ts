import { Webhook } from 'standardwebhooks';
import { deadLetterList, deliveryList, onPool } from '@hindsight/read-models';
import { cloudEvent } from '../../feed/cloud-event.js';
import { attemptsAtMost } from '../sending/back-off.js';
import { firstTimes, Receiver, type Heard } from '../testing/receiver.js';
import { until, WebhookWorld } from '../testing/webhook-world.js';

const hour = 3_600_000;
const of = (customerId: string, heard: readonly Heard[]) =>
  heard.filter(({ event }) => event.subject === customerId);
const idsOf = (heard: readonly Heard[]) => heard.map(({ event }) => event.id);
const all = (list: { readonly order: string }) => ({
  ...{ where: [], sort: list.order, after: null, limit: 1000 },
});

describe('webhooks', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  let url: string;
  beforeAll(async () => {
    world = await WebhookWorld.begin();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    receiver = new Receiver();
    url = await receiver.listen();
  });
  afterEach(async () => {
    await world.quiet();
    await receiver.close();
  });

  const show = () => world.webhooks.show('crm');
  const dead = async () => (await world.webhooks.deadLetters('crm', all(deadLetterList))).items;
  const deliveries = async () => (await world.webhooks.deliveries('crm', all(deliveryList))).items;

  it('send what the feed tells, once, signed, and in the order of each customer', async () => {
    const secret = await world.add('crm', url);
    await world.deliverer();
    const ids: string[] = [];
    for (const [n, name] of ['ann', 'bob', 'ann', 'cy', 'ann', 'bob'].entries())
      ids.push(await world.happen(name, { n }));
    await until(() => receiver.kept.length === ids.length);
    const logged = (await world.logged()).filter(({ id }) => ids.includes(id));
    for (const { headers, body, event } of receiver.kept) {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      expect([headers['webhook-id'], headers['content-type']]).toEqual([
        ...[event.id, 'application/cloudevents+json; charset=utf-8'],
      ]);
      expect(body).toBe(JSON.stringify(logged.filter(({ id }) => id === event.id).map(cloudEvent)[0]));
    }
    for (const name of ['ann', 'bob', 'cy'])
      expect(idsOf(of(name, receiver.kept))).toEqual(
        logged.filter(({ stream }) => stream === `customer-${name}`).map(({ id }) => id),
      );
    await until(async () => (await show()).position === String(logged.at(-1)?.position));
    expect(await show()).toMatchObject({ state: 'active', failures: 0, waiting: { customers: 0 } });
    expect((await deliveries()).map(({ eventId }) => eventId).sort()).toEqual([...ids].sort());
  });

  it('send what was asked for and nothing else, from where it was asked for', async () => {
    const [first] = [await world.happen('dot'), await world.happen('eve')];
    await world.add('crm', url, { customerId: 'dot', types: new Set(['CustomerPurchased']), from: 'start' });
    await world.deliverer();
    await world.happen('dot', {}, 'CustomerComplained');
    await world.happen('dott');
    const last = await world.happen('dot');
    await until(() => receiver.kept.length >= 2);
    expect(idsOf(receiver.kept)).toEqual([first, last]);
  });

  it('lose nothing while the receiver is down for an hour, and go on when it is back', async () => {
    await world.add('crm', url);
    await receiver.close();
    await world.deliverer();
    const ids: string[] = [];
    for (let minute = 0; minute < 60; minute++) {
      ids.push(await world.happen(`down-${minute % 7}`, { minute }));
      world.clock.advance(60_000);
    }
    await until(async () => (await show()).state === 'failing');
    await receiver.listen();
    await until(() => {
      world.clock.advance(60_000);
      return firstTimes(receiver.kept).length >= ids.length;
    });
    expect(firstTimes(receiver.kept).sort()).toEqual([...ids].sort());
    const logged = await world.logged();
    for (let n = 0; n < 7; n++)
      expect(firstTimes(of(`down-${n}`, receiver.kept))).toEqual(
        logged.filter(({ stream }) => stream === `customer-down-${n}`).map(({ id }) => id),
      );
    await until(async () => (await show()).state === 'active');
  });

  it('wait longer after each attempt, and give up one event of one customer; the others go on', async () => {
    receiver.answer = ({ event }) => (event.subject === 'mona' ? 500 : 204);
    await world.add('crm', url);
    await world.deliverer();
    const ids = [await world.happen('mona', { n: 1 }), await world.happen('mona', { n: 2 })];
    await until(() => receiver.heard.length === 1);
    let others = 0;
    await until(async () => {
      await world.happen('nat', { n: others++ });
      await until(() => receiver.kept.length === others);
      world.clock.advance(13 * hour);
      return (await dead()).length > 0;
    });
    expect(of('mona', receiver.heard).map(({ event }) => event.id)).toEqual(
      Array.from({ length: attemptsAtMost }, () => ids[0]),
    );
    expect(await dead()).toMatchObject([
      {
        customerId: 'mona',
        eventId: ids[0],
        attempts: attemptsAtMost,
        status: 500,
        failure: 'status',
        behind: 1,
      },
    ]);
    expect(await show()).toMatchObject({ state: 'active', dead: { customers: 1, messages: 2 } });
    const third = await world.happen('mona', { n: 3 });
    world.clock.advance(100 * hour);
    await until(async () => (await show()).dead.messages === 3);

    receiver.answer = () => 204;
    expect(await world.webhooks.replay('crm', 'nobody')).toEqual({ customers: 0 });
    expect(await world.webhooks.replay('crm', 'mona')).toEqual({ customers: 1 });
    await until(() => of('mona', receiver.kept).length === 3);
    expect(idsOf(of('mona', receiver.kept))).toEqual([...ids, third]);
    await until(async () => (await show()).dead.customers === 0);
  });

  it('do not come before what was asked for with Retry-After', async () => {
    receiver.answer = (_, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end();
      return null;
    };
    await world.add('crm', url);
    await world.deliverer();
    await world.happen('ray');
    await until(async () => (await deliveries()).length === 1);
    receiver.answer = () => 204;
    const [lane] = await onPool(world.readModels).query<{ next_at: Date }>(
      'SELECT next_at FROM webhook.lane',
    );
    expect(lane?.next_at.getTime()).toBe(world.clock.now().getTime() + hour);
  });

  it('stop when nothing has got through for a day, say so, and go on when they are resumed', async () => {
    receiver.answer = () => 503;
    await world.add('crm', url);
    await world.deliverer();
    const id = await world.happen('pat');
    await until(async () => {
      world.clock.advance(hour);
      return (await show()).state === 'paused';
    });
    expect(await show()).toMatchObject({ pausedBy: 'hindsight', waiting: { customers: 1, messages: 1 } });
    expect((await show()).pausedBecause).toMatch(/^nothing has got through since .*: status$/);
    receiver.answer = () => 204;
    await world.webhooks.resume('crm');
    await until(() => receiver.kept.length === 1);
    expect([idsOf(receiver.kept), (await show()).state]).toEqual([[id], 'active']);
  });

  it('stop at once for who is gone, and where an operator says so; nothing is lost', async () => {
    receiver.answer = () => 410;
    await world.add('crm', url);
    await world.deliverer();
    const first = await world.happen('quin');
    await until(async () => (await show()).state === 'paused');
    expect((await show()).pausedBecause).toContain('410');
    receiver.answer = () => 204;
    await world.webhooks.resume('crm');
    await until(() => receiver.kept.length === 1);
    await world.webhooks.pause('crm', 'maintenance', 'ann');
    await until(async () => {
      const [row] = await onPool(world.readModels).query<{ ended: boolean }>(
        'SELECT held_until < now() AS ended FROM webhook.endpoint',
      );
      return row?.ended ?? false;
    });
    const second = await world.happen('quin');
    expect(receiver.kept).toHaveLength(1);
    await world.webhooks.resume('crm');
    await until(() => receiver.kept.length === 2);
    expect(idsOf(receiver.kept)).toEqual([first, second]);
  });

  it('are signed under the old secret and the new one while one takes over, then under the new one', async () => {
    const old = await world.add('crm', url);
    await world.deliverer();
    const { secret: next } = await world.webhooks.rotateSecret('crm', 24);
    const isGood = (secret: string, { body, headers }: Heard) => {
      try {
        new Webhook(secret).verify(body, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    const signatures = ({ headers }: Heard) => String(headers['webhook-signature']).split(' ').length;
    let count = 0;
    const send = async () => {
      await world.happen('rose');
      await until(() => receiver.kept.length === count + 1);
      return receiver.kept[count++] ?? fail();
    };
    await until(async () => signatures(await send()) === 2);
    const during = receiver.kept.at(-1) ?? fail();
    expect([isGood(old, during), isGood(next, during)]).toEqual([true, true]);
    world.clock.advance(25 * hour);
    await until(async () => signatures(await send()) === 1);
    const { 'webhook-timestamp': sentAt } = receiver.kept.at(-1)?.headers ?? {};
    expect(Number(sentAt)).toBe(Math.floor(world.clock.now().getTime() / 1000));
    await world.webhooks.remove('crm');
    expect(await onPool(world.readModels).query('SELECT id FROM webhook.signing_key')).toEqual([]);
  });

  it('are sent once by two who send, in the order of each customer, and go on when one of them stops', async () => {
    await world.add('crm', url);
    const [first] = [await world.deliverer(), await world.deliverer()];
    const ids: string[] = [];
    const happen = async () => {
      for (let n = 0; n < 20; n++) ids.push(await world.happen(n % 2 === 0 ? 'tom' : 'una', { n }));
    };
    await happen();
    await until(() => receiver.kept.length === ids.length);
    await first.stop();
    await happen();
    await until(() => receiver.kept.length === ids.length);
    expect(idsOf(receiver.kept).sort()).toEqual([...ids].sort());
    for (const name of ['tom', 'una'])
      expect(idsOf(of(name, receiver.kept))).toEqual(
        ids.filter((_, place) => place % 2 === (name === 'tom' ? 0 : 1)),
      );
  });

  it('keep nothing of what events say, waiting or sent', async () => {
    receiver.answer = () => 500;
    await world.add('crm', url);
    await world.deliverer();
    await world.happen('sue', { note: 'sealed-words-of-sue' });
    await world.happen('sue', {}, 'CustomerErased');
    await until(async () => (await show()).waiting.messages === 2);
    const tables = ['endpoint', 'signing_key', 'lane', 'message', 'attempt'];
    const kept = await Promise.all(
      tables.map((table) => onPool(world.readModels).query(`SELECT * FROM webhook.${table}`)),
    );
    expect(JSON.stringify(kept)).toContain('sue');
    expect(JSON.stringify(kept)).not.toContain('sealed-words');
    receiver.answer = () => 204;
    world.clock.advance(hour);
    await until(() => receiver.kept.length === 2);
    expect(receiver.kept.at(-1)?.event.type).toBe('hindsight.CustomerErased');
  });
});

function fail(): never {
  throw new Error('nothing came');
}
