import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@hindsight/embedded-eventstore';
import { startStub } from './stub.js';

/** A server in a process of its own: `node` or `stub`, and how many events it holds. Tells its address. */
const [kind, events] = process.argv.slice(2);
process.once('disconnect', () => process.exit());
if (kind === 'stub') {
  process.send?.(await startStub(Number(events)));
} else {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => {
    rmSync(directory, { recursive: true });
  });
  process.send?.((await startEventStore({ directory })).url);
}
