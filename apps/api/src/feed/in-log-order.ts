import type { RecordedEvent } from '@hindsight/event-store';

interface Stretch {
  /** Exclusive. */
  readonly after: bigint;
  /** Inclusive; each stream is read when it was written up to there. */
  readonly upTo: bigint;
}

/**
 * The events of a few streams as one, in the order of the log. What lies beyond the stretch is left out: a stream that is read a little
 * later than another shows more of what comes meanwhile, and then something would come before what lies before it.
 */
export async function* inLogOrder(
  streams: readonly AsyncIterable<RecordedEvent>[],
  stretch: Stretch,
): AsyncGenerator<RecordedEvent> {
  const reading = streams.map((stream) => within(stream, stretch));
  try {
    const heads = await Promise.all(reading.map((one) => one.next()));
    for (;;) {
      const place = firstOf(heads);
      const [head, from] = [heads[place], reading[place]];
      if (!head || head.done || !from) return;
      yield head.value;
      heads[place] = await from.next();
    }
  } finally {
    await Promise.all(reading.map((one) => one.return(undefined)));
  }
}

async function* within(
  stream: AsyncIterable<RecordedEvent>,
  { after, upTo }: Stretch,
): AsyncGenerator<RecordedEvent, undefined> {
  for await (const event of stream) {
    if (event.position > upTo) return;
    if (event.position > after) yield event;
  }
}

/** Where the earliest is; −1: there is none any more. */
function firstOf(heads: readonly IteratorResult<RecordedEvent, undefined>[]): number {
  let [place, earliest] = [-1, Infinity as number | bigint];
  heads.forEach((head, at) => {
    if (head.done || head.value.position >= earliest) return;
    [place, earliest] = [at, head.value.position];
  });
  return place;
}
