import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ratingInstruments, type RatingInstrument } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Decimal, Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RecordRatingBody {
  @Text({ max: 128, example: 'survey-9', description: 'Your own id of this rating' }) ratingId!: string;
  @Choice(ratingInstruments) instrument!: RatingInstrument;
  @Decimal({ example: 4, description: "In the instrument's own scale" }) score!: number;
  @Instant() occurredAt!: string;
}

const example: RecordRatingBody = {
  ratingId: 'survey-9',
  instrument: 'csat',
  score: 4,
  occurredAt: '2026-01-08T09:00:00Z',
};

@Controller('v1/customers/:customerId/ratings')
export class RecordRatingEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record a rating',
    { type: RecordRatingBody, example },
    'rating-id-reused',
    'score-out-of-scale',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordRatingBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: RecordRatingBody): Asked<'RecordRating'> => ({
  type: 'RecordRating',
  ...body,
  occurredAt: new Date(occurredAt),
});
