import { applyDecorators, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { RevisionETag } from '../http/etag.js';
import { ProblemResponse } from '../http/problem-document.js';
import { SenderHeaders } from '../http/sender.js';
import { NamedBy } from './actor.js';
import { refusals } from './refusals.js';
import { RuleSetReceiptBody } from './rule-set-bodies.js';
import type { Refusal } from './rule-set-outcome.js';

const always: readonly Refusal[] = ['stream-elsewhere', 'command-id-reused'];

interface Asked<Body> {
  readonly summary: string;
  readonly description: string;
  readonly body: new () => Body;
  /** Can be sent as it is, after those of the endpoints before it. */
  readonly example: Body;
  /** Who could send it. */
  readonly by: string;
  readonly refusing?: readonly Refusal[];
}

/** An endpoint that changes a rule set: its method, status and documentation, refusals included. */
export const ChangesRuleSet = <Body extends object>(path: string, asked: Asked<Body>) =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    ApiOperation({ summary: asked.summary, description: asked.description }),
    ApiBody({ type: asked.body, examples: { usual: { value: asked.example } } }),
    SenderHeaders('rule set'),
    NamedBy(asked.by),
    ApiResponse({
      status: 201,
      type: RuleSetReceiptBody,
      description: 'Recorded, now or by an earlier identical request',
      headers: {
        ETag: {
          description: 'The revision in quotes, for `If-Match`',
          schema: { type: 'string', example: '"3"' },
        },
      },
    }),
    UseInterceptors(RevisionETag),
    ProblemResponse(
      400,
      'Not of the form of this endpoint, or nobody says who acts; `errors` lists the fields',
    ),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ...documented([...always, ...(asked.refusing ?? [])]),
    ProblemResponse(413, 'The body is larger than 64 KiB, or as YAML 256 KiB'),
    ProblemResponse(415, 'The body is said to be of a type that is not taken'),
    ProblemResponse(503, 'The event store does not answer; `Retry-After` says when to try again'),
  );

/** The same, of a version that the path names. */
export const ChangesVersion = <Body extends object>(
  verb: string,
  { of = 'my-tiers', ...asked }: Asked<Body> & { readonly of?: string },
): MethodDecorator =>
  applyDecorators(
    ChangesRuleSet(`:ruleSetId/versions/:version/${verb}`, {
      ...asked,
      refusing: ['version-not-drafted', ...(asked.refusing ?? [])],
    }),
    ApiParam({ name: 'ruleSetId', example: of }),
    ApiParam({ name: 'version', example: '1' }),
  );

function documented(names: readonly Refusal[]) {
  const statuses = [...new Set(names.map((name) => refusals[name].status))];
  return statuses.map((status) => {
    const lines = names.filter((name) => refusals[name].status === status).map(line);
    return ProblemResponse(status, lines.join('\n'));
  });
}

const line = (name: Refusal) => `- \`/problems/${name}\`: ${refusals[name].title.en}`;
