import { Controller, Query } from '@nestjs/common';
import type { Page, ReplayView } from '@hindsight/contracts';
import { pageIn, type ListInMemory } from '@hindsight/read-models';
import { listQuery, listRequest } from '../queries/list-query.js';
import { Answers } from '../queries/queries.js';
import { ReplayListBody, states } from './replay-bodies.js';
import { ReplayDoor } from './replay-door.js';
import { OfReplays, User } from './replay-paths.js';

const id = { kind: 'name', of: ({ replayId }: ReplayView) => replayId } as const;

/** What the replays of a user are filtered and sorted by. */
const replayList = {
  fields: {
    id,
    state: { kind: 'text', of: ({ state }) => state },
    control: { kind: 'text', of: ({ control }) => control },
    candidate: { kind: 'text', of: ({ candidate }) => candidate.ruleSetId },
    createdAt: { kind: 'instant', of: ({ createdAt }) => Date.parse(createdAt) },
    endedAt: {
      kind: 'instant',
      nullable: true,
      of: ({ endedAt }) => (endedAt === null ? null : Date.parse(endedAt)),
    },
  },
  key: [id],
  order: '-createdAt',
} as const satisfies ListInMemory<ReplayView>;

class ReplaysQuery extends listQuery(replayList, {
  id: { says: 'The replay with this id' },
  state: { says: 'How far it has come', choices: states },
  control: { says: 'What is compared with, as it was asked for', example: 'tier-pyramid' },
  candidate: { says: 'The id of the rule set that is tried', example: 'my-tiers' },
  createdAt: { says: 'When it was asked for' },
  endedAt: { says: 'When it ended' },
}) {}

@Controller('v1/replays')
export class ListReplaysEndpoint {
  constructor(private readonly door: ReplayDoor) {}

  @Answers({
    summary: 'Your replays',
    description: 'Those under way and those that are kept, the latest first unless `sort` says otherwise.',
    type: ReplayListBody,
  })
  @OfReplays()
  async list(@Query() query: ReplaysQuery, @User() user: string): Promise<Page<ReplayView>> {
    const asked = listRequest(replayList, query);
    const jobs = (await this.door.open()).of(user);
    return pageIn(
      jobs.map((job) => job.view()),
      replayList,
      asked,
    );
  }
}
