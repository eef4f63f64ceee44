import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { calendarAggregate, type ServiceLevels } from '@hindsight/domain';
import { CommandHandler, type EventStore } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { kekOf, LocalKeyEncryption } from '@hindsight/vault';
import { installShippedRuleSets } from '../../apps/api/src/api.module.js';
import { replayRunner } from '../../apps/cli/src/replay/replay-runner.js';
import { settingsOf } from '../../apps/cli/src/settings.js';
import { Projector } from '../../apps/projector/src/projector.module.js';
import { createDatabase } from '../support/create-database.js';
import { ScriptedGroups } from './scripted-groups.js';
import { startHttp, type Answer, type HttpServer, type LetIn } from './http-server.js';

const keks = [kekOf(randomBytes(32))] as const;
const keyEncryption = new LocalKeyEncryption(() => Promise.resolve(keks));

/** The API with a projector and a database behind it, under the shipped rule sets of 2026. */
export interface WholeServer {
  readonly http: HttpServer;
  /** For what no command would have written. */
  readonly store: EventStore;
  /** Waits until everything in the store is in the read models. */
  caughtUp(): Promise<void>;
  /** Sends a command and waits until what it says is in the read models. */
  record(path: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  /** Closes days, and waits until everything is evaluated up to there. */
  closeThrough(instant: string): Promise<void>;
  close(): Promise<void>;
}

interface Terms {
  readonly serviceLevels?: ServiceLevels;
  /** Who is let in; everybody unless given. */
  readonly letIn?: (readModels: ReadModels) => LetIn;
}

/** @param active ids of the rule sets in force; those of a first start unless given */
export async function startWhole(
  active?: readonly string[],
  { serviceLevels, letIn = () => ({}) }: Terms = {},
): Promise<WholeServer> {
  const store = new InMemoryEventStore();
  const database = await createDatabase();
  const readModels = await openReadModels(database.url);
  await installShippedRuleSets(store, { now: new Date('2026-01-01T00:00:00Z'), ...(active && { active }) });
  const options = { eventStore: store, readModels, reportingCurrency: 'GBP', keyEncryption };
  const projector = new Projector({ ...options, clock: { kind: 'log' } });
  await projector.start();
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-whole-'));
  const settings = { ...settingsOf(new Command()), directory: folder };
  const replays = {
    // In this thread: others would need the built program.
    ...{ runner: replayRunner(store, settings, undefined), limits: settings.replays },
    ...{ directory: join(folder, 'replays'), lock: lockDirectory },
  };
  const http = await startHttp(
    {
      ...options,
      ...(serviceLevels && { serviceLevels }),
      waitMs: 3000,
      replays,
      groups: new ScriptedGroups(),
    },
    letIn(readModels),
  );
  const calendar = new CommandHandler(store, calendarAggregate);
  return {
    http,
    store,
    async caughtUp() {
      await projector.settled((await store.last(['']))?.position ?? -1n, 10_000);
    },
    async record(path, body, headers) {
      const answer = await http.post(path, body, headers);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      await projector.settled(BigInt(String(answer.body['position'])), 10_000);
      return answer;
    },
    async closeThrough(instant) {
      const envelope = { commandId: randomUUID(), actor: 'spec', origin: 'policy:spec' };
      const closed = await calendar.handle(null, { type: 'CloseDay', through: new Date(instant) }, envelope);
      if (!closed.accepted || closed.position === null) throw new Error('the day did not close');
      await projector.settled(closed.position, 10_000);
    },
    async close() {
      await http.close();
      await projector.stop();
      await readModels.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
