import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { wordIn, type HistoryEntry, type Language, type Page, type SkipView } from '@hindsight/contracts';
import { customerHistory, historyList } from '@hindsight/read-models';
import { KnownPoint, knownPointIn } from '../http/known-point.js';
import { PreferredLanguage } from '../http/language.js';
import { CustomerId } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { listQuery, listRequest } from './list-query.js';
import { PageBody } from './paging.js';
import { AnswersOfCustomer, known } from './queries.js';
import { PersonalText } from './personal-text.js';
import { ReadSide } from './read-side.js';
import { positionOf } from './standpoint.js';

class HistoryQuery extends listQuery(historyList, {
  occurredAt: { says: 'When it happened' },
  recordedAt: { says: 'When we heard of it' },
  revision: { says: "Place in the customer's stream, from 0" },
  position: { says: 'Position in the log' },
  type: { says: 'As stored', example: 'CustomerPurchased' },
  origin: { says: 'Where it came from: `api`, `import:<file hash>`, …', example: 'api' },
  eventId: { says: 'The event with this id', example: '8a6f4a0e-5f0b-5c0e-9d5b-0c9c3f1f7a11' },
}) {
  @KnownPoint('As known at a position, or at an instant of recording; as known now unless given')
  knownAt?: string;
}

class SkipViewBody implements SkipView {
  @ApiProperty({ format: 'date-time', description: 'When that was decided' }) at!: string;
  @ApiProperty({ example: 'ops' }) by!: string;
  @ApiProperty({ example: 'entered again as order-536366' }) reason!: string;
}

class HistoryEntryBody implements HistoryEntry {
  @ApiProperty({ example: '1' }) revision!: string;
  @ApiProperty({ example: '18221' }) position!: string;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'CustomerPurchased' }) type!: string;
  @ApiProperty({ example: 'purchased', description: 'In the language of `Accept-Language`' })
  label!: string;
  @ApiProperty({ format: 'date-time', description: 'When it happened' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When we heard of it' }) recordedAt!: string;
  @ApiProperty({ example: 'api' }) origin!: string;
  @ApiProperty({
    type: Object,
    example: { orderId: 'order-536365', amount: { minor: '1299', currency: 'GBP' } },
  })
  data!: Readonly<Record<string, unknown>>;
  @ApiProperty({
    type: SkipViewBody,
    nullable: true,
    description: 'How it came that the event counts nowhere; null: it counts',
  })
  skipped!: SkipViewBody | null;
}

class HistoryBody extends PageBody implements Page<HistoryEntry> {
  @ApiProperty({ type: [HistoryEntryBody] }) items!: HistoryEntryBody[];
}

@Controller('v1/customers/:customerId/history')
export class ShowHistoryEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly personal: PersonalText,
  ) {}

  @AnswersOfCustomer({
    summary: "A customer's events",
    description:
      'As recorded, in the order they happened unless `sort` says otherwise. Filters combine. What is personal is opened; of a ' +
      'customer that was erased `{"erased": true}` stands in its place.',
    type: HistoryBody,
  })
  @ProblemResponse(
    422,
    '`/problems/known-at-not-reached`: the read models are not at that position yet; `/problems/seal-broken`: a personal text was altered',
  )
  async get(
    @CustomerId() customerId: string,
    @Query() query: HistoryQuery,
    @PreferredLanguage() language: Language,
  ): Promise<HistoryBody> {
    const asked = listRequest(historyList, query);
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const upTo = query.knownAt === undefined ? undefined : knownPointIn(query.knownAt);
    const position = upTo && (await positionOf(sql, customerId, upTo));
    const { items, next } = known(await customerHistory(sql, customerId, asked, position), customerId);
    const labelled = (one: HistoryEntry) => ({ ...one, label: wordIn('eventTypes', one.type, language) });
    return { items: (await this.personal.opened(customerId, items)).map(labelled), next };
  }
}
