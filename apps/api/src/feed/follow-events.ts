import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { HttpReply } from '../http/exchange.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import { cutOf } from './cut-token.js';
import { eventStream } from './event-stream.js';
import { feedOf, type FeedSource } from './feed.js';
import { askedIn, FeedQuery } from './feed-query.js';
import { Feeds } from './feeds.js';
import { positionFrom } from './position-from.js';

// Not Nest's @Sse, which pushes: what waits for a slow subscriber would have no bound.

@Controller('v1/feed')
export class FollowEventsEndpoint {
  constructor(private readonly feeds: Feeds) {}

  @Get()
  @ApiOperation({
    summary: 'Follow events, as Server-Sent Events',
    description:
      'What is asked for, in the order of the log, each once, and then whatever comes. Each event has its type for a name, its position ' +
      'in the log for an id, and a CloudEvent 1.0 for data. `caught-up` says that all there was has been told; a block with an id ' +
      'alone, that there was nothing to tell up to there. Cut off, come back with the last id in `Last-Event-ID` (an `EventSource` ' +
      'does so by itself): nothing is left out, and nothing comes twice that was dealt with.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The last id that came before it was cut off; comes before `from`',
  })
  @ApiResponse({
    status: 200,
    description: 'Events, for as long as you stay',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ProblemResponse(400, 'A parameter is not as it must be; `errors` lists them')
  @ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them')
  @ProblemResponse(
    422,
    '`/problems/position-to-come`: the log does not go as far; `reached` says how far it does',
  )
  @ProblemResponse(503, 'The event store does not answer; `Retry-After` says when to try again')
  async get(
    @Query() query: FeedQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    const asked = askedIn(query);
    const source = await this.feeds.source();
    const after = await afterIn(lastEventId ?? beginningOf(query), source);
    reply.header('cache-control', 'no-store, no-transform');
    reply.header('x-accel-buffering', 'no'); // nginx would keep events until there are enough
    const { quietMs } = this.feeds;
    const stream = eventStream((signal) => feedOf(source, asked, { after, quietMs, signal }));
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}

/** Behind a snapshot where nothing else is said. */
function beginningOf({ from, cut }: FeedQuery): string {
  if (from !== undefined || cut === undefined) return from ?? 'start';
  const { position } = cutOf(cut);
  return position < 0n ? 'start' : String(position);
}

/**
 * @param from `start`, `now`, or a position, exclusive
 * @throws {Problem} the log does not go as far
 */
async function afterIn(from: string, { store, tail }: FeedSource): Promise<bigint> {
  if (!/^(start|now|\d{1,18})$/.test(from))
    throw Problem.fields([{ field: 'last-event-id', message: mustBePosition }]);
  const isAhead = /^\d/.test(from) && BigInt(from) > tail.position;
  // A command just gave it, and the tail has not heard of that yet; or it is of a stream that nobody follows here.
  const reached = isAhead ? ((await store.last(['']))?.position ?? -1n) : tail.position;
  return positionFrom(from, reached);
}

const mustBePosition = { en: 'must be an id that this feed gave', zh: '必须是此订阅给出的 id' };
