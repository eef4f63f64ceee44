import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Data is nothing that a browser runs, frames, or tells others of. */
const ofData = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  // Whoever puts TLS in front says it there: over HTTP browsers do not listen.
  strictTransportSecurity: false,
} as const;

/** The page of the documentation brings its own scripts; its style stands in the page. */
const ofDocs = {
  ...ofData,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...{ defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] },
      frameAncestors: ["'none'"],
    },
  },
} as const;

/** Every answer says what a browser may do with it; an endpoint may say it more strictly. */
export function secureHeaders(app: NestFastifyApplication): void {
  const http = app.getHttpAdapter().getInstance();
  void http.register(helmet, { global: false });
  http.addHook('onRequest', (request, reply, next) => {
    reply.helmet(/^\/docs(?:$|[/-])/.test(request.routeOptions.url ?? '') ? ofDocs : ofData);
    next();
  });
}
