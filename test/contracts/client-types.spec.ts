import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { eventSchemas } from '@hindsight/contracts';
import { apiDocument } from './api-document.js';

const generated = join(import.meta.dirname, '../../libs/client/src/generated');

/** `CLIENT=write` writes the types of the client anew from what the API says of itself. */
async function matches(file: string, types: string): Promise<void> {
  const path = join(generated, file);
  if (process.env['CLIENT'] === 'write') await writeFile(path, types);
  expect(await readFile(path, 'utf8')).toBe(types);
}

const typesOf = async (document: object) => astToString(await openapiTS(document as OpenAPI3)); // whose shape other specs look at

describe('the types of the client', () => {
  it('are those of the API', async () => {
    await matches('api.ts', await typesOf(await apiDocument()));
  }, 60_000);

  it('are those of the data of events', async () => {
    const schemas = Object.fromEntries(
      Object.entries(eventSchemas).map(([type, { properties }]) => [type, properties.data]),
    );
    const info = { title: 'events', version: '1' };
    await matches('events.ts', await typesOf({ openapi: '3.1.0', info, paths: {}, components: { schemas } }));
  }, 60_000);
});
