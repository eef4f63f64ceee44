import { firstTimes, Receiver } from '../testing/receiver.js';
import { struckDown, until, WebhookWorld } from '../testing/webhook-world.js';

const customers = ['ann', 'bob', 'cy', 'dot', 'eve'];
const [before, after, killedAt] = [150, 50, 40];

describe('of two processes that send', () => {
  let world: WebhookWorld;
  const receiver = new Receiver();
  beforeAll(async () => {
    world = await WebhookWorld.begin();
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });

  /** One that sends, and how many messages it said it did. */
  const sending = () => {
    const child = world.delivererProcess();
    const one = { child, sent: 0 };
    child.on('message', () => one.sent++);
    return one;
  };
  const ids: string[] = [];
  const happen = async (count: number) => {
    for (let n = 0; n < count; n++)
      ids.push(await world.happen(customers[ids.length % customers.length] ?? '', { n }));
  };

  // The other one waits for the hold to run out (15 s), and looks every second.
  it('the other takes over from one that is killed while it sends: nothing is lost, and each customer stays in order', async () => {
    await world.add('crm', await receiver.listen(), { from: 'start' });
    await happen(before);
    const both = [sending(), sending()];
    let killed: Promise<void> | null = null;
    receiver.answer = async () => {
      const [one] = both.filter(({ sent }) => sent > 0);
      if (one && receiver.heard.length >= killedAt) killed ??= struckDown(one.child);
      await killed; // who sent those under way hears no answer
      return 204;
    };
    await until(() => killed !== null);
    await happen(after);
    await until(() => firstTimes(receiver.kept).length === ids.length);
    await until(async () => (await world.webhooks.show('crm')).waiting.messages === 0);

    expect(both.map(({ child }) => child.signalCode).sort()).toEqual(['SIGKILL', null].sort());
    expect(both.every(({ sent }) => sent > 0)).toBe(true);
    expect(receiver.kept.length).toBeGreaterThan(ids.length); // what was delivered and not recorded came twice
    expect([...firstTimes(receiver.kept)].sort()).toEqual([...ids].sort());
    for (const [place, name] of customers.entries())
      expect(firstTimes(receiver.kept.filter(({ event }) => event.subject === name))).toEqual(
        ids.filter((_, n) => n % customers.length === place),
      );
  }, 120_000);
});
