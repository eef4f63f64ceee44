import type { EventStore } from '@hindsight/event-store';
import {
  compare,
  ranks,
  type CohortsAsked,
  type ComparedRuns,
  type Comparison,
  type KnownAt,
  type OutcomeAsked,
} from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { readLogFacts, type LogFacts } from '../log/log-facts.js';
import type { Settings } from '../settings.js';
import { simulatedOrigin } from '../simulate/origin.js';
import { progressOf, type Progress } from '../terminal/progress.js';
import { controlIn, type FoundControl } from './control.js';
import { evidenceOf, historyOf, type CandidateFile, type Evidence } from './evidence.js';
import { expectHistory } from './expect-history.js';
import { withEngine } from './with-engine.js';
import { said } from '../texts/texts.js';

export interface ReplayRequest {
  /** Id of the rule set in force that is compared with; `id@version` for any version, `id@timeline` for what was in force when. */
  readonly control: string;
  readonly candidate: CandidateFile;
  /** Default: the last closed day. */
  readonly asOf: number | undefined;
  /** How far the log is known; default: to its end. */
  readonly knownAt: KnownAt | undefined;
  readonly movers: number;
  readonly outcome: OutcomeAsked | undefined;
  /** Default: by month, by quarter where there are more than 24. */
  readonly cohorts: CohortsAsked | undefined;
  /** Whether every change of the candidate is told of. */
  readonly candidateChanges?: boolean;
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
  /** The control: one, or every version that was in force by as-of, the latest last: its title and clock stand for all. */
  readonly controls: FoundControl['ruleSets'];
  readonly controlVersion: FoundControl['version'];
  readonly candidate: RuleSet;
  /** Customer events that were known, and how many of them a simulation made up, by stored type. */
  readonly customerEvents: number;
  readonly simulated: ReadonlyMap<string, number>;
  readonly evidence: Evidence;
}

type Use<T> = (
  replayed: Replayed,
  moved: ComparedRuns['moved'],
  candidateChanges: ComparedRuns['candidateChanges'],
) => Promise<T>;

/**
 * Replays what is known of the log under a control and under a candidate.
 * @param use gets what came of it, everybody who moved and what the candidate said, which can be gone through while it works
 * @throws {BadInput} no such control, or no day is closed and no as-of given.
 */
export async function replayAgainst<T>(store: EventStore, request: ReplayRequest, use: Use<T>): Promise<T> {
  const { candidate, movers, outcome, cohorts, settings, signal, by, threads } = request;
  const watch = request.watch ?? ((total) => progressOf('replaying', total, settings));
  const facts = await readLogFacts(store, request.knownAt);
  const found = controlIn(facts, request.control, request.asOf ?? facts.watermark ?? Infinity);
  const asOf = asOfFor(facts, request.asOf);
  const { control, ruleSets: controls, published } = found;
  return withEngine(store, { facts, settings, signal, threads }, async (engine, known) => {
    await expectHistory(engine.archive, asOf, known.knownAt);
    const passes = [...controls, candidate.ruleSet].some(ranks) ? 2 : 1;
    const progress = watch(passes * engine.archive.standing.events);
    const options = {
      ...{ ...known, asOf, movers, published, candidateChanges: request.candidateChanges ?? false },
      ...{ onProgress: progress.advance, signal },
      ...(outcome && { outcome }),
      ...(cohorts && { cohorts }),
    };
    const compared = await compare(engine, control, candidate.ruleSet, options).finally(progress.stop);
    const { comparison, moved, candidateChanges } = compared;
    const { archive } = engine;
    const history = await historyOf(archive, facts.head, known.knownAt);
    const simulated = await archive.countByOrigin(simulatedOrigin, known.knownAt);
    const cited = { by, control: found.citation, candidate, movers, outcome, cohorts };
    const evidence = evidenceOf(comparison, { ...cited, history, currency: settings.reportingCurrency });
    const rules = { controls, controlVersion: found.version, candidate: candidate.ruleSet };
    const customerEvents = history.events;
    const replayed = { comparison, ...rules, customerEvents, simulated, evidence };
    return use(replayed, moved, candidateChanges);
  });
}

export function asOfFor({ watermark }: LogFacts, asked: number | undefined): number {
  const asOf = asked ?? watermark;
  if (asOf === null) throw new BadInput(said('noLastClosedDay'));
  return asOf;
}
