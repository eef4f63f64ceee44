import createClient, { type Client } from 'openapi-fetch';
import { headersOf, type Connection } from './connection.js';
import type { paths } from './generated/api.js';

export type Hindsight = Client<paths>;

/**
 * Commands and queries, checked against the API's own OpenAPI document:
 * `await hindsight.POST('/v1/customers/{customerId}/purchases', { params: { path: { customerId } }, body })`
 * answers `{ data }`, or `{ error }` with the problem (RFC 9457) that stood in the way. It throws where no answer comes.
 */
export const hindsight = (connection: Connection): Hindsight =>
  createClient<paths>({ baseUrl: connection.url, headers: headersOf(connection) });
