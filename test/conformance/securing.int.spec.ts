import { AccessDeniedError, type EventStoreDBClient, jsonEvent, type StreamACL } from '@eventstore/db-client';
import { all, events, unique } from './event-store-under-test.js';
import { securedEventStoreUnderTest } from './secured-event-store-under-test.js';

const store = securedEventStoreUnderTest();

const append = (client: EventStoreDBClient, stream: string) => client.appendToStream(stream, events(1));
const read = (client: EventStoreDBClient, stream: string) => all(client.readStream(stream));
const readAll = (client: EventStoreDBClient) => all(client.readAll({ maxCount: 1 }));
const firstOf = (subscription: AsyncIterable<unknown>) =>
  subscription[Symbol.asyncIterator]()
    .next()
    .then(({ value }) => value as unknown);

const written = async (acl?: StreamACL) => {
  const stream = unique('stream');
  await append(store.admin, stream);
  if (acl) await store.admin.setStreamMetadata(stream, { acl });
  return stream;
};

describe('over TLS', () => {
  it('an administrator appends, reads, subscribes and reads $all', async () => {
    const stream = await written();
    expect(await read(store.admin, stream)).toHaveLength(1);
    expect(await readAll(store.admin)).toHaveLength(1);
    const subscription = store.admin.subscribeToStream(stream);
    expect(await firstOf(subscription)).toMatchObject({ event: { streamId: stream } });
    await subscription.unsubscribe();
  });

  it('somebody else who has logged in may use streams, but neither $all nor those of the system', async () => {
    const stream = await written();
    await append(store.ops, stream);
    expect(await read(store.ops, stream)).toHaveLength(2);
    await expect(readAll(store.ops)).rejects.toThrow(AccessDeniedError);
    await expect(append(store.ops, unique('$system'))).rejects.toThrow(AccessDeniedError);
    await expect(read(store.ops, '$settings')).rejects.toThrow(AccessDeniedError);
    await expect(firstOf(store.ops.subscribeToAll())).rejects.toThrow(AccessDeniedError);
  });

  it.each(['anonymous', 'impostor'] as const)('%s is denied everything', async (who) => {
    const stream = await written();
    const client = store[who];
    await expect(append(client, stream)).rejects.toThrow(AccessDeniedError);
    await expect(read(client, stream)).rejects.toThrow(AccessDeniedError);
    await expect(firstOf(client.subscribeToStream(stream))).rejects.toThrow(AccessDeniedError);
    await expect(client.deleteStream(stream)).rejects.toThrow(AccessDeniedError);
    await expect(client.tombstoneStream(stream)).rejects.toThrow(AccessDeniedError);
    expect(await read(store.admin, stream)).toHaveLength(1);
  });

  it('credentials of one call count for that call', async () => {
    const stream = await written({ writeRoles: ['ops'] });
    const credentials = { username: 'ops', password: 'changeit' };
    await store.anonymous.appendToStream(stream, events(1), { credentials });
    await expect(
      store.admin.appendToStream(stream, events(1), { credentials: { ...credentials, password: 'no' } }),
    ).rejects.toThrow(AccessDeniedError);
    expect(await read(store.admin, stream)).toHaveLength(2);
  });
});

describe('the access control list of a stream', () => {
  const nobody = { acl: ['nobody'] };

  it('says who may read', async () => {
    const stream = await written({ readRoles: nobody.acl });
    await expect(read(store.ops, stream)).rejects.toThrow(AccessDeniedError);
    await expect(firstOf(store.ops.subscribeToStream(stream))).rejects.toThrow(AccessDeniedError);
    await append(store.ops, stream);
    expect(await read(store.admin, stream)).toHaveLength(2);
  });

  it('says who may append, on either way, and refuses nothing else on the same connection', async () => {
    const stream = await written({ writeRoles: nobody.acl });
    const credentials = { username: 'ops', password: 'changeit' };
    const other = unique('stream');
    const [refused, accepted] = await Promise.allSettled([
      append(store.ops, stream),
      append(store.ops, other),
    ]);
    expect(refused).toMatchObject({ status: 'rejected' });
    expect(accepted).toMatchObject({ status: 'fulfilled' });
    await expect(append(store.ops, stream)).rejects.toThrow(AccessDeniedError);
    await expect(store.ops.appendToStream(stream, events(1), { credentials })).rejects.toThrow(
      AccessDeniedError,
    );
    expect(await read(store.admin, stream)).toHaveLength(1);
  });

  it('says who may delete', async () => {
    const stream = await written({ deleteRoles: nobody.acl });
    await expect(store.ops.deleteStream(stream)).rejects.toThrow(AccessDeniedError);
    await expect(store.ops.tombstoneStream(stream)).rejects.toThrow(AccessDeniedError);
    expect(await read(store.admin, stream)).toHaveLength(1);
  });

  it('says who may read and write the metadata', async () => {
    const stream = await written({ metaReadRoles: nobody.acl, metaWriteRoles: nobody.acl });
    await expect(store.ops.getStreamMetadata(stream)).rejects.toThrow(AccessDeniedError);
    await expect(store.ops.setStreamMetadata(stream, { acl: {} })).rejects.toThrow(AccessDeniedError);
    expect(await read(store.ops, stream)).toHaveLength(1);
  });

  it('names users, groups and everybody, and counts from the moment it is written', async () => {
    const stream = await written({ readRoles: nobody.acl });
    for (const role of ['ops', '$ops', '$all']) {
      await store.admin.setStreamMetadata(stream, { acl: { readRoles: [role] } });
      expect(await read(store.ops, stream)).toHaveLength(1);
      await store.admin.setStreamMetadata(stream, { acl: { readRoles: nobody.acl } });
      await expect(read(store.ops, stream)).rejects.toThrow(AccessDeniedError);
    }
  });

  it('does not keep administrators out', async () => {
    const stream = await written({
      readRoles: nobody.acl,
      writeRoles: nobody.acl,
      metaWriteRoles: nobody.acl,
    });
    await append(store.admin, stream);
    expect(await read(store.admin, stream)).toHaveLength(2);
  });

  it('lets others read $all when it is that of $all', async () => {
    await store.admin.setStreamMetadata('$all', { acl: { readRoles: ['ops'] } });
    expect(await readAll(store.ops)).toHaveLength(1);
    await store.admin.setStreamMetadata('$all', {});
    await expect(readAll(store.ops)).rejects.toThrow(AccessDeniedError);
  });
});

describe('the stream $settings', () => {
  const settings = (data: Record<string, unknown>) =>
    store.admin.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }));
  afterEach(() => settings({}));

  it('says what holds for all streams that say nothing themselves', async () => {
    const silent = await written();
    const open = await written({ readRoles: ['$all'] });
    await settings({ $userStreamAcl: { $r: ['$admins'], $w: '$admins' } });
    await expect(read(store.ops, silent)).rejects.toThrow(AccessDeniedError);
    await expect(append(store.ops, silent)).rejects.toThrow(AccessDeniedError);
    expect(await read(store.ops, open)).toHaveLength(1);
    await settings({ $userStreamAcl: { $r: ['$admins', 'ops'] } });
    expect(await read(store.ops, silent)).toHaveLength(1);
  });

  it('opens streams of the system', async () => {
    await settings({ $systemStreamAcl: { $r: '$ops', $w: '$ops' } });
    const stream = unique('$system');
    await append(store.ops, stream);
    expect(await read(store.ops, stream)).toHaveLength(1);
  });
});
