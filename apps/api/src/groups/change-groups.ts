import { applyDecorators, Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { textOf } from '../http/document-field.js';
import { ProblemResponse } from '../http/problem-document.js';
import { NothingBody } from '../http/nothing-body.js';
import { AppliedGroupsBody, ApplyGroupsBody, GivenAgainBody, GroupName, OfGroup } from './group-bodies.js';
import { soundGroups } from './group-problems.js';
import { Groups } from './groups.js';

const example: ApplyGroupsBody = {
  document: `consumer-groups: 1
groups:
  - name: mailing
    follow: {types: [PurchaseReturned, CustomerErased]}
    retries: 3
`,
};

/** What goes wrong with all of them. */
const Failing = () =>
  applyDecorators(
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ProblemResponse(503, 'The event store does not answer; `Retry-After` says when to try again'),
  );

@Controller('v1/groups')
export class ChangeGroupsEndpoints {
  constructor(private readonly groups: Groups) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/json', 'application/yaml')
  @ApiOperation({
    summary: 'Make or change consumer groups until they are as a document says',
    description:
      'The document is the file that `hindsight groups apply` takes; the body may be the file itself, as `application/yaml`. Idempotent: ' +
      'what is as it is wanted is left alone, with its consumers, and groups that are not named stay. One after the other: those before ' +
      'one that cannot be changed are made.',
  })
  @ApiBody({ type: ApplyGroupsBody, examples: { usual: { value: example } } })
  @ApiResponse({ status: 200, type: AppliedGroupsBody })
  @ProblemResponse(400, 'Not of the form of this endpoint; `errors` lists the fields')
  @ProblemResponse(
    409,
    '`/problems/group-is-another`: a group of this name follows something else, or began elsewhere, which is settled when it is made',
  )
  @ProblemResponse(
    422,
    '`/problems/groups-unsound`: the document does not pass its check; `problems` has all that is wrong, by line and column',
  )
  @Failing()
  async apply(@Body() { document }: ApplyGroupsBody): Promise<AppliedGroupsBody> {
    return { groups: await this.groups.apply(soundGroups(textOf(document))) };
  }

  @Post(':group/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give out again what a group parked' })
  @ApiBody({ type: NothingBody, examples: { usual: { value: {} } } })
  @ApiResponse({ status: 200, type: GivenAgainBody })
  @ProblemResponse(400, 'Not of the form of this endpoint; `errors` lists the fields')
  @OfGroup()
  @Failing()
  async replay(@GroupName() group: string): Promise<GivenAgainBody> {
    return { group, replayed: await this.groups.replay(group) };
  }

  @Delete(':group')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove a group, with what it knows of how far it is; its consumers are let go',
  })
  @ApiResponse({ status: 204, description: 'It is gone' })
  @OfGroup()
  @Failing()
  remove(@GroupName() group: string): Promise<void> {
    return this.groups.remove(group);
  }
}
