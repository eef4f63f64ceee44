import { Controller, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { ErasureView } from '@hindsight/contracts';
import { ProblemResponse } from '../../http/problem-document.js';
import { Problem } from '../../http/problem.js';
import { Answers } from '../../queries/queries.js';
import { ErasureViewBody } from './erasure-body.js';
import { Erasures } from './erasures.js';

@Controller('v1/erasures/:requestId')
export class ShowErasureEndpoint {
  constructor(private readonly erasures: Erasures) {}

  @Answers({ summary: 'What was done for a request to be erased', type: ErasureViewBody })
  @ApiParam({ name: 'requestId', example: 'request-17' })
  @ProblemResponse(404, '`/problems/erasure-unknown`: nobody made this request')
  async get(@Param('requestId') requestId: string): Promise<ErasureView> {
    const erasure = await this.erasures.show(requestId);
    if (erasure) return erasure;
    throw erasureUnknown(requestId);
  }
}

export const erasureUnknown = (requestId: string): Problem =>
  Problem.of('erasure-unknown', {
    en: `nobody asked under ${requestId} that somebody be erased`,
    zh: `没有编号为 ${requestId} 的抹除请求`,
  });
