import { Readable } from 'node:stream';
import { cloudEvent } from './cloud-event.js';
import type { FeedPart } from './feed.js';

/**
 * Parts of a feed as Server-Sent Events (WHATWG HTML §9.2). Each event has its type for a name, its log position for an id and its
 * CloudEvent for data. `caught-up` says that history is behind; an id without data, that there was nothing to tell up to there.
 * Pulled by whoever reads: destroyed, it leaves nothing behind.
 * @param parts of the feed, until the signal ends them
 */
export function eventStream(parts: (signal: AbortSignal) => AsyncIterable<FeedPart>): Readable {
  const gone = new AbortController();
  const texts = textOf(parts(gone.signal));
  // Not Readable.from, which waits for the next text before it lets go: on a quiet day that may be long.
  const stream: Readable = new Readable({
    highWaterMark: 1,
    read: () => {
      texts.next().then(
        ({ done, value }) => stream.push(done ? null : value),
        (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
    destroy: (error, done) => {
      gone.abort();
      void texts.return(undefined);
      done(error);
    },
  });
  return stream;
}

async function* textOf(parts: AsyncIterable<FeedPart>): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for await (const part of parts) yield blocksOf(part);
}

function blocksOf(part: FeedPart): string {
  const id = part.position < 0n ? '' : `id: ${part.position}\n`;
  switch (part.kind) {
    case 'events':
      return eventBlocks(part) + (part.events.at(-1)?.position === part.position ? '' : `${id}\n`);
    case 'caught-up':
      return `event: caught-up\n${id}data: ${JSON.stringify({ position: String(part.position) })}\n\n`;
    case 'quiet':
      return `: quiet\n${id}\n`;
  }
}

const eventBlocks = ({ events }: FeedPart & { readonly kind: 'events' }): string =>
  events
    .map(
      (event) =>
        `event: ${event.type}\nid: ${event.position}\ndata: ${JSON.stringify(cloudEvent(event))}\n\n`,
    )
    .join('');
