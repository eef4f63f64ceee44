import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A request that was answered. Nothing in it names a customer or carries a secret. */
export interface Answered {
  readonly method: string;
  /** As it is declared (`/v1/customers/:customerId`); `unknown` when no endpoint was meant. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
}

/** Tells of every answer that is sent, refusals included. */
export function watchAnswers(app: NestFastifyApplication, onAnswer: (answered: Answered) => void): void {
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onResponse', (request, reply, next) => {
    onAnswer({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 1000) / 1000,
      requestId: request.id,
    });
    next();
  });
}
