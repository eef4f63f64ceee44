import { Controller, Query } from '@nestjs/common';
import type { GroupView } from '@hindsight/contracts';
import { Answers } from '../queries/queries.js';
import { GroupBody, GroupListBody, GroupName, OfGroup, ParkedBody, ParkedQuery } from './group-bodies.js';
import { Groups } from './groups.js';

/** As far as is counted for an answer. */
const countAtMost = 10_000;

@Controller('v1/groups')
export class ShowGroupsEndpoints {
  constructor(private readonly groups: Groups) {}

  @Answers({
    summary: 'Consumer groups, by name: who consumes, how far they are behind, what is parked',
    description: `What is behind is counted to ${countAtMost} events of the log for each; \`isAll\` says whether that was all.`,
    type: GroupListBody,
  })
  async list(): Promise<GroupListBody> {
    return { groups: await this.groups.list(countAtMost) };
  }

  @Answers({ path: ':group', summary: 'One of them', type: GroupBody })
  @OfGroup()
  show(@GroupName() name: string): Promise<GroupView> {
    return this.groups.show(name, countAtMost);
  }

  @Answers({
    path: ':group/parked',
    summary: 'What nobody in a group could deal with, the oldest first',
    description: 'What the event says is not shown.',
    type: ParkedBody,
  })
  @OfGroup()
  async parked(@GroupName() group: string, @Query() { limit }: ParkedQuery): Promise<ParkedBody> {
    return { group, parked: await this.groups.parked(group, Number(limit ?? 100)) };
  }
}
