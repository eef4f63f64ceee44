import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  channels,
  contactDirections,
  contactOutcomes,
  contactPurposes,
  type Channel,
  type ContactDirection,
  type ContactOutcome,
  type ContactPurpose,
} from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Instant, Text, Whole } from '../../http/fields.js';
import { optionalDate } from '../../http/instant.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { personalNote } from '../personal/personal-note.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RecordContactBody {
  @Text({ max: 128, example: 'call-17', description: 'Your own id of this contact' }) contactId!: string;
  @Choice(channels) channel!: Channel;
  @Choice(contactDirections, { description: '`in`: the customer came to us' }) direction!: ContactDirection;
  @Choice(contactPurposes) purpose!: ContactPurpose;
  @Choice(contactOutcomes) outcome!: ContactOutcome;
  @Whole({ min: 0, max: 604_800, optional: true, example: 240 }) durationSeconds?: number;
  @Instant({ optional: true }) nextContactAt?: string;
  @Text({
    max: 128,
    optional: true,
    example: 'promise-3',
    description: 'Your own id of what was promised, made once',
  })
  promiseId?: string;
  @Instant({ optional: true, description: 'Until when it is to be kept' }) promiseDue?: string;
  @Text({ max: 4000, optional: true, description: `What was said. ${personalNote}` }) note?: string;
  @Instant() occurredAt!: string;
}

const example: RecordContactBody = {
  contactId: 'call-17',
  channel: 'phone',
  direction: 'out',
  purpose: 'care',
  outcome: 'promised',
  durationSeconds: 240,
  promiseId: 'promise-3',
  promiseDue: '2026-01-06T09:00:00Z',
  occurredAt: '2026-01-04T09:00:00Z',
};

@Controller('v1/customers/:customerId/contacts')
export class RecordContactEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record a contact',
    { type: RecordContactBody, example },
    'contact-id-reused',
    'promise-id-reused',
    'personal-data-not-kept',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordContactBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({
  nextContactAt,
  promiseDue,
  occurredAt,
  ...body
}: RecordContactBody): Asked<'RecordContact'> => ({
  type: 'RecordContact',
  ...body,
  nextContactAt: optionalDate(nextContactAt),
  promiseDue: optionalDate(promiseDue),
  occurredAt: new Date(occurredAt),
});
