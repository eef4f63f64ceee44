// Follows every customer event and keeps a checkpoint in a file, so that it goes on where it stopped, be it cut off or started again.
// Usage: EVENTSTORE_URL=esdb://127.0.0.1:2113?tls=false node follow-customers.mjs checkpoint.json
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';

const file = process.argv[2] ?? 'checkpoint.json';
const client = EventStoreDBClient.connectionString(process.env.EVENTSTORE_URL);
let awaySince = 0;
for (;;) {
  try {
    await follow();
  } catch (error) {
    // Servers end subscriptions when they restart or change their leader: worth a word when they are not back soon.
    awaySince ||= Date.now();
    if (Date.now() - awaySince > 15_000) console.error(error.message);
    await sleep(1000);
  }
}

async function follow() {
  const filter = streamNameFilter({ prefixes: ['customer-'] });
  const subscription = client.subscribeToAll({ fromPosition: checkpoint(), filter });
  subscription.once('confirmation', () => (awaySince = 0));
  for await (const { event, commitPosition } of subscription) {
    console.log(event.streamId, event.revision, event.type, event.metadata.occurredAt);
    keep(commitPosition ?? event.position.commit); // after the work is done: at least once, never lost
  }
}

function checkpoint() {
  try {
    const position = BigInt(JSON.parse(readFileSync(file, 'utf8')));
    return { commit: position, prepare: position };
  } catch {
    return START;
  }
}

function keep(position) {
  writeFileSync(`${file}.new`, JSON.stringify(String(position)));
  renameSync(`${file}.new`, file); // whole or not at all
}
