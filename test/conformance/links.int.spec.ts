import { binaryEvent, type EventData, jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { all, events, eventStoreUnderTest, eventually, places, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

const text = (data: unknown) => Buffer.from(data as Uint8Array).toString(); // of a binary event
const linkTo = (body: string): EventData => binaryEvent({ type: '$>', data: Buffer.from(body) });

async function withTarget(count = 3): Promise<{ target: string; links: string }> {
  const [target, links] = [unique('target'), unique('links')];
  await store.client.appendToStream(target, events(count));
  return { target, links };
}

/** What was read as `event`, `event via link`, or `only link`. */
const shape = ({ event, link }: ResolvedEvent) => {
  const name = (one: typeof event) => (one ? `${one.streamId}@${String(one.revision)}` : 'nothing');
  return link ? `${name(event)} via ${name(link)}` : name(event);
};

describe('a link', () => {
  it('is read as it is, unless links are to be resolved', async () => {
    const { target, links } = await withTarget();
    await store.client.appendToStream(links, linkTo(`1@${target}`));
    const [asItIs] = await all(store.client.readStream(links));
    expect(asItIs?.link).toBeUndefined();
    expect(asItIs?.event).toMatchObject({ type: '$>', streamId: links, isJson: false });
    expect(text(asItIs?.event?.data)).toBe(`1@${target}`);
  });

  it('gives the event it points at and itself, forwards and backwards', async () => {
    const { target, links } = await withTarget();
    await store.client.appendToStream(
      links,
      [2, 0, 1].map((revision) => linkTo(`${revision}@${target}`)),
    );
    const forwards = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(places(forwards)).toEqual([2, 0, 1]);
    expect(forwards.map(({ link }) => link?.revision)).toEqual([0n, 1n, 2n]);
    const backwards = store.client.readStream(links, {
      resolveLinkTos: true,
      direction: 'backwards',
      fromRevision: 'end',
    });
    expect(places(await all(backwards))).toEqual([1, 0, 2]);
  });

  it('keeps apart the positions of both, and is itself at the position read', async () => {
    const { target, links } = await withTarget();
    const [first] = await all(store.client.readStream(target, { maxCount: 1 }));
    const { position } = await store.client.appendToStream(links, linkTo(`0@${target}`));
    const [read] = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read).toMatchObject({ event: { position: first?.event?.position }, link: { position } });
    expect(read?.commitPosition).toBe(position?.commit);
  });

  it('is resolved in $all, in both directions', async () => {
    const { target, links } = await withTarget();
    const { position } = await store.client.appendToStream(links, linkTo(`1@${target}`));
    if (!position) throw new Error('an append answers its position');
    const wanted = `${target}@1 via ${links}@0`;
    const forwards = store.client.readAll({ fromPosition: position, resolveLinkTos: true });
    expect((await all(forwards)).map(shape)).toContain(wanted);
    const backwards = store.client.readAll({
      direction: 'backwards',
      fromPosition: 'end',
      resolveLinkTos: true,
      maxCount: 10,
    });
    expect((await all(backwards)).map(shape)).toContain(wanted);
  });

  it('is resolved for subscribers to the stream and to $all, before and after they came', async () => {
    const { target, links } = await withTarget();
    await store.client.appendToStream(links, linkTo(`0@${target}`));
    const heard: string[][] = [[], []];
    const subscriptions = [
      store.client.subscribeToStream(links, { fromRevision: 'start', resolveLinkTos: true }),
      store.client.subscribeToAll({ fromPosition: 'start', resolveLinkTos: true }),
    ].map((subscription, which) =>
      subscription.on('data', (resolved) => {
        if (resolved.link?.streamId === links) heard[which]?.push(shape(resolved));
      }),
    );
    await eventually(() => heard.every((one) => one.length === 1));
    await store.client.appendToStream(links, linkTo(`2@${target}`));
    await eventually(() => heard.every((one) => one.length === 2));
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    const both = [`${target}@0 via ${links}@0`, `${target}@2 via ${links}@1`];
    expect(heard).toEqual([both, both]);
  });

  it.each<[string, (target: string) => Promise<unknown>]>([
    ['deleted', (target) => store.client.deleteStream(target)],
    ['tombstoned', (target) => store.client.tombstoneStream(target)],
    ['cut off by a revision', (target) => store.client.setStreamMetadata(target, { truncateBefore: 2 })],
    ['cut off by a count', (target) => store.client.setStreamMetadata(target, { maxCount: 1 })],
  ])('to what is %s gives itself alone', async (_, hide) => {
    const { target, links } = await withTarget();
    await store.client.appendToStream(links, linkTo(`1@${target}`));
    await hide(target);
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read.map(shape)).toEqual([`nothing via ${links}@0`]);
  });

  it('to what has grown too old gives itself alone', async () => {
    const { target, links } = await withTarget();
    await store.client.appendToStream(links, linkTo(`1@${target}`));
    await store.client.setStreamMetadata(target, { maxAge: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read.map(shape)).toEqual([`nothing via ${links}@0`]);
  });

  it('to what is not there gives itself alone', async () => {
    const { target, links } = await withTarget();
    await store.client.appendToStream(links, [linkTo(`3@${target}`), linkTo(`0@${unique('missing')}`)]);
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read.map(shape)).toEqual([`nothing via ${links}@0`, `nothing via ${links}@1`]);
  });

  it('to a link gives that link: one step is taken', async () => {
    const { target, links } = await withTarget();
    const second = unique('links');
    await store.client.appendToStream(links, linkTo(`0@${target}`));
    await store.client.appendToStream(second, linkTo(`0@${links}`));
    const [read] = await all(store.client.readStream(second, { resolveLinkTos: true }));
    expect(read && shape(read)).toBe(`${links}@0 via ${second}@0`);
    expect(read?.event?.type).toBe('$>');
  });

  it('names its stream behind the first @, in any script', async () => {
    const [target, links] = [`${unique('流')}@home@1`, unique('links')];
    await store.client.appendToStream(target, events(2));
    await store.client.appendToStream(links, linkTo(`1@${target}`));
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read.map(shape)).toEqual([`${target}@1 via ${links}@0`]);
  });

  it('without a revision is no link; without a stream it points nowhere', async () => {
    const { target, links } = await withTarget();
    // JSON too may be a link; the client's types know no bare number
    const withoutStream = jsonEvent({ type: '$>', data: 0 as unknown as string });
    const bodies = ['nowhere', '', `first@${target}`, '0@'].map(linkTo);
    await store.client.appendToStream(links, [...bodies, withoutStream]);
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    const [pointless, bare] = [`nothing via ${links}@3`, `nothing via ${links}@4`];
    expect(read.map(shape)).toEqual([`${links}@0`, `${links}@1`, `${links}@2`, pointless, bare]);
  });
});
