import { status } from '@grpc/grpc-js';
import { Attempts } from './patience.js';
import { readingOn } from './read.js';
import type { ClientEvent } from './recorded-event.js';

// Revision and position are all that is looked at on the way.
const event = (revision: bigint) =>
  ({ revision, position: { commit: revision * 10n, prepare: revision * 10n } }) as ClientEvent;
const away = () => Object.assign(new Error('away'), { code: status.UNAVAILABLE });
const hasty = () =>
  new Attempts({ attempts: 3, answerMs: 1, pauseMs: 1 }, (cause) => new Error('gave up', { cause }));

/** A store of five events whose calls break off as told: after so many events each, the last one not at all. */
function store(...breaks: number[]) {
  const asked: (bigint | null)[] = [];
  async function* open(last: ClientEvent | null): AsyncGenerator<ClientEvent> {
    asked.push(last && last.revision);
    let left = breaks.shift() ?? Infinity;
    for (let revision = last ? last.revision + 1n : 0n; revision < 5n; revision++) {
      if (left-- === 0) throw await Promise.resolve(away());
      yield event(revision);
    }
  }
  return { asked, open };
}

async function revisions(source: AsyncIterable<{ readonly revision: bigint }>) {
  const read: number[] = [];
  for await (const { revision } of source) read.push(Number(revision));
  return read;
}

describe('a read that breaks off', () => {
  it('goes on after the last event, of those not wanted too', async () => {
    const { asked, open } = store(2, 1);
    const wanted = ({ revision }: ClientEvent) => revision % 2n === 0n;
    expect(await revisions(readingOn(hasty(), open, wanted))).toEqual([0, 2, 4]);
    expect(asked).toEqual([null, 1n, 2n]);
  });

  it('is given up after so many attempts in a row that brought nothing', async () => {
    expect(await revisions(readingOn(hasty(), store(0, 0, 1, 0).open))).toEqual([0, 1, 2, 3, 4]);
    await expect(revisions(readingOn(hasty(), store(1, 0, 0).open))).rejects.toThrow('gave up');
  });

  it('is not begun again for an answer that is an error', async () => {
    let calls = 0;
    const denied = () => {
      calls++;
      throw new Error('denied');
    };
    await expect(revisions(readingOn(hasty(), denied))).rejects.toThrow('denied');
    expect(calls).toBe(1);
  });
});
