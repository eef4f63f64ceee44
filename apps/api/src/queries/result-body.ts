import { ApiProperty } from '@nestjs/swagger';
import type { ResultView } from '@hindsight/contracts';

/** What one output of one rule set says of a customer, as documented. */
export class ResultBody implements ResultView {
  @ApiProperty({ example: 'tier-pyramid@1#6f1c…', description: 'id@version#hash' }) ruleSet!: string;
  @ApiProperty({ example: 'tier' }) output!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '重要客户',
    description: 'null for a score without bands',
  })
  result!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'top',
    description: 'The result in the language of `Accept-Language`; itself where no word is known',
  })
  label!: string | null;
  @ApiProperty({ type: Number, nullable: true, required: false, description: 'Of a score, as of an instant' })
  value?: number | null;
  @ApiProperty({ type: String, nullable: true, example: 'vip', description: 'What decided' }) rule!:
    string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) since!: string | null;
}
