import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveWriter, CachedArchive, verifyArchive } from '@hindsight/archive';
import type { ColumnArchive } from '@hindsight/replay';
import { compileColumnar, compileIncremental } from '@hindsight/rules';
import { archiveOptions } from '../../apps/cli/src/archive/archive-place.js';
import { loggedEvents } from '../../apps/cli/src/archive/logged-events.js';
import { loadSample, type Sample } from '../catalogue/sample-archive.js';
import { shippedRuleSets } from '../catalogue/shipped-rule-sets.js';
import { digestOverColumns } from './digest-over-columns.js';

type Golden = Readonly<Record<string, { readonly digest: string; readonly changes: number } | undefined>>;

const options = { currencyExponent: 2 };
const never = new AbortController().signal;
const golden = JSON.parse(
  await readFile(join(import.meta.dirname, '../catalogue/golden.json'), 'utf8'),
) as Golden; // written by test/catalogue

describe('the sample, archived', () => {
  let sample: Sample;
  let directory: string;
  let archive: ColumnArchive;
  beforeAll(async () => {
    sample = await loadSample();
    directory = await mkdtemp(join(tmpdir(), 'hindsight-archive-'));
    // One bucket, for cut-offs are of everybody; several files, for histories are in the order of several.
    const small = { ...archiveOptions, currency: 'GBP', buckets: 1, eventsAtOnce: 20_000 };
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
      const columnar = compileColumnar(ruleSet, options);
      const columns = await archive.columns(0, { fields: compileIncremental(ruleSet, options).fields });
      expect(digestOverColumns(columnar, columns, sample.asOf)).toEqual({
        digest: golden[ruleSet.id]?.digest,
        changes: golden[ruleSet.id]?.changes,
      });
    },
    120_000,
  );
});
