import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { GroupCommit } from '../../../libs/embedded-eventstore/src/core/group-commit.js';
import { Streams } from '../../../libs/embedded-eventstore/src/core/streams.js';
import type { Log } from '../../../libs/embedded-eventstore/src/log/log.js';
import { openDirectory } from '../../../libs/embedded-eventstore/src/log/open-directory.js';
import type { Recorded } from '../../../libs/embedded-eventstore/src/log/record.js';
import type { Contender } from '../harness/bench.js';
import { purchases } from './purchases.js';

/** The store without gRPC, beside LMDB with nothing around it: the same bytes, durable before each next group. */
export async function alone(
  events: number,
): Promise<{ contenders: Contender[]; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const opened = await openDirectory(join(folder, 'store'));
  const bare = open(join(folder, 'bare'), { noSubdir: false, overlappingSync: false, encoding: 'binary' });
  const streams = new Streams(new GroupCommit(opened.log, Date.now));
  const appending = (group: number, customers: number): Contender => ({
    name: `node alone: appends, groups of ${group}, ${customers} streams`,
    units: events,
    comparedAs: null,
    run: () => appendAll(streams, events, group, customers),
  });
  let key = 0;
  const putting = (group: number): Contender => ({
    name: `bare lmdb: puts, groups of ${group}`,
    units: events,
    comparedAs: null,
    run: async () => {
      const made = purchases(events);
      for (let from = 0; from < events; from += group) {
        await bare.childTransaction(() => {
          for (const { data } of made.slice(from, from + group)) bare.putSync(key++, data);
        });
      }
      return () => '';
    },
  });
  return {
    contenders: [
      putting(100),
      appending(100, 1),
      appending(100, 100),
      putting(1000),
      appending(1000, 1),
      appending(1000, 1000),
      reading('node alone: reads of $all', events, () => readAll(opened.log)),
      reading('node alone: reads of a stream', events, () => readStream(opened.log)),
    ],
    close: async () => {
      await opened.close();
      await bare.close();
      rmSync(folder, { recursive: true });
    },
  };

  function reading(name: string, units: number, pages: () => Generator<Recorded[]>): Contender {
    return {
      name,
      units,
      comparedAs: null,
      run: () => {
        let read = 0;
        for (const page of pages()) {
          read += page.length;
          if (read >= units) break;
        }
        if (read < units) throw new Error(`There are only ${read} events to read`);
        return () => '';
      },
    };
  }
}

async function appendAll(streams: Streams, events: number, group: number, customers: number) {
  const made = purchases(events);
  for (let from = 0; from < events; from += group) {
    await Promise.all(
      made
        .slice(from, from + group)
        .map((event, place) =>
          streams.append({ stream: streamOf((from + place) % customers), expected: 'any', events: [event] }),
        ),
    );
  }
  return () => '';
}

const streamOf = (customer: number) => Buffer.from(`customer-${customer}`);

function* readAll(log: Log): Generator<Recorded[]> {
  let page = log.page(0, 'forwards');
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield page;
    page = log.page(last.position + 1, 'forwards');
  }
}

function* readStream(log: Log): Generator<Recorded[]> {
  const head = log.head(streamOf(0));
  if (!head) return;
  for (let next = 0; ;) {
    const page = log.streamPage(head.id, next, 'forwards', 0);
    if (page.length === 0) return;
    next += page.length;
    yield page;
  }
}
