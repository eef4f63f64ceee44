import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ReplayView } from '@hindsight/contracts';
import { Answers } from '../queries/queries.js';
import { ReplayViewBody } from './replay-bodies.js';
import { ReplayDoor } from './replay-door.js';
import { OfReplay, User } from './replay-paths.js';

/** How far one replay is, and its end before its time. */
@Controller('v1/replays')
export class ShowReplayEndpoints {
  constructor(private readonly door: ReplayDoor) {}

  @Answers({
    path: ':replayId',
    summary: 'How far a replay is',
    description: 'To be told of every step instead, follow `/progress`.',
    type: ReplayViewBody,
  })
  @OfReplay()
  async get(@Param('replayId') replayId: string, @User() user: string): Promise<ReplayView> {
    return (await this.door.find(user, replayId)).view();
  }

  @Delete(':replayId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Cancel a replay, or remove one',
    description:
      'What waits or runs is cancelled, within a second; asked again, that changes nothing. What is done or failed is removed, ' +
      'with its report.',
  })
  @OfReplay()
  @ApiResponse({ status: 204, description: 'Cancelled, now or earlier; or removed' })
  async delete(@Param('replayId') replayId: string, @User() user: string): Promise<void> {
    const job = await this.door.find(user, replayId);
    await (await this.door.open()).cancel(job);
  }
}
