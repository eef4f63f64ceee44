import { isIPv4 } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpRequest } from './exchange.js';
import { Problem } from './problem.js';
import { sendProblem } from './problem-filter.js';

// Any web page can make the browser of whoever looks at it send requests to this machine, and no key stands in the way of
// a server that has none.

/**
 * Refuses what a stranger's page can send. Forms and plain text are what a browser sends anywhere without asking; for JSON
 * it asks first, and is not let. With a name of its own for 127.0.0.1 the page would not even be a stranger: without keys,
 * only the names that this machine has for itself are answered to.
 */
export function refuseStrangers(app: NestFastifyApplication, hasKeys: boolean): void {
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRequest', (request, reply, next) => {
    const problem = problemOf(request, hasKeys);
    if (problem) sendProblem(problem, request, reply);
    else next();
  });
}

function problemOf({ headers, method }: HttpRequest, hasKeys: boolean): Problem | null {
  if (!hasKeys && !isOurs(nameIn(headers.host))) return Problem.of('host-unknown', nameUnknown);
  const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const isForeign = mediaType !== undefined && !asked.includes(mediaType);
  return isForeign && !bodiless.includes(method) ? Problem.of('media-type-unsupported', jsonOnly) : null;
}

// What a browser sends to another site only after asking it; a rule set may come as YAML.
const asked = ['application/json', 'application/yaml'];

const bodiless = ['GET', 'HEAD', 'OPTIONS'];

const isOurs = (name: string) =>
  name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));

/** Without port and brackets, and as the browser reads it; empty where it names nothing. */
function nameIn(host: string | undefined): string {
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
}

const nameUnknown = {
  en: 'without API_KEYS this server answers to localhost, 127.0.0.1 and [::1] only',
  zh: '未设置 API_KEYS 时，此服务器只应答 localhost、127.0.0.1 和 [::1]',
};
const jsonOnly = { en: 'send the body as application/json', zh: '请以 application/json 发送请求体' };
