import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FeedRefused } from './refused.js';
import { snapshot } from './snapshot.js';

const ada = { customerId: '阿达', output: 'tier', result: '重要客户', ruleSet: 'tier-pyramid@1#f00' };
const begin = { position: '7', cut: '7_3:1' };

/** What is read of a snapshot that a server answers with. */
async function readOf(status: number, text: string) {
  const bytes = Buffer.from(text);
  const server = createServer(({ url, headers }, response) => {
    if (url !== '/v1/feed/snapshot' || headers.authorization !== 'Bearer secret') status = 404;
    response.writeHead(status);
    // In the midst of a character, too.
    const write = (at: number): void => {
      if (at >= bytes.length) response.end();
      else response.write(bytes.subarray(at, at + 5), () => setImmediate(write, at + 5));
    };
    write(0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { position, cut, standings } = await snapshot({ url, key: 'secret' });
    const read: unknown[] = [];
    for await (const one of standings) read.push(one);
    return { position, cut, read };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const linesOf = (...lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('a snapshot', () => {
  it('is read whole, with where to go on', async () => {
    expect(await readOf(200, linesOf(begin, ada, ada, { segments: 2 }))).toEqual({
      ...begin,
      read: [ada, ada],
    });
    expect(await readOf(200, linesOf(begin, { segments: 0 }))).toEqual({ ...begin, read: [] });
  });

  it.each([
    ['nothing', '', '0 of an unknown number'],
    ['no end', linesOf(begin, ada), '1 of an unknown number'],
    ['half a line', linesOf(begin, ada).slice(0, -9), '0 of an unknown number'],
    ['fewer than there are', linesOf(begin, ada, { segments: 2 }), '1 of 2'],
  ])('of which there is %s is not taken for one', async (_, text, says) => {
    await expect(readOf(200, text)).rejects.toThrow(`cut off after ${says}`);
  });

  it('is refused for good, or for now', async () => {
    const problem = (status: number) => JSON.stringify({ title: 'No', detail: 'not that', status });
    await expect(readOf(403, problem(403))).rejects.toThrow(FeedRefused);
    const busy = readOf(504, problem(504));
    await expect(busy).rejects.toThrow('No');
    await expect(busy).rejects.not.toThrow(FeedRefused);
  });
});
