import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import {
  fromSnapshot,
  onPool,
  segmentCut,
  segmentsStanding,
  type ReadModels,
  type SegmentCut,
} from '@hindsight/read-models';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { tokenOf } from './cut-token.js';

const pollMs = 50;

/** For subscribers who begin with what everybody is. */
export class Snapshots {
  /** @param waitMs how long the read model may take to come to what has been told */
  constructor(
    private readonly readModels: ReadModels,
    private readonly waitMs: number,
  ) {}

  /**
   * First where it stands, then lines of it. Nothing is kept for whoever reads slowly; who stops for a minute is let go.
   * @throws {Problem} 504 where the read model does not come to what has been told in time
   */
  async *lines(): AsyncGenerator<string> {
    await this.#caughtUp();
    yield* fromSnapshot(this.readModels, async function* (sql) {
      const cut = await segmentCut(sql);
      if (cut.isAhead) throw behind(cut);
      yield lineOf({ position: String(cut.position), cut: tokenOf(cut) });
      let segments = 0;
      for await (const some of segmentsStanding(sql)) {
        segments += some.length;
        yield some.map(lineOf).join('');
      }
      yield lineOf({ segments });
    });
  }

  /** Waits outside of the snapshot, which stays as it is; what comes between the two is refused. */
  async #caughtUp(): Promise<void> {
    const [sql, deadline] = [onPool(this.readModels), performance.now() + this.waitMs];
    while ((await segmentCut(sql)).isAhead && performance.now() < deadline) await sleep(pollMs);
  }
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

const behind = ({ position }: SegmentCut): Problem =>
  Problem.of(
    'read-model-behind',
    {
      en: `changes have been told that the read model at position ${position} has not come to yet`,
      zh: `已告知的变更尚未进入位于 ${position} 的读模型`,
    },
    { members: { reached: String(position) }, retryAfterSeconds: 5 },
  );

@Controller('v1/feed/snapshot')
export class ShowSnapshotEndpoint {
  constructor(private readonly snapshots: Snapshots) {}

  @Get()
  @ApiOperation({
    summary: 'What every customer is, to begin a feed with',
    description:
      'NDJSON: first `{position, cut}`, then `{customerId, output, result, ruleSet}` of every output in force of every customer, last ' +
      '`{segments}`, their number: without it the answer was cut off. Then follow `/v1/feed?streams=segment&cut=…`: no change is told that ' +
      'is in it, and none is left out that is not.',
  })
  @ApiResponse({ status: 200, content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  @ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them')
  @ProblemResponse(503, 'The database does not answer; `Retry-After` says when to try again')
  @ProblemResponse(
    504,
    '`/problems/read-model-behind`: the tables are being built anew and have not come to what was told in time; `Retry-After`',
  )
  async get(): Promise<StreamableFile> {
    const lines = this.snapshots.lines();
    const first = await lines.next(); // what goes wrong before it leaves as a problem
    const all = async function* () {
      yield String(first.value);
      yield* lines;
    };
    const stream = Readable.from(all(), { highWaterMark: 1 });
    // Whoever leaves before anything was read leaves `all` unbegun, which then ends nothing.
    stream.once('close', () => void lines.return(undefined));
    return new StreamableFile(stream, { type: 'application/x-ndjson' });
  }
}
