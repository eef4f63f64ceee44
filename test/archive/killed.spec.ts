import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readManifest, verifyArchive } from '@hindsight/archive';
import { archiveOptions } from '../../apps/cli/src/archive/archive-place.js';

const root = resolve(import.meta.dirname, '../..');
const events = 5_000;
const kills = 3;
const seed = Number(process.env['CHAOS_SEED'] ?? 20_261_130);

/** Syncs in a process of its own, and kills it without warning so long after it began to work. */
async function sync(directory: string, killAfterMs: number | null): Promise<number | null> {
  const script = join(root, 'test/archive/sync-many-events.ts');
  const child = spawn(
    process.execPath,
    ['--import', './test/support/typescript.mjs', script, directory, String(events)],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close') as Promise<[number | null]>;
  if (killAfterMs !== null) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    await sleep(killAfterMs);
    child.kill('SIGKILL');
  }
  const [code] = await ended;
  return code;
}

describe(`killing a sync without warning (CHAOS_SEED=${seed})`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-killed-archive-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('leaves an archive that is sound, and that the next one takes to where an undisturbed one stands', async () => {
    const killed = join(folder, 'killed');
    let stood = 0;
    for (let kill = 0; kill < kills; kill++) {
      await sync(killed, ((seed * 7919 * (kill + 1)) % 2500) + 100);
      if ((await readManifest(killed)) === null) continue;
      const { sound, problems, events: now } = await verifyArchive(killed, archiveOptions);
      expect({ sound, problems }).toEqual({ sound: true, problems: [] });
      expect(now).toBeGreaterThanOrEqual(stood);
      stood = now;
    }
    expect(await sync(killed, null)).toBe(0);

    const calm = join(folder, 'calm');
    expect(await sync(calm, null)).toBe(0);
    expect(await readManifest(killed)).toEqual(await readManifest(calm));
    const left = (await readdir(killed, { recursive: true })).filter((name) => name.endsWith('.parquet'));
    expect(left).toHaveLength(2);
  }, 300_000);
});
