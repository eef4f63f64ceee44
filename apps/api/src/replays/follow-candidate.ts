import { applyDecorators, Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { customerIdPattern } from '@hindsight/domain';
import type { HttpReply } from '../http/exchange.js';
import { Patterned } from '../http/fields.js';
import { customerIdForm } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { CandidateFile } from './candidate-file.js';
import { candidateStream, placeIn, type ToldRun } from './candidate-stream.js';
import { ReplayDoor } from './replay-door.js';
import { notDone } from './replay-problems.js';

class CandidateQuery {
  @Patterned({
    pattern: customerIdPattern,
    says: customerIdForm,
    description: 'Of this customer alone',
    optional: true,
    example: 'ada',
  })
  customer?: string;
}

/** Its method and documentation. */
const TellsCandidate = () =>
  applyDecorators(
    Get(':replayId/feed'),
    ApiOperation({
      summary: 'What the candidate of a replay makes of customers, as Server-Sent Events',
      description:
        'Every change of segment under the candidate, by instant and customer, as the `CandidateSegmentChanged` CloudEvents of a replay that ' +
        'was started with `feed`; nothing of it is ever on `/v1/feed`. `caught-up` is the end: a stream that is opened behind it is answered ' +
        'with 204, which ends an `EventSource`. Cut off before, come back with the last id in `Last-Event-ID`: nothing is left out, and nothing ' +
        'comes twice. Whosever replay it is, whoever has its id may follow it.',
    }),
    ApiParam({ name: 'replayId', example: '018f4e2c-7c1d-4f6e-9f43-0a6f6f0f3a11' }),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The last id that came before it was cut off',
    }),
    ApiResponse({
      status: 200,
      description: 'Events, to the end of the run',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    }),
    ApiResponse({ status: 204, description: 'All has been told' }),
    ProblemResponse(
      400,
      'A parameter is not as it must be, or the id is none of this feed; `errors` lists them',
    ),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ProblemResponse(404, '`/problems/replay-unknown`: no replay with a feed has this id'),
    ProblemResponse(
      409,
      '`/problems/replay-not-done`: there is nothing to tell (yet); `state` and `failure` say why',
    ),
    ProblemResponse(503, '`/problems/replays-elsewhere`: another process runs the replays of this directory'),
  );

/** What a candidate would make of customers, for subscribers who try it before it is in force. */
@Controller('v1/replays')
export class FollowCandidateEndpoint {
  constructor(private readonly door: ReplayDoor) {}

  @TellsCandidate()
  async get(
    @Param('replayId') replayId: string,
    @Query() { customer }: CandidateQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile | undefined> {
    const job = await this.door.findFeed(replayId);
    const path = job.fileOf('candidate');
    if (path === null) throw notDone(job);
    const file = await CandidateFile.open(path);
    const from = lastEventId === undefined ? file.begin : await placeFrom(lastEventId, job.now, file);
    reply.header('cache-control', 'no-store, no-transform');
    if (from === 'end') {
      reply.status(204);
      return undefined;
    }
    reply.header('x-accel-buffering', 'no'); // nginx would keep events until there are enough
    const stream = candidateStream({ run: job.now, file, from, customerId: customer ?? null });
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}

/** @throws {Problem} 400 for an id that this feed did not give */
async function placeFrom(id: string, run: ToldRun, file: CandidateFile): Promise<number | 'end'> {
  const place = placeIn(run, id);
  if (place === 'end' || (place !== null && (await file.isPlace(place)))) return place;
  throw Problem.fields([{ field: 'last-event-id', message: mustBePlace }]);
}

const mustBePlace = {
  en: 'must be an id that the feed of this replay gave',
  zh: '必须是此重放的订阅给出的 id',
};
