import { UnknownError } from '@eventstore/db-client';
import { eventStoreUnderTest, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();
const query = 'fromAll().when({ $init: () => ({}) })';
const status = async (name: string) => (await store.client.getProjectionStatus(name)).projectionStatus;

describe('a projection of a user', () => {
  it('is created, found, and listed beside those of the system', async () => {
    const names = [unique('projection'), unique('projection')];
    for (const name of names) await store.client.createProjection(name, query);
    expect(await store.client.getProjectionStatus(names[0] ?? '')).toMatchObject({
      name: names[0],
      effectiveName: names[0],
      projectionStatus: 'Running',
    });
    const listed = (await store.client.listProjections()).map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining([...names, '$by_category', '$streams']));
  });

  it('is created once', async () => {
    const name = unique('projection');
    const attempts = await Promise.allSettled(
      [1, 2, 3].map(() => store.client.createProjection(name, query)),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    await expect(store.client.createProjection('$by_category', query)).rejects.toThrow(UnknownError);
  });

  it('is disabled, enabled and aborted', async () => {
    const name = unique('projection');
    await store.client.createProjection(name, query);
    await store.client.disableProjection(name);
    expect(await status(name)).toBe('Stopped');
    await store.client.enableProjection(name);
    expect(await status(name)).toBe('Running');
    await store.client.abortProjection(name);
    expect(await status(name)).toBe('Aborted');
  });

  it('is updated and reset', async () => {
    const name = unique('projection');
    await store.client.createProjection(name, query, { emitEnabled: true, trackEmittedStreams: true });
    const before = await store.client.getProjectionStatus(name);
    await store.client.updateProjection(name, 'fromAll().when({})');
    await store.client.resetProjection(name);
    const after = await store.client.getProjectionStatus(name);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.projectionStatus).toBe('Running');
  });

  it('is deleted when it does not run, and can be created again', async () => {
    const name = unique('projection');
    await store.client.createProjection(name, query);
    await expect(store.client.deleteProjection(name)).rejects.toThrow(UnknownError);
    await store.client.disableProjection(name);
    await store.client.deleteProjection(name, { deleteStateStream: true, deleteCheckpointStream: true });
    await expect(store.client.getProjectionStatus(name)).rejects.toThrow(UnknownError);
    expect((await store.client.listProjections()).map((one) => one.name)).not.toContain(name);
    await store.client.createProjection(name, query);
    expect(await status(name)).toBe('Running');
  });

  it('that is not there is refused, whatever is asked of it', async () => {
    const name = unique('missing');
    const { client } = store;
    for (const asked of [
      client.getProjectionStatus(name),
      client.getProjectionState(name),
      client.getProjectionResult(name),
      client.enableProjection(name),
      client.disableProjection(name),
      client.abortProjection(name),
      client.resetProjection(name),
      client.updateProjection(name, query),
      client.deleteProjection(name),
    ]) {
      await expect(asked).rejects.toThrow(UnknownError);
    }
  });

  it('outlives a restart of the subsystem', async () => {
    const name = unique('projection');
    await store.client.createProjection(name, query);
    await store.client.restartSubsystem();
    expect(await status(name)).toBe('Running');
  });
});
