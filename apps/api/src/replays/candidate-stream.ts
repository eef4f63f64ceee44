import { Readable } from 'node:stream';
import type { CandidateEvent } from '@hindsight/contracts';
import { uuidV5 } from '@hindsight/event-store';
import type { CandidateFile, CandidateHead, CandidateLine, PlacedLine } from './candidate-file.js';
import type { ReplayRecord } from './replay-record.js';

/** The run whose changes are told. */
export type ToldRun = Pick<ReplayRecord, 'id' | 'createdAt'>;

interface Told {
  readonly run: ToldRun;
  readonly file: CandidateFile;
  /** Where to begin in the file. */
  readonly from: number;
  /** Null: of every customer. */
  readonly customerId: string | null;
}

const type = 'CandidateSegmentChanged';

/** An id of this stream: the run, and the place behind what was told. A number alone is a position of the log, and none of these. */
const placeId = (run: ToldRun, place: number | 'end'): string => `${run.id}:${place}`;

/** The place in such an id; null for one of another run, or of another stream. */
export function placeIn(run: ToldRun, id: string): number | 'end' | null {
  const [, of, place = ''] = /^([0-9a-f-]{36}):(end|\d{1,15})$/.exec(id) ?? [];
  if (of !== run.id) return null;
  return place === 'end' ? place : Number(place);
}

/**
 * The changes of a candidate as Server-Sent Events (WHATWG HTML §9.2), in the order of the file, and `caught-up` at its end: then
 * there is nothing more to come. Pulled from disk by whoever reads; destroyed, it leaves nothing behind.
 */
export const candidateStream = (told: Told): Readable => Readable.from(blocksOf(told), { highWaterMark: 1 });

async function* blocksOf({ run, file, from, customerId }: Told): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for await (const page of file.pages(from, customerId)) {
    const blocks = page
      .filter(({ line }) => customerId === null || line.customerId === customerId)
      .map((placed) => blockOf(run, file.head, placed));
    // An id without data: there was nothing to tell up to there.
    const last = page.at(-1);
    const passed = last && customerId !== null ? `id: ${placeId(run, last.next)}\n\n` : '';
    yield blocks.join('') + passed;
  }
  const { digest, changes } = file.head;
  const data = JSON.stringify({ replayId: run.id, changes, digest });
  yield `event: caught-up\nid: ${placeId(run, 'end')}\ndata: ${data}\n\n`;
}

const blockOf = (run: ToldRun, head: CandidateHead, { line, next }: PlacedLine): string =>
  `event: ${type}\nid: ${placeId(run, next)}\ndata: ${JSON.stringify(candidateEvent(run, head, line))}\n\n`;

function candidateEvent(run: ToldRun, head: CandidateHead, line: CandidateLine): CandidateEvent {
  const { customerId, output, from, to, rule } = line;
  const at = new Date(line.at).toISOString();
  const { candidate, digest, knownPosition } = head;
  return {
    ...{ specversion: '1.0', type: `hindsight.${type}`, source: `/replays/${run.id}/candidate`, candidate },
    id: uuidV5(JSON.stringify(['candidate', candidate, digest, customerId, output, at])),
    ...{ subject: customerId, time: at, recordedtime: run.createdAt, datacontenttype: 'application/json' },
    ...{ revision: String(line.revision), schemaversion: 1 },
    ...{ correlationid: run.id, origin: `replay:${run.id}` },
    data: { customerId, output, from, to, at, rule, ruleSet: candidate, knownPosition },
  };
}
