import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { HttpReply } from '../http/exchange.js';
import { progressStream } from './progress-stream.js';
import { ReplayDoor } from './replay-door.js';
import { OfReplay, User } from './replay-paths.js';

// Not Nest's @Sse: its events have no comments, which keep a silent line open.

@Controller('v1/replays')
export class FollowReplayEndpoint {
  constructor(private readonly door: ReplayDoor) {}

  @Get(':replayId/progress')
  @ApiOperation({
    summary: 'Follow a replay, as Server-Sent Events',
    description:
      '`progress` at once and whenever it has moved, with `state`, `done`, `total`, `perSecond` and `etaSeconds`; then exactly ' +
      'one of `done`, `failed` and `cancelled`, with the replay as `GET` has it, and the stream ends. Close an `EventSource` ' +
      'then: it would come back. A stream that ends without is cut off: come back after `retry`.',
  })
  @OfReplay()
  @ApiResponse({
    status: 200,
    description: 'Events until it has ended',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async get(
    @Param('replayId') replayId: string,
    @User() user: string,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    const job = await this.door.find(user, replayId);
    reply.header('cache-control', 'no-store, no-transform');
    reply.header('x-accel-buffering', 'no'); // nginx would keep events until there are enough
    return new StreamableFile(progressStream(job), { type: 'text/event-stream; charset=utf-8' });
  }
}
