import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { SubscriberReceipt } from '@hindsight/contracts';
import type { Envelope } from '@hindsight/event-store';
import { Instant, Text } from '../../http/fields.js';
import { optionalDate } from '../../http/instant.js';
import { NamedBy, NamedSender } from '../../http/named-sender.js';
import { ProblemResponse } from '../../http/problem-document.js';
import { SubscriberReceiptBody } from './erasure-body.js';
import { erasureUnknown } from './show-erasure.js';
import { SubscriberReceipts } from './subscriber-receipts.js';

class ReceiptGivenBody {
  @Text({
    max: 500,
    example: 'deleted 3 letters',
    description: 'What was done. Stored, and shown: nothing personal',
  })
  did!: string;
  @Instant({ optional: true, example: '2026-01-05T09:00:00Z', description: 'When; now unless given' })
  doneAt?: string;
}

const example: ReceiptGivenBody = { did: 'deleted 3 letters', doneAt: '2026-01-05T09:00:00Z' };

@Controller('v1/erasures/:requestId/receipts')
export class TakeReceiptEndpoint {
  constructor(private readonly receipts: SubscriberReceipts) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Say what a subscriber did about an erasure',
    description:
      'For whoever was told of the customer: `CustomerErased` names the request. Sent again it changes nothing: the first that a ' +
      'subscriber says stands, and is answered.',
  })
  @ApiParam({ name: 'requestId', example: 'request-17' })
  @ApiBody({ type: ReceiptGivenBody, examples: { usual: { value: example } } })
  @NamedBy('mailing')
  @ApiResponse({ status: 200, type: SubscriberReceiptBody })
  @ProblemResponse(
    400,
    'Not of the form of this endpoint, or nobody says who it is; `errors` lists the fields',
  )
  @ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them')
  @ProblemResponse(404, '`/problems/erasure-unknown`: nobody made this request')
  @ProblemResponse(503, 'The database does not answer; send it again')
  async post(
    @Param('requestId') requestId: string,
    @Body() { did, doneAt }: ReceiptGivenBody,
    @NamedSender() { actor }: Envelope,
  ): Promise<SubscriberReceipt> {
    const given = { did, doneAt: optionalDate(doneAt) ?? null };
    const receipt = await this.receipts.take(requestId, actor, given);
    if (receipt) return receipt;
    throw erasureUnknown(requestId);
  }
}
