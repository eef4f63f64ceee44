import { Controller, Query } from '@nestjs/common';
import { ApiHeader, ApiProperty } from '@nestjs/swagger';
import type { AccessView, Page } from '@hindsight/contracts';
import { customerIdPattern } from '@hindsight/domain';
import { accessList, accessRecords } from '@hindsight/read-models';
import { Patterned } from '../http/fields.js';
import { customerIdForm } from '../http/path-ids.js';
import { listQuery, listRequest } from '../queries/list-query.js';
import { PageBody } from '../queries/paging.js';
import { Answers } from '../queries/queries.js';
import { ReadSide } from '../queries/read-side.js';

class AccessQuery extends listQuery(accessList, {
  id: { says: 'In the order of writing' },
  at: { says: 'When it was read' },
  actor: { says: 'Who read it', example: 'till-7' },
  what: { says: 'The endpoint, or the command', example: 'GET /v1/customers/:customerId/card' },
  requestId: { says: 'What the answer had for `X-Request-Id`', example: 'till-7:0042' },
}) {
  @Patterned({
    ...{ pattern: customerIdPattern, says: customerIdForm, optional: true, example: 'ada' },
    description: 'Whom it showed: this customer, or anybody',
  })
  customer?: string;
}

export class AccessBody implements AccessView {
  @ApiProperty({ example: '17' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'till-7', description: 'The name of the key, or of who has the token' })
  actor!: string;
  @ApiProperty({ type: [String], example: ['agent'] }) roles!: readonly string[];
  @ApiProperty({ example: 'GET /v1/customers/:customerId/card' }) what!: string;
  @ApiProperty({ example: '/v1/customers/ada/card' }) asked!: string;
  @ApiProperty({ type: [String], example: ['ada'], description: 'Who was shown' })
  customers!: readonly string[];
  @ApiProperty({ description: 'It may have been any customer: a feed, a report' }) everyone!: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'complaint 4711', description: 'null: nobody said' })
  purpose!: string | null;
  @ApiProperty({ example: 'till-7:0042' }) requestId!: string;
}

class AccessPageBody extends PageBody implements Page<AccessView> {
  @ApiProperty({ type: [AccessBody] }) items!: AccessBody[];
}

@Controller('v1/access')
export class ShowAccessEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @Answers({
    summary: 'Who was shown customers, and what for',
    description:
      'The latest first unless `sort` says otherwise. Filters combine. That it was asked is itself written down.',
    type: AccessPageBody,
  })
  @ApiHeader({
    name: 'X-Purpose',
    required: true,
    description: 'What this is read for, in words',
    example: 'yearly audit',
  })
  async get(@Query() query: AccessQuery): Promise<Page<AccessView>> {
    const sql = await this.readSide.at(query.atLeast);
    return accessRecords(sql, listRequest(accessList, query), query.customer ?? null);
  }
}
