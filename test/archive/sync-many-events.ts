import { ArchiveWriter } from '@hindsight/archive';
import { archiveOptions } from '../../apps/cli/src/archive/archive-place.js';
import { manyEvents } from '../bench/archive/many-events.js';

// A process that a test may kill: takes what is left of so many events into the archive in small portions.
const [directory = '', events = '0'] = process.argv.slice(2);

async function* left(after: number) {
  await Promise.resolve();
  for (const event of manyEvents(Number(events), 7)) if (event.position > after) yield event;
}

const writer = await ArchiveWriter.open(directory, {
  ...archiveOptions,
  currency: 'GBP',
  buckets: 2,
  eventsAtOnce: 500,
});
process.stdout.write('at work\n');
await writer.sync(left(writer.manifest.last?.position ?? -1));
await writer.compact();
await writer.close();
