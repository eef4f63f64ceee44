import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roles } from '@hindsight/contracts';
import {
  ApiModule,
  configuredKeys,
  configureHttp,
  httpAdapter,
  type Answered,
  type ApiKey,
  type ApiOptions,
  type Credentials,
  type HttpOptions,
} from '../../apps/api/src/api.module.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** The API as it is served, on a free port, spoken to with fetch. */
export interface HttpServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface LetIn {
  /** With every role, unless it says which. None: nobody is asked who they are. */
  readonly keys?: readonly (Omit<ApiKey, 'roles'> & Partial<ApiKey>)[];
  /** Beside those. */
  readonly credentials?: readonly Credentials[];
  readonly reading?: HttpOptions['reading'];
  readonly perMinute?: number;
  readonly onAnswer?: (answered: Answered) => void;
}

/** Without `readModels` a query fails as it does when the database is down. */
export async function startHttp(
  options: Omit<ApiOptions, 'readModels'> & Partial<Pick<ApiOptions, 'readModels'>>,
  letIn: LetIn = {},
): Promise<HttpServer> {
  const api = ApiModule.forRoot({ readModels: noDatabase, ...options });
  const app = await NestFactory.create<NestFastifyApplication>(api, httpAdapter(), {
    logger: false,
    abortOnError: false,
  });
  configureHttp(app, optionsOf(letIn));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    app,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }).then(read),
    get: (path, headers = {}) => fetch(url + path, { headers }).then(read),
    close: () => app.close(),
  };
}

function optionsOf({ keys, credentials, reading, perMinute = 0, onAnswer }: LetIn): HttpOptions {
  const known = keys ? [configuredKeys(keys.map((key) => ({ roles, ...key })))] : [];
  const access = [...known, ...(credentials ?? [])];
  return {
    access: access.length === 0 ? 'open' : access,
    perMinute,
    ...(reading && { reading }),
    ...(onAnswer && { onAnswer }),
  };
}

const refuse = () =>
  Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
// Statements and rows are all that the API asks the database for.
const noDatabase = {
  query: refuse,
  manager: { findOneBy: refuse, find: refuse },
} as unknown as ApiOptions['readModels'];

const read = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  // Every endpoint answers with an object, or with nothing; a spec that expects another thing asks fetch itself.
  body: JSON.parse((await response.text()) || '{}') as Record<string, unknown>,
});
