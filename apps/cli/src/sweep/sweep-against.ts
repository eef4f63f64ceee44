import type { EventStore } from '@hindsight/event-store';
import { ranks, sweep, type KnownAt, type OutcomeAsked, type Sweep, type SweepCost } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { readLogFacts, type LogFacts } from '../log/log-facts.js';
import { historyOf, type History } from '../replay/evidence.js';
import { controlIn } from '../replay/control.js';
import { expectHistory } from '../replay/expect-history.js';
import { asOfFor } from '../replay/replay-against.js';
import { withEngine } from '../replay/with-engine.js';
import { userOf } from '../rule-sets/acting.js';
import { isoOf, tell } from '../say.js';
import type { Settings } from '../settings.js';
import { progressOf } from '../terminal/progress.js';
import { version } from '../version.js';
import type { SweepCandidate, SweepFile } from './candidates.js';
import { costText } from './cost-text.js';
import { said } from '../texts/texts.js';

export interface SweepRequest {
  /** A rule set of the log, as `replay` names its control; default: the first file as it stands. */
  readonly control: string | undefined;
  readonly files: readonly SweepFile[];
  readonly candidates: readonly SweepCandidate[];
  readonly asOf: number | undefined;
  readonly knownAt: KnownAt | undefined;
  readonly outcome: OutcomeAsked | undefined;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

export interface Swept {
  readonly sweep: Sweep;
  readonly control: RuleSet;
  readonly candidates: readonly SweepCandidate[];
  readonly evidence: SweepEvidence;
}

/** What a sweep rests on. */
interface SweepEvidence {
  readonly by: string;
  readonly at: string;
  readonly version: string;
  readonly history: History;
  /** `id@version#hash`, or the file that it is in and its hash. */
  readonly control: string;
  readonly asOf: string;
  readonly outcome: OutcomeAsked | null;
}

/** Replays what is known of the log under a control and all candidates. @throws {BadInput} as `replayAgainst` does */
export async function sweepAgainst(store: EventStore, request: SweepRequest): Promise<Swept> {
  const { candidates, outcome, settings, signal } = request;
  const facts = await readLogFacts(store, request.knownAt);
  const asOf = asOfFor(facts, request.asOf);
  const { control, cited } = controlFor(request, facts, asOf);
  return withEngine(store, { facts, settings, signal }, async (engine, known) => {
    await expectHistory(engine.archive, asOf, known.knownAt);
    const all = [control, ...candidates.map(({ ruleSet }) => ruleSet)];
    const onCost = (cost: SweepCost): void => {
      tell(settings, (speak) => costText(cost, speak));
    };
    const progress = progressOf(
      'sweeping',
      (all.some(ranks) ? 2 : 1) * engine.archive.standing.events,
      settings,
    );
    const options = {
      ...known,
      asOf,
      onProgress: progress.advance,
      onCost,
      signal,
      ...(outcome && { outcome }),
    };
    const swept = await sweep(engine, control, all.slice(1), options).finally(progress.stop);
    const history = await historyOf(engine.archive, facts.head, known.knownAt);
    const evidence = {
      ...{ by: userOf(), at: new Date().toISOString(), version, history, control: cited },
      ...{ asOf: isoOf(asOf), outcome: outcome ?? null },
    };
    return { sweep: swept, control, candidates, evidence };
  });
}

function controlFor(
  { control: asked, files }: SweepRequest,
  facts: LogFacts,
  asOf: number,
): { readonly control: RuleSet; readonly cited: string } {
  const [file] = files;
  if (asked === undefined) {
    if (!file) throw new BadInput(said('sayRuleSetFile'));
    return { control: file.ruleSet, cited: `${file.file}#${file.ruleSet.hash}` };
  }
  const { control, citation } = controlIn(facts, asked, asOf);
  if ('reigns' in control) {
    throw new BadInput(said('oneVersionOnly', { asked, id: control.id }));
  }
  return { control, cited: citation };
}
