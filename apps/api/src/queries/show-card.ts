import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type {
  ContractStatusView,
  CountView,
  CustomerCard,
  Language,
  LastContactView,
  OpenComplaintView,
  PointsView,
} from '@hindsight/contracts';
import { customerCard } from '@hindsight/read-models';
import { Clock } from '../http/clock.js';
import { Instant } from '../http/fields.js';
import { KnownPoint, knownPointIn } from '../http/known-point.js';
import { PreferredLanguage } from '../http/language.js';
import { MoneyBody } from '../http/money-body.js';
import { CustomerId } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { AtLeastQuery } from './at-least.js';
import { cardSeenFrom } from './card-seen-from.js';
import { AnswersOfCustomer, known } from './queries.js';
import { ReadSide } from './read-side.js';

class CardQuery extends AtLeastQuery {
  @Instant({
    optional: true,
    description: 'The last closed instant, or the latest event if that is later, unless given',
  })
  asOf?: string;

  @KnownPoint('As known at a position, or at an instant of recording; as known now unless given')
  knownAt?: string;
}

const maybeText = { type: String, nullable: true } as const;
const maybeNumber = { type: Number, nullable: true } as const;
const maybeInstant = { ...maybeText, format: 'date-time' } as const;

class CountBody implements CountView {
  @ApiProperty({ example: 'complaints' }) of!: string;
  @ApiProperty({ example: 'complaints', description: 'In the language of `Accept-Language`' }) label!: string;
  @ApiProperty({ example: 2 }) count!: number;
}

class LastContactBody implements LastContactView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ ...maybeText, example: 'phone' }) channel!: string | null;
  @ApiProperty({ ...maybeText, example: 'out' }) direction!: string | null;
  @ApiProperty({ ...maybeText, example: 'care' }) purpose!: string | null;
  @ApiProperty({ ...maybeText, example: 'reached' }) outcome!: string | null;
  @ApiProperty({
    type: Object,
    example: { channel: 'phone', direction: 'outbound', purpose: 'care', outcome: 'reached' },
    description: 'What these four are called, in the language of `Accept-Language`',
  })
  labels!: LastContactView['labels'];
  @ApiProperty(maybeInstant) nextContactAt!: string | null;
}

class ContractStatusBody implements ContractStatusView {
  @ApiProperty({ enum: ['none', 'sent', 'under_contract', 'expired'] }) status!: ContractStatusView['status'];
  @ApiProperty({ example: 'under contract' }) label!: string;
  @ApiProperty({ ...maybeText, description: 'When the latest term ends' }) to!: string | null;
}

class PointsBody implements PointsView {
  @ApiProperty({ example: '2026-12-31' }) expiresOn!: string;
  @ApiProperty({ example: 120 }) points!: number;
}

class OpenComplaintBody implements OpenComplaintView {
  @ApiProperty({ example: 'q-17' }) complaintId!: string;
  @ApiProperty({ format: 'date-time' }) complainedAt!: string;
  @ApiProperty({ example: 3 }) severity!: number;
  @ApiProperty({ example: 30.5 }) hoursOpen!: number;
  @ApiProperty({
    ...maybeText,
    example: 'acknowledged',
    description: 'The first step that is overdue by the service levels of this system',
  })
  missing!: string | null;
  @ApiProperty({ ...maybeText, example: 'acknowledged', description: 'What that step is called' })
  label!: string | null;
  @ApiProperty({ ...maybeNumber, example: 24, description: 'Within how many hours it was due' })
  limitHours!: number | null;
  @ApiProperty({ ...maybeNumber, example: 6.5 }) hoursOverdue!: number | null;
}

export class CustomerCardBody implements CustomerCard {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ ...maybeText, description: 'Last position of the log that counts; null: all of it' })
  knownAt!: string | null;
  @ApiProperty({ description: 'One of its events cannot be applied: then there is nothing on the card' })
  parked!: boolean;
  @ApiProperty(maybeInstant) registeredAt!: string | null;
  @ApiProperty({ ...maybeText, example: 'person' }) partyKind!: string | null;
  @ApiProperty(maybeText) leadSource!: string | null;
  @ApiProperty({ ...maybeText, example: 'person', description: 'In the language of `Accept-Language`' })
  partyKindLabel!: string | null;
  @ApiProperty(maybeText) leadSourceLabel!: string | null;
  @ApiProperty({ type: Object, example: { country: 'GB' } }) attributes!: Record<string, string>;
  @ApiProperty({ ...maybeText, example: 'kim' }) ownerId!: string | null;
  @ApiProperty({ ...maybeInstant, description: 'When it ended' }) endedAt!: string | null;
  @ApiProperty({ type: String, enum: ['merged', 'erased'], nullable: true, description: 'And as what' })
  endedAs!: CustomerCard['endedAs'];
  @ApiProperty({ ...maybeText, description: 'Who goes on for it' }) mergedInto!: string | null;
  @ApiProperty({ description: 'Declared lost, and not won back' }) isLost!: boolean;
  @ApiProperty(maybeInstant) firstPurchaseAt!: string | null;
  @ApiProperty(maybeInstant) lastPurchaseAt!: string | null;
  @ApiProperty({ type: MoneyBody, description: 'Purchases less returns' }) netSpend!: MoneyBody;
  @ApiProperty({ type: MoneyBody }) returned!: MoneyBody;
  @ApiProperty({ type: MoneyBody }) costToServe!: MoneyBody;
  @ApiProperty({ example: 120, description: 'Points that can be used' }) pointsHeld!: number;
  @ApiProperty({ type: [PointsBody], description: 'The same by the last day on which they can be' })
  points!: PointsBody[];
  @ApiProperty({ type: ContractStatusBody }) contract!: ContractStatusBody;
  @ApiProperty({ type: LastContactBody, nullable: true }) lastContact!: LastContactBody | null;
  @ApiProperty({ type: [CountBody], description: 'How much there is of each topic' }) topics!: CountBody[];
  @ApiProperty({ type: [CountBody], description: 'What waits for somebody' }) open!: CountBody[];
  @ApiProperty({ type: [OpenComplaintBody], description: 'Those of them that are complaints, oldest first' })
  complaints!: OpenComplaintBody[];
}

@Controller('v1/customers/:customerId/card')
export class ShowCardEndpoint {
  constructor(
    private readonly readSide: ReadSide,
    private readonly clock: Clock,
  ) {}

  @AnswersOfCustomer({
    summary: 'A customer all round, as of an instant',
    description:
      'Profile, owner, totals, contract, latest contact, how much there is of each topic, and what is open: what had ' +
      'happened up to `asOf` (inclusive), by what is known now, or was at `knownAt`. What rule sets said of it then is at `/state`.',
    type: CustomerCardBody,
  })
  @ProblemResponse(422, '`/problems/known-at-not-reached`: the read models are not at that position yet')
  async get(
    @CustomerId() customerId: string,
    @Query() query: CardQuery,
    @PreferredLanguage() language: Language,
  ): Promise<CustomerCard> {
    const sql = await this.readSide.at(query.atLeast, { customerId });
    const { asOf: latest, knownAt } = await cardSeenFrom(sql, customerId, {
      asOf: query.asOf === undefined ? null : new Date(query.asOf),
      knownAt: query.knownAt === undefined ? null : knownPointIn(query.knownAt),
    });
    const asked = {
      customerId,
      asOf: latest ?? this.clock.now(),
      knownAt,
      language,
      ...this.readSide.terms,
    };
    return known(await customerCard(sql, asked), customerId);
  }
}
