import { Controller, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { ErasureReceipt } from '@hindsight/contracts';
import { ProblemResponse } from '../../http/problem-document.js';
import { Problem } from '../../http/problem.js';
import { Answers } from '../../queries/queries.js';
import { ErasureReceiptBody } from './erasure-body.js';
import { Erasures } from './erasures.js';

@Controller('v1/erasures/:requestId')
export class ShowErasureEndpoint {
  constructor(private readonly erasures: Erasures) {}

  @Answers({ summary: 'What was done for a request to be erased', type: ErasureReceiptBody })
  @ApiParam({ name: 'requestId', example: 'request-17' })
  @ProblemResponse(404, '`/problems/erasure-unknown`: nobody made this request')
  async get(@Param('requestId') requestId: string): Promise<ErasureReceipt> {
    const receipt = await this.erasures.show(requestId);
    if (receipt) return receipt;
    throw Problem.of('erasure-unknown', {
      en: `nobody asked under ${requestId} that somebody be erased`,
      zh: `没有编号为 ${requestId} 的抹除请求`,
    });
  }
}
