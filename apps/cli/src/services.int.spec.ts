import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from './services.js';

describe('services whose run.json cannot be written', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'services-'));
    await mkdir(join(directory, 'run.json', 'in-the-way'), { recursive: true });
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('are stopped again, so that the next start finds the directory free', async () => {
    const place = { directory, eventStoreUrl: undefined, databaseUrl: undefined, clock: 'log' as const };
    await expect(openServices(place, 'host')).rejects.toThrow(/run\.json/);
    await rm(join(directory, 'run.json'), { recursive: true });

    const services = await openServices(place, 'host');
    await services.stop();
    expect((await readdir(directory)).filter((name) => name.startsWith('run.json'))).toEqual([]);
  }, 60_000);
});
