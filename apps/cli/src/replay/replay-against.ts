import type { EventStore } from '@hindsight/event-store';
import {
  compare,
  ranks,
  type ComparedRuns,
  type Comparison,
  type KnownAt,
  type OutcomeAsked,
} from '@hindsight/replay';
import { citation, type RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { inForceIn, readLogFacts, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type RuleSetVersion } from '../log/rule-set-versions.js';
import type { Settings } from '../settings.js';
import { progressOf, type Progress } from '../terminal/progress.js';
import { evidenceOf, type CandidateFile, type Evidence } from './evidence.js';
import { withEngine } from './with-engine.js';

export interface ReplayRequest {
  /** Id of the rule set in force that is compared with, or `id@version` for any version, in force or not. */
  readonly control: string;
  readonly candidate: CandidateFile;
  /** Default: the last closed day. */
  readonly asOf: number | undefined;
  /** How far the log is known; default: to its end. */
  readonly knownAt: KnownAt | undefined;
  readonly movers: number;
  readonly outcome: OutcomeAsked | undefined;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Who has it run; default: the user of this machine. */
  readonly by?: string;
  /** Who watches how far it is, once it is known how many events are read; default: the terminal. */
  readonly watch?: (total: number) => Progress;
  /** See `EngineRequest`. */
  readonly threads?: number;
}

/** A comparison, and what it rests on. */
export interface Replayed {
  readonly comparison: Comparison;
  readonly control: RuleSet;
  readonly controlVersion: number;
  readonly candidate: RuleSet;
  /** Customer events that were known, and how many of them a simulation made up, by stored type. */
  readonly customerEvents: number;
  readonly simulated: ReadonlyMap<string, number>;
  readonly evidence: Evidence;
}

/**
 * Replays what is known of the log under a control and under a candidate.
 * @param use gets what came of it, and everybody who moved, who can be gone through while it works
 * @throws {BadInput} no such control, or no day is closed and no as-of given.
 */
export async function replayAgainst<T>(
  store: EventStore,
  request: ReplayRequest,
  use: (replayed: Replayed, moved: ComparedRuns['moved']) => Promise<T>,
): Promise<T> {
  const { candidate, movers, outcome, settings, signal, by, threads } = request;
  const watch = request.watch ?? ((total) => progressOf('replaying', total, settings));
  const facts = await readLogFacts(store, request.knownAt);
  const version = controlOf(facts, request.control);
  const control = rulesOf(version);
  const asOf = asOfFor(facts, request.asOf);
  const { customerEvents, simulated } = facts;
  return withEngine(store, { facts, settings, signal, threads }, async (engine, known) => {
    const passes = ranks(control) || ranks(candidate.ruleSet) ? 2 : 1;
    const progress = watch(passes * engine.archive.standing.events);
    const published = facts.published.get(control.hash) ?? [];
    const options = {
      ...known,
      asOf,
      movers,
      published,
      onProgress: progress.advance,
      signal,
      ...(outcome && { outcome }),
    };
    const { comparison, moved } = await compare(engine, control, candidate.ruleSet, options).finally(
      progress.stop,
    );
    const standing = known.knownAt ? await engine.archive.standingAt(known.knownAt) : engine.archive.standing;
    const history = { ...standing, position: facts.head };
    const cited = { by, control: citation(control, version.version), candidate, movers, outcome };
    const evidence = evidenceOf(comparison, { ...cited, history, currency: settings.reportingCurrency });
    const rules = { control, controlVersion: version.version, candidate: candidate.ruleSet };
    return use({ comparison, ...rules, customerEvents, simulated, evidence }, moved);
  });
}

function controlOf(facts: LogFacts, asked: string): RuleSetVersion {
  const [, id = asked, number] = /^(.*)@(.*)$/.exec(asked) ?? [];
  if (number !== undefined) return versionOf(facts, asked, id, number);
  const inForce = inForceIn(facts);
  const version = inForce.get(id);
  if (version) return version;
  const known = [...inForce.keys()].sort().join(', ') || 'none';
  throw new BadInput(`--control ${id}: no rule set of this id is in force; in force are ${known}`);
}

function versionOf({ ruleSets }: LogFacts, asked: string, id: string, number: string): RuleSetVersion {
  const versions = ruleSets.get(id);
  const version = versions?.version(Number(number));
  if (version) return version;
  const known = versions
    ? `its versions are ${versions.numbers.join(', ')}`
    : 'the log has no rule set of this id';
  throw new BadInput(`--control ${asked}: there is no such version; ${known}`);
}

function asOfFor({ watermark }: LogFacts, asked: number | undefined): number {
  const asOf = asked ?? watermark;
  if (asOf === null)
    throw new BadInput('--as-of: no day is closed yet, so there is no last closed day to go by');
  return asOf;
}
