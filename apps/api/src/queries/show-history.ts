import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { HistoryEntry, Page } from '@hindsight/contracts';
import { customerHistory } from '@hindsight/read-models';
import { CustomerId } from '../http/path-ids.js';
import { After, limitOf, PageBody, PageQuery } from './paging.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';

class HistoryQuery extends PageQuery {
  @After(/^-?\d{1,13}~\d{1,18}$/) after?: string;
}

class HistoryEntryBody implements HistoryEntry {
  @ApiProperty({ example: '1' }) revision!: string;
  @ApiProperty({ example: '18221' }) position!: string;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'CustomerPurchased' }) type!: string;
  @ApiProperty({ format: 'date-time', description: 'When it happened' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When we heard of it' }) recordedAt!: string;
  @ApiProperty({ example: 'api' }) origin!: string;
  @ApiProperty({
    type: Object,
    example: { orderId: 'order-536365', amount: { minor: '1299', currency: 'GBP' } },
  })
  data!: Record<string, unknown>;
}

class HistoryBody extends PageBody implements Page<HistoryEntry> {
  @ApiProperty({ type: [HistoryEntryBody] }) items!: HistoryEntryBody[];
}

@Controller('v1/customers/:customerId/history')
export class ShowHistoryEndpoint {
  constructor(private readonly readSide: ReadSide) {}

  @AnswersOfCustomer({
    summary: "A customer's events",
    description: 'As recorded, in the order they happened.',
    type: HistoryBody,
  })
  async get(@CustomerId() customerId: string, @Query() query: HistoryQuery): Promise<Page<HistoryEntry>> {
    const sql = await this.readSide.at(query.atLeast);
    const page = { after: query.after ?? null, limit: limitOf(query) };
    return known(await customerHistory(sql, customerId, page), customerId);
  }
}
