import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ArchiveWriter, CachedArchive, SpillFile, verifyArchive } from '@hindsight/archive';
import { run, type Archive } from '@hindsight/replay';
import { engineOver } from '@hindsight/replay/testing';
import { archiveOptions } from '../../apps/cli/src/archive/archive-place.js';
import { loggedEvents } from '../../apps/cli/src/archive/logged-events.js';
import { loadSample, type Sample } from '../catalogue/sample-archive.js';
import { shippedRuleSets } from '../catalogue/shipped-rule-sets.js';

type Golden = Readonly<Record<string, { readonly digest: string; readonly changes: number } | undefined>>;

const root = resolve(import.meta.dirname, '../..');
const never = new AbortController().signal;
const golden = JSON.parse(
  await readFile(join(import.meta.dirname, '../catalogue/golden.json'), 'utf8'),
) as Golden; // written by test/catalogue

describe('the sample, archived', () => {
  let sample: Sample;
  let directory: string;
  let archive: Archive;
  beforeAll(async () => {
    sample = await loadSample();
    directory = await mkdtemp(join(tmpdir(), 'hindsight-archive-'));
    // Several files a bucket, for histories are in the order of several.
    const small = { ...archiveOptions, currency: 'GBP', eventsAtOnce: 20_000 };
    const writer = await ArchiveWriter.open(directory, small);
    await writer.sync(loggedEvents(sample.store, null, never));
    await writer.close();
    archive = await CachedArchive.open(directory, archiveOptions);
  }, 240_000);
  afterAll(async () => {
    await archive.close();
    await rm(directory, { recursive: true });
  });

  it('has every event of every customer', () => {
    expect(archive.standing).toMatchObject({ events: sample.events, customers: sample.customers });
  });

  it('is as the log has it, event by event', async () => {
    const found = await verifyArchive(directory, {
      ...archiveOptions,
      log: loggedEvents(sample.store, null, never),
    });
    expect(found).toMatchObject({ sound: true, problems: [], comparedWithLog: sample.events });
  }, 120_000);

  it.each(shippedRuleSets())(
    'gives $id the run that the log gives it',
    async (ruleSet) => {
      const spill = await SpillFile.create(join(directory, `spill-${ruleSet.id}`), 0);
      const engine = { ...engineOver(archive), spill };
      const { digest, changes } = await run(engine, ruleSet, { asOf: sample.asOf, cutoffs: 'computed' });
      await spill.close();
      expect({ digest, changes }).toEqual({
        digest: golden[ruleSet.id]?.digest,
        changes: golden[ruleSet.id]?.changes,
      });
    },
    120_000,
  );

  it('gives the same run in threads', async () => {
    const told = await inThreads(['tier-pyramid', 'lifecycle-4stage', 'value-rfm']);
    expect(told).toHaveLength(3);
    for (const { id, ...one } of told) {
      expect(one).toEqual({ digest: golden[String(id)]?.digest, changes: golden[String(id)]?.changes });
    }
  }, 120_000);

  it('is let go of by threads that are told to stop, within a second', async () => {
    const [one] = await inThreads(['value-rfm'], 400);
    const [, stopped] = /^stopped at (.+)$/.exec(String(one?.['error'])) ?? [];
    expect(Number(one?.['ended']) - Number(stopped)).toBeLessThan(1000);
  }, 120_000);

  async function inThreads(ids: readonly string[], stopAfterMs?: number): Promise<Record<string, unknown>[]> {
    const script = join(root, 'test/archive/replay-in-threads.ts');
    const asked = [
      directory,
      String(sample.asOf),
      ids.join(','),
      ...(stopAfterMs ? [String(stopAfterMs)] : []),
    ];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', './test/support/typescript.mjs', script, ...asked],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
    );
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
});
