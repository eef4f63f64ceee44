import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Nested, Text, Whole } from '../../http/fields.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class PlanSupportBody {
  @Text({ max: 128, example: 'plan-2026', description: 'Your own id of this plan' }) planId!: string;
  @Nested(() => MoneyBody, { description: 'Above zero: the budget' }) amount!: MoneyBody;
  @Whole({ min: 1900, max: 9999, example: 2026, description: 'The calendar year' }) year!: number;
  @Instant({ description: 'When it was planned' }) occurredAt!: string;
}

const example: PlanSupportBody = {
  planId: 'plan-2026',
  amount: { minor: '50000', currency: 'GBP' },
  year: 2026,
  occurredAt: '2026-01-07T11:00:00Z',
};

@Controller('v1/customers/:customerId/support-plans')
export class PlanSupportEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Plan the support of a customer for a year',
    { type: PlanSupportBody, example },
    'plan-id-reused',
    'amount-not-positive',
    'currency-not-reporting',
    'amount-too-large',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: PlanSupportBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ amount, occurredAt, ...body }: PlanSupportBody): Asked<'PlanSupport'> => ({
  type: 'PlanSupport',
  ...body,
  amount: moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
