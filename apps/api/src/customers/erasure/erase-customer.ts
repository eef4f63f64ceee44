import { applyDecorators, Body, Controller, HttpCode, HttpStatus, Post, Res } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { ErasureReceipt } from '@hindsight/contracts';
import type { Envelope } from '@hindsight/event-store';
import type { HttpReply } from '../../http/exchange.js';
import { Text } from '../../http/fields.js';
import { NamedBy, NamedSender } from '../../http/named-sender.js';
import { CustomerId } from '../../http/path-ids.js';
import { ProblemResponse } from '../../http/problem-document.js';
import { refusals } from '../refusals.js';
import { ErasureReceiptBody } from './erasure-body.js';
import { Erasures, type AskedToErase, type EraseOutcome, type EraseRefused } from './erasures.js';

class EraseCustomerBody implements AskedToErase {
  @Text({
    max: 128,
    example: 'request-17',
    description: 'Your own id of the request; sent again, it is the same request',
  })
  requestId!: string;
  @Text({ max: 200, example: 'GDPR art. 17 (1) (b)', description: 'Stored, and shown: nothing personal' })
  legalBasis!: string;
}

const example: EraseCustomerBody = { requestId: 'request-17', legalBasis: 'GDPR art. 17 (1) (b)' };

/** Has a customer's personal data erased. */
export class EraseCustomer extends Command<EraseOutcome> {
  constructor(
    readonly customerId: string,
    readonly asked: AskedToErase,
    /** Who asks. */
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(EraseCustomer)
export class EraseCustomerHandler implements ICommandHandler<EraseCustomer> {
  constructor(private readonly erasures: Erasures) {}

  execute({ customerId, asked, by }: EraseCustomer): Promise<EraseOutcome> {
    return this.erasures.erase(customerId, asked, by);
  }
}

const refusing: readonly EraseRefused[] = [
  'customer-not-registered',
  'erasure-of-another-request',
  'request-id-reused',
];

@Controller('v1/customers/:customerId/erase')
export class EraseCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: "Erase a customer's personal data, and answer with what was done",
    description:
      'From the first step on nothing else is recorded of the customer; then its key is destroyed, `CustomerErased` is recorded, and ' +
      'tables are scrubbed. What it did stays, and proofs of it hold. That cannot be undone. Whatever breaks off is finished by ' +
      'sending it again; so is what is answered with 202: the read models are not there yet. Whoever was merged into the customer is erased, too.',
  })
  @ApiParam({ name: 'customerId', example: 'eve' })
  @ApiBody({ type: EraseCustomerBody, examples: { usual: { value: example } } })
  @NamedBy('dpo')
  @ApiResponse({ status: 200, type: ErasureReceiptBody, description: 'Done, now or before' })
  @ApiResponse({
    status: 202,
    type: ErasureReceiptBody,
    description: 'Nobody reads it any more; tables are being scrubbed',
  })
  @ProblemResponse(
    400,
    'Not of the form of this endpoint, or nobody says who asks; `errors` lists the fields',
  )
  @ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them')
  @applyDecorators(...refusals.documented(refusing))
  @ProblemResponse(503, 'Event store or database do not answer; send it again')
  async post(
    @CustomerId() customerId: string,
    @Body() body: EraseCustomerBody,
    @NamedSender() sender: Envelope,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<ErasureReceipt> {
    const { requestId, legalBasis } = body;
    const command = new EraseCustomer(customerId, { requestId, legalBasis }, sender.actor);
    const receipt = refusals.accepted(await this.commands.execute(command), body);
    if (receipt.completedAt === null) reply.status(HttpStatus.ACCEPTED);
    return receipt;
  }
}
