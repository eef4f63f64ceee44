import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { installShippedRuleSets, type ReplayLimits } from '../../apps/api/src/api.module.js';
import { eventsOf, type StreamedEvent } from './event-stream.js';
import { startHttp, type Answer, type HttpServer } from './http-server.js';
import { ScriptedRunner } from './scripted-runner.js';

type Headers = Readonly<Record<string, string>>;

export const candidate = `hindsight: 1
id: regulars
features: {orders: {agg: count, events: [purchased]}}
outputs: [{id: regular, type: flag, when: "orders >= 12"}]
`;
export const tryIt = { control: 'tier-pyramid', candidate };
export const ann = { 'x-actor': 'ann' };
export const bob = { 'x-actor': 'bob' };
export const usual: ReplayLimits = { perUser: 2, atOnce: 1, kept: 20, keptDays: 30 };

/** The API with replays whose course a spec decides, under the shipped rule sets. */
export class ReplaysServer {
  private constructor(
    readonly store: InMemoryEventStore,
    readonly folder: string,
    public runner: ScriptedRunner,
    public http: HttpServer,
  ) {}

  static async start(): Promise<ReplaysServer> {
    const folder = await mkdtemp(join(tmpdir(), 'hindsight-replays-'));
    const store = new InMemoryEventStore();
    await installShippedRuleSets(store, { now: new Date('2026-01-01T00:00:00Z') });
    const runner = new ScriptedRunner();
    return new ReplaysServer(store, folder, runner, await served(store, runner, folder, usual));
  }

  /** Another process, as it were. */
  beside(): Promise<HttpServer> {
    return served(this.store, this.runner, this.folder, usual);
  }

  /** Ends, and starts again. */
  async again(limits = usual, directory = this.folder): Promise<void> {
    await this.http.close();
    this.runner = new ScriptedRunner();
    this.http = await served(this.store, this.runner, directory, limits);
  }

  async close(): Promise<void> {
    await this.http.close();
    await rm(this.folder, { recursive: true });
  }

  ask(body: object = tryIt, headers: Headers = ann): Promise<Answer> {
    return this.http.post('/v1/replays', body, headers);
  }

  /** The id of one that is taken. */
  async started(body: object = tryIt, headers: Headers = ann): Promise<string> {
    const { status, body: said } = await this.ask(body, headers);
    expect([status, said['detail']]).toEqual([202, undefined]);
    return String(said['replayId']);
  }

  async show(id: string, headers: Headers = ann): Promise<Answer['body']> {
    return (await this.http.get(`/v1/replays/${id}`, headers)).body;
  }

  async stateOf(id: string, headers: Headers = ann): Promise<unknown> {
    return (await this.show(id, headers))['state'];
  }

  async remove(id: string, of: Headers = ann): Promise<number> {
    const headers = { 'content-type': 'application/json', ...of };
    return (await fetch(`${this.http.url}/v1/replays/${id}`, { method: 'DELETE', headers })).status;
  }

  follow(id: string): Promise<Response> {
    return fetch(`${this.http.url}/v1/replays/${id}/progress`, { headers: ann });
  }

  /** How it ended, once it has. */
  async ended(id: string): Promise<StreamedEvent | undefined> {
    return (await told(await this.follow(id))).at(-1);
  }
}

const served = (
  eventStore: InMemoryEventStore,
  runner: ScriptedRunner,
  directory: string,
  limits: ReplayLimits,
) =>
  startHttp({
    ...{ eventStore, reportingCurrency: 'GBP' },
    replays: { runner, limits, directory, lock: lockDirectory },
  });

/** All that a stream says, to its end. */
export async function told(response: Response): Promise<StreamedEvent[]> {
  const all: StreamedEvent[] = [];
  for await (const event of eventsOf(response)) if (event.name !== '') all.push(event);
  return all;
}

/** Of an answer: its status and which problem it is. */
export const fact = ({ status, body }: Answer) => [status, body['type']];
