import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import { presalesKinds, type PresalesKind } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, OpportunityId } from '../../http/path-ids.js';
import { Choice, Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class GivePresalesBody {
  @Choice(presalesKinds) kind!: PresalesKind;
  @Instant() occurredAt!: string;
}

const example: GivePresalesBody = { kind: 'presentation', occurredAt: '2026-01-05T14:00:00Z' };

@Controller('v1/customers/:customerId/opportunities/:opportunityId/presales')
export class GivePresalesEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record what was done for an opportunity before the sale',
    { type: GivePresalesBody, example },
    'opportunity-unknown',
  )
  @ApiParam({ name: 'opportunityId', example: 'opportunity-1' })
  async post(
    @CustomerId() customerId: string,
    @OpportunityId() opportunityId: string,
    @Body() body: GivePresalesBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, opportunityId), sender);
    return refusals.accepted(await this.commands.execute(command), { opportunityId });
  }
}

const asked = ({ kind, occurredAt }: GivePresalesBody, opportunityId: string): Asked<'GivePresales'> => ({
  type: 'GivePresales',
  opportunityId,
  kind,
  occurredAt: new Date(occurredAt),
});
