import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { eventSchemas } from '@hindsight/contracts';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { startHttp } from '../acceptance/http-server.js';
import { ScriptedRunner } from '../acceptance/scripted-runner.js';

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
    const directory = await mkdtemp(join(tmpdir(), 'hindsight-client-'));
    const limits = { perUser: 2, atOnce: 1, kept: 20, keptDays: 30 };
    const replays = { runner: new ScriptedRunner(), limits, directory, lock: lockDirectory };
    const http = await startHttp({ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP', replays });
    const { body } = await http.get('/docs-json');
    await http.close();
    await rm(directory, { recursive: true });
    await matches('api.ts', await typesOf(body));
  }, 60_000);

  it('are those of the data of events', async () => {
    const schemas = Object.fromEntries(
      Object.entries(eventSchemas).map(([type, { properties }]) => [type, properties.data]),
    );
    const info = { title: 'events', version: '1' };
    await matches('events.ts', await typesOf({ openapi: '3.1.0', info, paths: {}, components: { schemas } }));
  }, 60_000);
});
