import { setTimeout as pause } from 'node:timers/promises';
import { Outage } from './outage.js';

const dropped = new Error('the store ended the subscription');

function outage(quietMs: number) {
  const said: string[] = [];
  const log = (message: unknown) => said.push(`log: ${String(message)}`);
  const warn = (message: unknown) => said.push(`warn: ${String(message)}`);
  return { said, outage: new Outage({ log, warn }, { quietMs: quietMs }) };
}

async function deliver(to: Outage): Promise<void> {
  const source = (async function* () {
    yield await Promise.resolve('event');
  })();
  for await (const _ of to.endedBy(source)) return;
}

describe('a subscription that was dropped', () => {
  it('is information when it is back soon', async () => {
    const { said, outage: one } = outage(10);
    one.begin(dropped);
    expect(one.isOn).toBe(true);
    await deliver(one);
    await pause(20);
    expect(one.isOn).toBe(false);
    expect(said).toEqual(['log: the store ended the subscription; trying again']);
  });

  it('is a warning, once, when it is not, and then is said to be back', async () => {
    const { said, outage: one } = outage(10);
    one.begin(dropped);
    one.begin(dropped);
    await pause(30);
    one.begin(dropped);
    await deliver(one);
    await deliver(one);
    expect(said.filter((line) => line.startsWith('warn'))).toEqual([
      'warn: not back after 0.01 s, still trying: the store ended the subscription',
      'warn: the subscription is back',
    ]);
  });

  it('is no matter any more when nobody waits for it', async () => {
    const { said, outage: one } = outage(10);
    one.begin(dropped);
    one.forget();
    await pause(20);
    expect(said).toHaveLength(1);
  });
});
