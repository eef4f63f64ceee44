// Counts customers by what they are now, from the segment streams alone.
// Usage: EVENTSTORE_URL=esdb://127.0.0.1:2113?tls=false node segments-now.mjs
import { EventStoreDBClient, StreamNotFoundError } from '@eventstore/db-client';
import { resultAt, take } from './segments.mjs';

const client = EventStoreDBClient.connectionString(process.env.EVENTSTORE_URL);
const segments = new Map();
for (let bucket = 0; bucket < 64; bucket++) {
  try {
    for await (const { event } of client.readStream(`segment-${bucket}`)) take(segments, event.data);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error; // nobody of this bucket was told of yet
  }
}
await client.dispose();

const counts = {};
for (const key of segments.keys()) {
  const [, ruleSet, output] = key.split(' ');
  const line = `${ruleSet} ${output} ${resultAt(segments, key, '9999')}`;
  counts[line] = (counts[line] ?? 0) + 1;
}
for (const line of Object.keys(counts).sort()) console.log(line, counts[line]);
