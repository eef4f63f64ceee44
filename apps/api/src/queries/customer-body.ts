import { ApiProperty } from '@nestjs/swagger';
import type { CustomerView } from '@hindsight/contracts';
import { MoneyBody } from '../http/money-body.js';
import { ResultBody } from './result-body.js';

/** A customer as the read model has it now, as documented. */
export class CustomerBody implements CustomerView {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ example: 'person' }) partyKind!: string;
  @ApiProperty({ type: String, nullable: true }) leadSource!: string | null;
  @ApiProperty({ type: Object, example: { country: 'GB' } }) attributes!: Record<string, string>;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ format: 'date-time' }) firstEventAt!: string;
  @ApiProperty({ format: 'date-time' }) lastEventAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Merged or erased at' })
  endedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who goes on for it, once it was merged' })
  mergedInto!: string | null;
  @ApiProperty({ example: 3 }) purchaseCount!: number;
  @ApiProperty({ example: 1 }) returnCount!: number;
  @ApiProperty({ type: MoneyBody, description: 'Purchases less returns' }) netSpend!: MoneyBody;
  @ApiProperty({ type: [ResultBody], description: 'Of every output of every rule set in force' })
  results!: ResultBody[];
  @ApiProperty({ example: '5', description: 'Last revision applied' }) revision!: string;
  @ApiProperty({ example: '18221', description: 'Its position in the log' }) position!: string;
}
