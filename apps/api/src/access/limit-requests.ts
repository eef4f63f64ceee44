import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '../http/problem.js';
import { sendProblem } from '../http/problem-filter.js';
import { knownPrincipal } from './principal.js';

const minute = 60_000;

/**
 * From now on no credential has more requests answered in a minute than this, in this process; nor has an address that comes with
 * none. Call it after those hooks that say who sends a request, and it counts those that they let in.
 * @param perMinute 0: any number
 */
export function limitRequests(app: NestFastifyApplication, perMinute: number): void {
  if (perMinute === 0) return;
  const http = app.getHttpAdapter().getInstance();
  void http.register(rateLimit, { global: false });
  let check: ReturnType<typeof http.createRateLimit> | null = null;
  http.addHook('onRequest', async (request, reply) => {
    check ??= http.createRateLimit({
      ...{ max: perMinute, timeWindow: minute },
      keyGenerator: (asked) => knownPrincipal(asked)?.name ?? `address ${asked.ip}`,
    });
    const limit = await check(request);
    if (limit.isAllowed || !limit.isExceeded) return;
    const seconds = Math.max(1, limit.ttlInSeconds);
    sendProblem(
      Problem.of('requests-too-many', tooMany(perMinute, seconds), { retryAfterSeconds: seconds }),
      request,
      reply,
    );
    return reply;
  });
}

const tooMany = (perMinute: number, seconds: number) => ({
  en: `${perMinute} a minute are answered (REQUESTS_PER_MINUTE); go on in ${seconds} s`,
  zh: `每分钟最多应答 ${perMinute} 个请求（REQUESTS_PER_MINUTE）；请在 ${seconds} 秒后继续`,
});
