// Follows events over HTTP and keeps the last id in a file, so that it goes on where it stopped, be it cut off or started again.
// Usage: HINDSIGHT_URL=http://127.0.0.1:3000 node follow-feed.mjs last-id.txt 'streams=customer&types=CustomerPurchased'
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const [file = 'last-id.txt', query = ''] = process.argv.slice(2);
for (;;) {
  try {
    await follow();
  } catch (error) {
    console.error(error.message, error.cause?.message ?? '');
  }
  await sleep(2000);
}

async function follow() {
  const last = lastId();
  const headers = { ...(last && { 'last-event-id': last }), ...key() };
  const response = await fetch(`${process.env.HINDSIGHT_URL}/v1/feed?${query}`, { headers });
  if (!response.ok) throw new Error(await response.text());
  for await (const { event, id, data } of blocksOf(response)) {
    if (data && event !== 'caught-up') console.log(event, data.subject, data.time);
    if (id) keep(id); // after the work is done: at least once, never lost
  }
}

/** Blocks end with an empty line; each line of one is `name: value`. */
async function* blocksOf(response) {
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)));
      yield { ...fields, data: fields.data && JSON.parse(fields.data) };
    }
  }
}

function key() {
  return process.env.HINDSIGHT_KEY ? { authorization: `Bearer ${process.env.HINDSIGHT_KEY}` } : {};
}

function lastId() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function keep(id) {
  writeFileSync(`${file}.new`, id);
  renameSync(`${file}.new`, file); // whole or not at all
}
