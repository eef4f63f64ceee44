import { deadLetterList } from '@hindsight/read-models';
import { Receiver } from './testing/receiver.js';
import { until, WebhookWorld } from './testing/webhook-world.js';

const hour = 3_600_000;

describe('how far a webhook is behind', () => {
  let world: WebhookWorld;
  const receiver = new Receiver();
  beforeAll(async () => {
    world = await WebhookWorld.begin();
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });

  const request = { where: [], sort: deadLetterList.order, after: null, limit: 10 };
  const seconds = async () => (await world.webhooks.seen())[0]?.seconds;
  const isDead = async () => (await world.webhooks.deadLetters('crm', request)).items.length === 1;

  it('is how long the oldest of what it is yet to be sent has waited, in the log and in lanes; not what was given up', async () => {
    await world.add('crm', await receiver.listen());
    expect(await seconds()).toBe(0);
    await world.happen('tess');
    world.clock.advance(hour);
    expect(await seconds()).toBeGreaterThan(3000);
    receiver.answer = ({ event }) => (event.subject === 'tess' ? 500 : 204);
    await world.deliverer();
    await until(async () => (await world.webhooks.show('crm')).waiting.messages === 1);
    world.clock.advance(1000);
    expect(await seconds()).toBe(1);
    await until(async () => {
      const others = receiver.kept.length;
      await world.happen('nat');
      await until(() => receiver.kept.length > others);
      world.clock.advance(13 * hour);
      return isDead();
    });
    await until(async () => (await seconds()) === 0);
  });
});
