import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Day, Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ExpirePointsBody {
  @Text({ max: 128, example: 'points-3', description: 'Your own id of this entry' }) entryId!: string;
  @Day({
    example: '2026-01-07',
    description: 'All that are left of those whose last day is this or an earlier one',
  })
  expiresOn!: string;
  @Instant({ description: 'After that day (UTC)' }) occurredAt!: string;
}

const example: ExpirePointsBody = {
  entryId: 'points-3',
  expiresOn: '2026-01-07',
  occurredAt: '2026-01-08T00:00:00Z',
};

@Controller('v1/customers/:customerId/points/expiries')
export class ExpirePointsEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Let points expire: the ledger says how many, and of none nothing is recorded',
    { type: ExpirePointsBody, example },
    'entry-id-reused',
    'day-not-over',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: ExpirePointsBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: ExpirePointsBody): Asked<'ExpirePoints'> => ({
  type: 'ExpirePoints',
  ...body,
  occurredAt: new Date(occurredAt),
});
