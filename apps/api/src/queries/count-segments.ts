import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Language, Page } from '@hindsight/contracts';
import { segmentCountList, segmentCounts, type ResultCount } from '@hindsight/read-models';
import { PreferredLanguage } from '../http/language.js';
import { refuseUnknownOutput } from './known-output.js';
import { withLabel } from './labels.js';
import { listQuery, listRequest } from './list-query.js';
import { PageBody } from './paging.js';
import { Answers } from './queries.js';
import { ReadSide } from './read-side.js';

class SegmentBody implements ResultCount {
  @ApiProperty({ example: 'tier-pyramid@1#6f1c…', description: 'id@version#hash' }) ruleSet!: string;
  @ApiProperty({ example: 'tier' }) output!: string;
  @ApiProperty({ type: String, nullable: true, example: '重要客户' }) result!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'top',
    description: 'In the language of `Accept-Language`',
  })
  label!: string | null;
  @ApiProperty({ example: 17 }) customers!: number;
}

class CountsQuery extends listQuery(segmentCountList, {
  ruleSet: { says: 'The rule set with this id', example: 'tier-pyramid' },
  output: { says: 'The output with this id, of a rule set in force', example: 'tier' },
  result: { says: 'What it says', example: '重要客户' },
  customers: { says: 'How many customers' },
}) {
  declare output?: string;
}

class CountsBody extends PageBody implements Page<ResultCount> {
  @ApiProperty({ type: [SegmentBody] }) items!: SegmentBody[];
}

@Controller('v1/segments')
export class CountSegmentsEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @Answers({
    summary: 'How many customers each result of each output has',
    description: 'By rule set id, place of the output and result, unless `sort` says otherwise.',
    type: CountsBody,
  })
  async get(@Query() query: CountsQuery, @PreferredLanguage() language: Language): Promise<CountsBody> {
    const asked = listRequest(segmentCountList, query);
    const sql = await this.readSide.at(query.atLeast);
    await refuseUnknownOutput(sql, query.output);
    const { items, next } = await segmentCounts(sql, asked);
    return { items: items.map((count) => withLabel(count, language)), next };
  }
}
