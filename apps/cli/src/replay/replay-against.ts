import type { EventStore } from '@hindsight/event-store';
import { compare, ranks, type Comparison } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { inForceIn, readLogFacts, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type RuleSetVersion } from '../log/rule-set-versions.js';
import type { Settings } from '../settings.js';
import { progressOf } from '../terminal/progress.js';
import { withEngine } from './with-engine.js';

export interface ReplayRequest {
  /** Id of the rule set in force that is compared with. */
  readonly control: string;
  readonly candidate: RuleSet;
  /** Default: the last closed day. */
  readonly asOf: number | undefined;
  readonly movers: number;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** A comparison, and what it rests on. */
export interface Replayed {
  readonly comparison: Comparison;
  readonly control: RuleSet;
  readonly controlVersion: number;
  readonly candidate: RuleSet;
  /** Customer events of the whole log, and how many of them a simulation made up, by stored type. */
  readonly customerEvents: number;
  readonly simulated: ReadonlyMap<string, number>;
}

/**
 * Replays the whole log under the control in force and under a candidate.
 * @throws {BadInput} no such control, or no day is closed and no as-of given.
 */
export async function replayAgainst(store: EventStore, request: ReplayRequest): Promise<Replayed> {
  const { candidate, movers, settings, signal } = request;
  const facts = await readLogFacts(store);
  const version = controlOf(facts, request.control);
  const control = rulesOf(version);
  const asOf = asOfFor(facts, request.asOf);
  const { customerEvents, simulated } = facts;
  return withEngine(store, { facts, settings, signal }, async (engine, known) => {
    const passes = ranks(control) || ranks(candidate) ? 2 : 1;
    const progress = progressOf('replaying', passes * engine.archive.standing.events, settings);
    const published = facts.published.get(control.hash) ?? [];
    const onProgress = progress.advance;
    try {
      const options = { ...known, asOf, movers, published, onProgress, signal };
      const { comparison } = await compare(engine, control, candidate, options);
      return { comparison, control, controlVersion: version.version, candidate, customerEvents, simulated };
    } finally {
      progress.stop();
    }
  });
}

function controlOf(facts: LogFacts, id: string): RuleSetVersion {
  const inForce = inForceIn(facts);
  const version = inForce.get(id);
  if (version) return version;
  const known = [...inForce.keys()].sort().join(', ') || 'none';
  throw new BadInput(`--control ${id}: no rule set of this id is in force; in force are ${known}`);
}

function asOfFor({ watermark }: LogFacts, asked: number | undefined): number {
  const asOf = asked ?? watermark;
  if (asOf === null)
    throw new BadInput('--as-of: no day is closed yet, so there is no last closed day to go by');
  return asOf;
}
