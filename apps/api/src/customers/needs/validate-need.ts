import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, NeedId } from '../../http/path-ids.js';
import { Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ValidateNeedBody {
  @Instant({ description: 'When the customer confirmed it, as it was known then' }) occurredAt!: string;
}

const example: ValidateNeedBody = { occurredAt: '2026-01-04T13:00:00Z' };

@Controller('v1/customers/:customerId/needs/:needId/validation')
export class ValidateNeedEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Validate a need, once its area, kind and priority are known',
    { type: ValidateNeedBody, example },
    'need-unknown',
    'need-not-prioritised',
    'need-already-validated',
    'validated-before-identified',
  )
  @ApiParam({ name: 'needId', example: 'need-2' })
  async post(
    @CustomerId() customerId: string,
    @NeedId() needId: string,
    @Body() body: ValidateNeedBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, needId), sender);
    return refusals.accepted(await this.commands.execute(command), { needId, occurredAt: body.occurredAt });
  }
}

const asked = ({ occurredAt }: ValidateNeedBody, needId: string): Asked<'ValidateNeed'> => ({
  type: 'ValidateNeed',
  needId,
  occurredAt: new Date(occurredAt),
});
