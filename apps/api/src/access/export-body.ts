import { ApiProperty } from '@nestjs/swagger';
import type { ExportView } from '@hindsight/contracts';

const maybeText = { type: String, nullable: true } as const;

/** Who was handed customers, as documented. */
export class ExportBody implements ExportView {
  @ApiProperty({ example: 'GET /v1/feed', description: 'The endpoint, the command, or `webhook`' })
  what!: string;
  @ApiProperty({ example: 'mailing', description: 'Who asked for it, or the id of the webhook' })
  recipient!: string;
  @ApiProperty({ ...maybeText, example: 'newsletter', description: 'null: nobody said' })
  purpose!: string | null;
  @ApiProperty({ description: 'It may have shown anybody, so that this customer is only perhaps in it' })
  everyone!: boolean;
  @ApiProperty({ example: 2 }) count!: number;
  @ApiProperty({ format: 'date-time' }) first!: string;
  @ApiProperty({ format: 'date-time' }) last!: string;
}
