import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '@hindsight/contracts';
import { resultCounts, type ResultCount } from '@hindsight/read-models';
import { PreferredLanguage } from '../http/language.js';
import { AtLeastQuery } from './at-least.js';
import { withLabel } from './labels.js';
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

class SegmentsBody {
  @ApiProperty({ type: [SegmentBody] }) items!: SegmentBody[];
}

@Controller('v1/segments')
export class CountSegmentsEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @Answers({ summary: 'How many customers each result of each output has', type: SegmentsBody })
  async get(@Query() query: AtLeastQuery, @PreferredLanguage() language: Language): Promise<SegmentsBody> {
    const sql = await this.readSide.at(query.atLeast);
    const counts = await resultCounts(sql);
    return { items: counts.map((count) => withLabel(count, language)) };
  }
}
