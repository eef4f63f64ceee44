import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Language, Page, ResultView } from '@hindsight/contracts';
import { segmentList, segmentsOf } from '@hindsight/read-models';
import { PreferredLanguage } from '../http/language.js';
import { CustomerId } from '../http/path-ids.js';
import { refuseUnknownOutput } from './known-output.js';
import { withLabel } from './labels.js';
import { listQuery, listRequest } from './list-query.js';
import { PageBody } from './paging.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';
import { ResultBody } from './result-body.js';

class SegmentsQuery extends listQuery(segmentList, {
  ruleSet: { says: 'The rule set with this id', example: 'tier-pyramid' },
  output: { says: 'The output with this id, of a rule set in force', example: 'tier' },
  result: { says: 'What it says', example: '重要客户' },
  rule: { says: 'What decided', example: 'vip' },
  since: { says: 'Since when it says so' },
}) {
  declare output?: string;
}

class SegmentsBody extends PageBody implements Page<ResultView> {
  @ApiProperty({ type: [ResultBody] }) items!: ResultBody[];
}

@Controller('v1/customers/:customerId/segments')
export class ShowSegmentsEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @AnswersOfCustomer({
    summary: "A customer's current segments",
    description:
      'What every output in force says: by rule set id and place of the output, unless `sort` says otherwise. What they said of an instant is at `/state`.',
    type: SegmentsBody,
  })
  async get(
    @CustomerId() customerId: string,
    @Query() query: SegmentsQuery,
    @PreferredLanguage() language: Language,
  ): Promise<SegmentsBody> {
    const asked = listRequest(segmentList, query);
    const sql = await this.readSide.at(query.atLeast, { customerId });
    await refuseUnknownOutput(sql, query.output);
    const { items, next } = known(await segmentsOf(sql, customerId, asked), customerId);
    return { items: items.map((one) => withLabel(one, language)), next };
  }
}
