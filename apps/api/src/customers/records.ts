import { applyDecorators, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import type { Receipt } from '@hindsight/contracts';
import { ApiBody, ApiOperation, ApiParam, ApiProperty, ApiResponse } from '@nestjs/swagger';
import { RevisionETag } from '../http/etag.js';
import { ProblemResponse } from '../http/problem-document.js';
import { SenderHeaders } from '../http/sender.js';
import type { Refusal } from './outcome.js';
import { refusals } from './refusals.js';

/** The answer to a command that was accepted. */
export class ReceiptBody implements Receipt {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ example: '3', description: "Revision of the customer's stream after this command" })
  revision!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '18221',
    description: 'Position in the log; give it to a query as `atLeast` to read your own write',
  })
  position!: string | null;
}

const always: readonly Refusal[] = [
  'customer-not-registered',
  'customer-erased',
  'customer-merged',
  'time-in-the-future',
  'stream-elsewhere',
  'command-id-reused',
];

interface Asked<Body> {
  readonly type: new () => Body;
  /** Can be sent as it is, after those of the endpoints before it. */
  readonly example: Body;
}

/** An endpoint that records something of a customer: its method, status and documentation, refusals included. */
export const Records = <Body extends object>(
  summary: string,
  { type, example }: Asked<Body>,
  ...refusing: readonly Refusal[]
) =>
  applyDecorators(
    Post(),
    HttpCode(201),
    ApiOperation({ summary, description: idempotence }),
    ApiBody({ type, examples: { usual: { value: example } } }),
    SenderHeaders(),
    ApiResponse({
      status: 201,
      type: ReceiptBody,
      description: 'Recorded, now or by an earlier identical request',
      headers: {
        ETag: {
          description: 'The revision in quotes, for `If-Match`',
          schema: { type: 'string', example: '"3"' },
        },
      },
    }),
    UseInterceptors(RevisionETag),
    ProblemResponse(400, 'Not of the form of this endpoint; `errors` lists the fields'),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ...documented([...always, ...refusing]),
    ProblemResponse(413, 'The body is larger than 64 KiB'),
    ProblemResponse(415, 'The body is not said to be application/json'),
    ProblemResponse(503, 'The event store does not answer; `Retry-After` says when to try again'),
  );

/** The same, of a customer that the path names. */
export const RecordsOfCustomer = <Body extends object>(
  ...asked: Parameters<typeof Records<Body>>
): MethodDecorator => applyDecorators(Records(...asked), ApiParam({ name: 'customerId', example: 'ada' }));

const idempotence =
  'Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a ' +
  'request another request.';

function documented(names: readonly Refusal[]) {
  const statuses = [...new Set(names.map((name) => refusals[name].status))];
  return statuses.map((status) =>
    ProblemResponse(
      status,
      names
        .filter((name) => refusals[name].status === status)
        .map(line)
        .join('\n'),
    ),
  );
}

const line = (name: Refusal) => `- \`/problems/${name}\`: ${refusals[name].title.en}`;
