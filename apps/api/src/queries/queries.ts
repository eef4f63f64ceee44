import { applyDecorators, Get, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { ContentETag } from '../http/etag.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';

interface Query {
  readonly summary: string;
  readonly description?: string;
  readonly type: new () => object;
  /** Below that of the controller. */
  readonly path?: string;
}

/** An endpoint that answers a question: its method and documentation, problems included. */
export const Answers = ({ summary, description, type, path = '' }: Query) =>
  applyDecorators(
    Get(path),
    ApiOperation({ summary, ...(description !== undefined && { description }) }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer: 304 while the answer is still that one',
    }),
    ApiHeader({ name: 'Accept-Language', required: false, description: '`en` or `zh`', example: 'zh-CN' }),
    ApiResponse({ status: 200, type, headers: { ETag: { schema: { type: 'string' } } } }),
    ApiResponse({ status: 304, description: 'As in `If-None-Match`' }),
    UseInterceptors(ContentETag),
    ProblemResponse(400, 'A parameter is not as it must be; `errors` lists them'),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ProblemResponse(503, 'The database does not answer; `Retry-After` says when to try again'),
    ProblemResponse(
      504,
      '`/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is',
    ),
  );

/** The same, of one customer. */
export const AnswersOfCustomer = (query: Query) =>
  applyDecorators(
    Answers(query),
    ApiParam({ name: 'customerId', example: 'ada' }),
    ProblemResponse(
      404,
      '`/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`)',
    ),
  );

/** What was found of a customer, or 404. */
export function known<Found>(found: Found | null, customerId: string): Found {
  if (found !== null) return found;
  throw Problem.of('customer-unknown', unknown(customerId), {
    members: { customerId },
  });
}

const unknown = (customerId: string) => ({
  en: `nothing is known of customer ${customerId}`,
  zh: `对客户 ${customerId} 一无所知`,
});
