import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '@hindsight/contracts';

/** A receiver of webhooks in a process of its own. Tells its address and, when asked, what has come since it was last asked. */
process.once('disconnect', () => process.exit());
const lastOf = new Map<string, number>();
const ids = new Set<string>();
let outOfOrder = 0;

const server = createServer((request, response) => {
  void hear(request).then(() => response.writeHead(204).end());
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // it listens on one
process.on('message', () => {
  process.send?.(`${ids.size} events${outOfOrder === 0 ? '' : `, ${outOfOrder} of them out of order`}`);
  lastOf.clear();
  ids.clear();
  outOfOrder = 0;
});

async function hear(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // nobody asked for text
  const { id, subject, position } = JSON.parse(Buffer.concat(chunks).toString()) as CloudEvent; // as we send them
  if (ids.has(id)) return; // at least once
  ids.add(id);
  const at = Number(position);
  if (at <= (lastOf.get(subject) ?? -1)) outOfOrder++;
  lastOf.set(subject, at);
}
