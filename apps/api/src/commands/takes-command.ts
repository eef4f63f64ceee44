import { applyDecorators, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { RevisionETag } from '../http/etag.js';
import { ProblemResponse } from '../http/problem-document.js';
import { SenderHeaders } from '../http/sender.js';

interface CommandEndpoint<Body> {
  /** Below that of the controller. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly body: new () => Body;
  /** Can be sent as it is, after those of the endpoints before it. */
  readonly example: Body;
  readonly receipt: new () => object;
  /** What it changes, in a word. */
  readonly of: string;
  /** The documentation of what it refuses. */
  readonly refusing: readonly MethodDecorator[];
}

/** An endpoint that takes a command: its method, status and documentation, refusals included. */
export const TakesCommand = <Body extends object>(endpoint: CommandEndpoint<Body>): MethodDecorator =>
  applyDecorators(
    Post(endpoint.path),
    HttpCode(201),
    ApiOperation({ summary: endpoint.summary, description: endpoint.description }),
    ApiBody({ type: endpoint.body, examples: { usual: { value: endpoint.example } } }),
    SenderHeaders(endpoint.of),
    ApiResponse({
      status: 201,
      type: endpoint.receipt,
      description: 'Recorded, now or by an earlier identical request',
      headers: {
        ETag: {
          description: 'The revision in quotes, for `If-Match`',
          schema: { type: 'string', example: '"3"' },
        },
      },
    }),
    UseInterceptors(RevisionETag),
    ProblemResponse(400, 'Not of the form of this endpoint, headers included; `errors` lists the fields'),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ...endpoint.refusing,
    ProblemResponse(413, 'The body is larger than 64 KiB, or as YAML 256 KiB'),
    ProblemResponse(415, 'The body is said to be of a type that is not taken'),
    ProblemResponse(503, 'The event store does not answer; `Retry-After` says when to try again'),
  );
