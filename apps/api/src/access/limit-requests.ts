import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '../http/problem.js';
import { sendProblem } from '../http/problem-filter.js';
import { knownPrincipal } from './principal.js';

const minute = 60_000;

type Http = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;
type Asking = Parameters<ReturnType<Http['createRateLimit']>>[0];

/** Counts a request, in this process: the problem to answer with where it is one too many; null: it is not. */
export type Counted = (request: Asking) => Promise<Problem | null>;

/**
 * What counts requests by their credential, or by their address where they come with none; and those by address whose credential
 * was refused.
 * @param perMinute 0: any number
 */
export function countingRequests(
  app: NestFastifyApplication,
  perMinute: number,
): { readonly answered: Counted; readonly refused: Counted } {
  if (perMinute === 0) return { answered: unlimited, refused: unlimited };
  const http = app.getHttpAdapter().getInstance();
  void http.register(rateLimit, { global: false });
  const counted = (keyOf: (asked: Asking) => string): Counted => {
    let check: ReturnType<typeof http.createRateLimit> | null = null;
    return async (request) => {
      check ??= http.createRateLimit({ max: perMinute, timeWindow: minute, keyGenerator: keyOf });
      const limit = await check(request);
      if (limit.isAllowed || !limit.isExceeded) return null;
      const seconds = Math.max(1, limit.ttlInSeconds);
      return Problem.of('requests-too-many', tooMany(perMinute, seconds), { retryAfterSeconds: seconds });
    };
  };
  return {
    answered: counted((asked) => knownPrincipal(asked)?.name ?? `address ${asked.ip}`),
    refused: counted(({ ip }) => `refused ${ip}`),
  };
}

const unlimited: Counted = () => Promise.resolve(null);

/** Call it after those hooks that say who sends a request, and it counts those that they let in. */
export function limitRequests(app: NestFastifyApplication, counted: Counted): void {
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRequest', async (request, reply) => {
    const problem = await counted(request);
    if (!problem) return;
    sendProblem(problem, request, reply);
    return reply;
  });
}

const tooMany = (perMinute: number, seconds: number) => ({
  en: `${perMinute} a minute are answered (REQUESTS_PER_MINUTE); go on in ${seconds} s`,
  zh: `每分钟最多应答 ${perMinute} 个请求（REQUESTS_PER_MINUTE）；请在 ${seconds} 秒后继续`,
});
