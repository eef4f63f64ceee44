import type { GroupCommit } from '../core/group-commit.js';
import type { Log } from '../log/log.js';
import { SYSTEM_PROJECTIONS } from './link-rules.js';
import { Projector } from './projector.js';
import {
  projectionExists,
  projectionMissing,
  projectionNotStopped,
  projectionOfTheSystem,
} from './refusals.js';
import { type Lifecycle, type StoredProjection, StoredProjections } from './stored-projections.js';

interface Parts {
  log: Log;
  commits: GroupCommit;
  /** whether a system projection runs that nobody has enabled or disabled yet */
  systemProjections: boolean;
}

export type NewProjection = Pick<
  StoredProjection,
  'name' | 'mode' | 'query' | 'emitEnabled' | 'trackEmittedStreams'
>;

export interface Described {
  stored: StoredProjection;
  /** what runs; undefined for a projection that does not, and for any of a user: their code is not executed */
  projector: Projector | undefined;
  isOfTheSystem: boolean;
}

/** The life of projections: what the client may ask of them. Those of the system run here; of the others the state is kept. */
export class Projections {
  private readonly stored: StoredProjections;
  private readonly projectors = new Map<string, Projector>();
  private settling: Promise<void> = Promise.resolve();
  private hasEnded = false;

  constructor(private readonly parts: Parts) {
    this.stored = new StoredProjections(parts.log, parts.commits);
    for (const { name } of SYSTEM_PROJECTIONS) if (this.isDue(name)) this.startProjector(name);
  }

  describe(name: string): Described {
    const stored = this.find(name);
    if (!stored) throw projectionMissing(name);
    return { stored, projector: this.projectors.get(name), isOfTheSystem: isOfTheSystem(name) };
  }

  all(): Described[] {
    const names = [...SYSTEM_PROJECTIONS, ...this.stored.all()].map(({ name }) => name);
    return [...new Set(names)].map((name) => this.describe(name));
  }

  async create(projection: NewProjection): Promise<void> {
    await this.stored.change(projection.name, (before) => {
      if (before ?? isOfTheSystem(projection.name)) throw projectionExists(projection.name);
      return { ...projection, lifecycle: 'Running', version: 0, epoch: 0, deleted: false };
    });
  }

  /** @param emitEnabled null: as it was */
  async update(name: string, query: string, emitEnabled: boolean | null): Promise<void> {
    await this.change(name, (before) => {
      if (isOfTheSystem(name)) throw projectionOfTheSystem(name);
      const version = before.version + 1;
      return { ...before, query, emitEnabled: emitEnabled ?? before.emitEnabled, version };
    });
  }

  async delete(name: string): Promise<void> {
    await this.change(name, (before) => {
      if (isOfTheSystem(name)) throw projectionOfTheSystem(name);
      if (before.lifecycle === 'Running') throw projectionNotStopped(name);
      return { ...before, deleted: true };
    });
  }

  async turn(name: string, lifecycle: Lifecycle): Promise<void> {
    await this.change(name, (before) => ({ ...before, lifecycle }));
    await this.settle(name);
  }

  /** Begins again with the first event. Links that are there stay and are not written twice. */
  async reset(name: string): Promise<void> {
    await this.change(name, (before) => ({ ...before, epoch: before.epoch + 1 }));
    await this.settle(name, 0);
  }

  /** Stops what runs and starts it again from where it had come to. */
  async restart(): Promise<void> {
    for (const { name } of SYSTEM_PROJECTIONS) {
      const from = this.projectors.get(name)?.position;
      if (from !== undefined) await this.settle(name, from);
    }
  }

  /** Stops everything for good; resolves when nothing more will be written. */
  async end(): Promise<void> {
    this.hasEnded = true;
    await this.settling;
    await Promise.all([...this.projectors.values()].map((projector) => projector.stop()));
  }

  private find(name: string): StoredProjection | undefined {
    return this.stored.find(name) ?? this.untouched(name);
  }

  private untouched(name: string): StoredProjection | undefined {
    if (!isOfTheSystem(name)) return undefined;
    const lifecycle = this.parts.systemProjections ? 'Running' : 'Stopped';
    const options = { mode: 'Continuous', query: '', emitEnabled: true, trackEmittedStreams: false } as const;
    return { name, ...options, lifecycle, version: 0, epoch: 0, deleted: false };
  }

  private change(
    name: string,
    decide: (before: StoredProjection) => StoredProjection,
  ): Promise<StoredProjection> {
    return this.stored.change(name, (stored) => {
      const before = stored ?? this.untouched(name);
      if (!before) throw projectionMissing(name);
      return decide(before);
    });
  }

  private isDue(name: string): boolean {
    return !this.hasEnded && isOfTheSystem(name) && this.find(name)?.lifecycle === 'Running';
  }

  /** Makes what runs what should run, one after the other. @param from restarts it from this position */
  private settle(name: string, from?: number): Promise<void> {
    this.settling = this.settling.then(async () => {
      const projector = this.projectors.get(name);
      const isToRun = this.isDue(name);
      if (projector && isToRun && from === undefined && projector.failure === null) return;
      await projector?.stop();
      this.projectors.delete(name);
      if (isToRun) this.startProjector(name, from);
    });
    return this.settling;
  }

  private startProjector(name: string, from?: number): void {
    const place = SYSTEM_PROJECTIONS.findIndex((projection) => projection.name === name);
    const projection = SYSTEM_PROJECTIONS[place];
    if (!projection) return;
    const version = `${place + 1}:-1:1:4`;
    this.projectors.set(name, new Projector(this.parts, projection, version, from));
  }
}

function isOfTheSystem(name: string): boolean {
  return SYSTEM_PROJECTIONS.some((projection) => projection.name === name);
}
