import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import { maintenanceWays, type MaintenanceWay } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { ContactId, CustomerId } from '../../http/path-ids.js';
import { Choice, Instant, Whole } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class EvaluateContactBody {
  @Whole({ min: 1, max: 5, example: 4, description: 'What it did for the relation: 1 (nothing) to 5 (much)' })
  effect!: number;
  @Choice(maintenanceWays, {
    optional: true,
    description: 'Where the channel does not tell it: an exchange between technicians, a tour',
  })
  way?: MaintenanceWay;
  @Instant() occurredAt!: string;
}

const example: EvaluateContactBody = { effect: 4, occurredAt: '2026-01-05T09:00:00Z' };

@Controller('v1/customers/:customerId/contacts/:contactId/evaluation')
export class EvaluateContactEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Evaluate a contact',
    { type: EvaluateContactBody, example },
    'contact-unknown',
    'effect-out-of-range',
    'evaluated-before-contact',
    'contact-already-evaluated',
  )
  @ApiParam({ name: 'contactId', example: 'call-17' })
  async post(
    @CustomerId() customerId: string,
    @ContactId() contactId: string,
    @Body() body: EvaluateContactBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, contactId), sender);
    return refusals.accepted(await this.commands.execute(command), {
      ...{ contactId, effect: body.effect, occurredAt: body.occurredAt },
    });
  }
}

const asked = (
  { occurredAt, effect, way }: EvaluateContactBody,
  contactId: string,
): Asked<'EvaluateContact'> => ({
  type: 'EvaluateContact',
  contactId,
  effect,
  way,
  occurredAt: new Date(occurredAt),
});
