import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { startHttp } from '../acceptance/http-server.js';
import { ScriptedGroups } from '../acceptance/scripted-groups.js';
import { ScriptedRunner } from '../acceptance/scripted-runner.js';

/** What the API, with all that it can have, says of itself: OpenAPI 3.1. */
export async function apiDocument(): Promise<object> {
  const directory = await mkdtemp(join(tmpdir(), 'hindsight-api-'));
  const limits = { perUser: 2, atOnce: 1, kept: 20, keptDays: 30 };
  const replays = { runner: new ScriptedRunner(), limits, directory, lock: lockDirectory };
  const http = await startHttp({
    ...{ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP' },
    ...{ replays, groups: new ScriptedGroups() },
  });
  const { body } = await http.get('/docs-json');
  await http.close();
  await rm(directory, { recursive: true });
  return body;
}
