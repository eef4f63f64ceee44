import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { careKinds, type CareKind } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Instant, Nested, Text } from '../../http/fields.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class GiveCareBody {
  @Text({ max: 128, example: 'care-3', description: 'Your own id of this care' }) careId!: string;
  @Choice(careKinds) kind!: CareKind;
  @Nested(() => MoneyBody, { optional: true, description: 'Above zero: what it cost' }) amount?: MoneyBody;
  @Instant() occurredAt!: string;
}

const example: GiveCareBody = {
  careId: 'care-3',
  kind: 'birthday',
  amount: { minor: '1500', currency: 'GBP' },
  occurredAt: '2026-01-07T10:00:00Z',
};

@Controller('v1/customers/:customerId/care')
export class GiveCareEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record what was done for a customer that sells nothing',
    { type: GiveCareBody, example },
    'care-id-reused',
    'amount-not-positive',
    'currency-not-reporting',
    'amount-too-large',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: GiveCareBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ amount, occurredAt, ...body }: GiveCareBody): Asked<'GiveCare'> => ({
  type: 'GiveCare',
  ...body,
  amount: amount && moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
