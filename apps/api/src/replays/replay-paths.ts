import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import { actorOf } from '../access/principal.js';
import type { HttpRequest } from '../http/exchange.js';
import { ProblemResponse } from '../http/problem-document.js';

/** Whose replays are meant: those of the key, or of whoever `X-Actor` says. */
export const User = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  actorOf(context.switchToHttp().getRequest<HttpRequest>()),
);

/** The documentation of what every endpoint of replays has. */
export const OfReplays = () =>
  applyDecorators(
    ApiHeader({
      name: 'X-Actor',
      required: false,
      description:
        'Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of ' +
        'the key is meant.',
      example: 'ann',
    }),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ProblemResponse(
      503,
      '`/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. ' +
        '`Retry-After` says when to try again',
    ),
  );

/** The same, of one replay. */
export const OfReplay = () =>
  applyDecorators(
    OfReplays(),
    ApiParam({ name: 'replayId', example: '018f4e2c-7c1d-4f6e-9f43-0a6f6f0f3a11' }),
    ProblemResponse(404, '`/problems/replay-unknown`: no replay of yours has this id'),
  );
