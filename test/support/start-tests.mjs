import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory for what all suites of this run share; its PostgreSQL is started by the first suite that wants a database. */
export default async function startTests() {
  process.env.HINDSIGHT_TEST_DIRECTORY = await mkdtemp(join(tmpdir(), 'hindsight-tests-'));
}
