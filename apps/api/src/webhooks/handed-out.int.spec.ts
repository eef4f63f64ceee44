import { exportsOf, onPool } from '@hindsight/read-models';
import { Receiver } from './testing/receiver.js';
import { until, WebhookWorld } from './testing/webhook-world.js';

describe('who was handed a customer', () => {
  let world: WebhookWorld;
  const receiver = new Receiver();
  beforeAll(async () => {
    world = await WebhookWorld.begin();
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });

  it('names webhooks to which events of that customer were delivered, and no other', async () => {
    const url = await receiver.listen();
    receiver.answer = ({ event }) => (event.subject === 'bob' ? 500 : 204);
    await world.add('mailing', url, { purpose: 'returns by mail' });
    await world.add('dot-only', url, { customerId: 'dot' });
    await world.deliverer();
    await world.happen('ann');
    await world.happen('ann');
    await world.happen('bob');
    const deliveries = async () => (await world.webhooks.deliveries('mailing', all)).items;
    await until(async () => (await deliveries()).length >= 3);
    const handedOut = (...ids: string[]) => exportsOf(onPool(world.readModels), ids);
    const at = (await deliveries()).filter(({ delivered }) => delivered).map((one) => one.at);
    expect(await handedOut('ann', 'dot')).toEqual([
      {
        ...{ what: 'webhook', recipient: 'mailing', purpose: 'returns by mail', everyone: false },
        ...{ count: 2, first: at.at(-1), last: at[0] },
      },
    ]);
    expect(await handedOut('bob')).toEqual([]);
  });
});

const all = { where: [], sort: '-id', after: null, limit: 100 };
