import { Receiver } from '../testing/receiver.js';
import { until, WebhookWorld } from '../testing/webhook-world.js';

describe('webhooks to somebody slow', () => {
  const [slow, quick] = [new Receiver(), new Receiver()];
  let world: WebhookWorld;
  beforeAll(async () => {
    world = await WebhookWorld.begin();
  });
  afterAll(async () => {
    await world.close();
    await Promise.all([slow, quick].map((one) => one.close()));
  });

  it('go to the others while an endpoint never answers, or never answers of one customer', async () => {
    slow.answer = () => null;
    quick.answer = ({ event }) => (event.subject === 'mona' ? null : 204);
    await world.add('slow', await slow.listen());
    await world.add('quick', await quick.listen());
    await world.deliverer();
    const first = await world.happen('mona', { n: 1 });
    await until(() => slow.heard.length === 1 && quick.heard.length === 1);
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(await world.happen(`other-${n % 5}`, { n }));
    await world.happen('mona', { n: 2 });
    await until(() => quick.kept.length === ids.length);
    expect(quick.kept.map(({ event }) => event.id).sort()).toEqual([...ids].sort());
    const ofMona = quick.heard.filter(({ event }) => event.subject === 'mona');
    expect(ofMona.map(({ event }) => event.id)).toEqual([first]);
    expect(slow.kept).toEqual([]);
    const waiting = async (webhookId: string) => (await world.webhooks.show(webhookId)).waiting;
    await until(async () => (await waiting('slow')).messages === ids.length + 2);
    await until(async () => (await waiting('quick')).messages === 2);
    expect(await waiting('quick')).toMatchObject({ customers: 1 });
  });
});
