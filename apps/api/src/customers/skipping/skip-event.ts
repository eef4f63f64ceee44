import { Body, Controller } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import { TakesCommand } from '../../commands/takes-command.js';
import { Patterned, Text } from '../../http/fields.js';
import { NamedBy, NamedSender } from '../../http/named-sender.js';
import { CustomerId } from '../../http/path-ids.js';
import { ReceiptBody } from '../records.js';
import { skipRefusals } from './skip-refusals.js';
import { Skips, type AskedToSkip, type SkipOutcome, type SkipRefused } from './skips.js';

class SkipEventBody {
  @Patterned({
    pattern: /^\d{1,15}$/,
    says: { en: 'a revision: 1 to 15 digits', zh: '修订号：1 到 15 位数字' },
    description: "Of the event in the customer's stream, at which the customer is parked",
  })
  revision!: string;
  @Text({ max: 64, description: 'Of the event, so that no other is meant' }) eventId!: string;
  @Text({ max: 1000, description: 'Stored with the skip, and shown wherever the event is' }) reason!: string;
}

const example: SkipEventBody = {
  revision: '1',
  eventId: '8a6f4a0e-5f0b-5c0e-9d5b-0c9c3f1f7a11',
  reason: 'the amount is no number; the order is entered again as order-536366',
};

/** An event at which a customer is parked is passed over. */
export class SkipCustomerEvent extends Command<SkipOutcome> {
  constructor(
    readonly customerId: string,
    readonly asked: AskedToSkip,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

@CommandHandler(SkipCustomerEvent)
export class SkipCustomerEventHandler implements ICommandHandler<SkipCustomerEvent> {
  constructor(private readonly skips: Skips) {}

  execute({ customerId, asked, envelope }: SkipCustomerEvent): Promise<SkipOutcome> {
    return this.skips.handle(customerId, asked, envelope);
  }
}

const refusing: readonly SkipRefused[] = [
  ...(['customer-not-registered', 'customer-not-parked', 'parked-elsewhere', 'event-missing'] as const),
  ...(['event-already-skipped', 'reason-missing', 'gap-not-skippable', 'history-not-skippable'] as const),
  ...(['registration-not-skippable', 'stream-elsewhere', 'command-id-reused'] as const),
];

@Controller('v1/customers/:customerId/skips')
export class SkipEventEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @TakesCommand({
    ...{ path: '', summary: 'Skip the event at which a customer is parked' },
    description:
      'The event stays in the log and counts nowhere: not for commands, rules, replays or pages, now and for every instant ' +
      'before. What waits behind it applies, in order. Who skipped it, when and why is an event of its own; that cannot be undone.',
    ...{ body: SkipEventBody, example, receipt: ReceiptBody, of: 'customer' },
    refusing: skipRefusals.documented(refusing),
  })
  @NamedBy('ops')
  @ApiParam({ name: 'customerId', example: 'eve' })
  async post(
    @CustomerId() customerId: string,
    @Body() body: SkipEventBody,
    @NamedSender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const { revision, eventId, reason } = body;
    const asked = { skipped: Number(revision), eventId, reason };
    return skipRefusals.accepted(
      await this.commands.execute(new SkipCustomerEvent(customerId, asked, sender)),
      body,
    );
  }
}
