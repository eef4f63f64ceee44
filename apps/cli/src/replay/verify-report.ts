import type { EventStore } from '@hindsight/event-store';
import { checkRuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { FileRefused, problemsOf } from '../rule-set-file.js';
import type { Settings } from '../settings.js';
import { version } from '../version.js';
import { comparisonJson } from './comparison-json.js';
import { resultDigest, type CandidateFile, type Evidence } from './evidence.js';
import type { StoredReport } from './read-report.js';
import { replayAgainst } from './replay-against.js';
import { said } from '../texts/texts.js';

/** Whether a report says what a replay says again. */
export interface ReplayVerification {
  readonly identical: boolean;
  /** What is otherwise, one sentence each. */
  readonly differences: readonly string[];
  readonly evidence: Evidence;
  /** By what it was run again. */
  readonly again: Pick<Evidence, 'version' | 'history' | 'result'>;
}

/**
 * Runs the replay of a report again, on what was known of the log then, and compares.
 * @throws {BadInput} the log has not the version of the control, or the rules of the candidate no longer pass.
 */
export async function verifyReport(
  store: EventStore,
  { evidence, comparison }: StoredReport,
  { settings, signal }: { readonly settings: Settings; readonly signal: AbortSignal },
): Promise<ReplayVerification> {
  const candidate = candidateOf(evidence.candidate);
  const [control = ''] = evidence.control.split('#');
  const known = { asOf: Date.parse(evidence.asOf), knownAt: { position: BigInt(evidence.history.position) } };
  const request = {
    control,
    candidate,
    ...known,
    movers: evidence.movers,
    outcome: evidence.outcome ?? undefined,
    cohorts: evidence.cohorts ?? undefined,
    settings,
    signal,
  };
  return replayAgainst(store, request, (replayed) => {
    const again = partsOf(comparisonJson(replayed.comparison, settings.reportingCurrency), comparison);
    const result = resultDigest(again);
    const differences = [
      ...(resultDigest(comparison) === evidence.result
        ? []
        : ['the report was changed after it was written']),
      ...groundDifferences(evidence, replayed.evidence),
      ...(result === evidence.result ? [] : [resultDifference(comparison, again, evidence)]),
    ];
    const { history } = replayed.evidence;
    return Promise.resolve({
      identical: differences.length === 0,
      ...{ differences, evidence, again: { version, history, result } },
    });
  });
}

/** A candidate that passed its check once. @throws {BadInput} it no longer does, or it was changed. */
export function candidateOf({ text, hash }: Evidence['candidate']): CandidateFile {
  const checked = checkRuleSet(text);
  if (!checked.ok) {
    const problems = problemsOf(text, 'candidate', checked.problems);
    throw new FileRefused(checked.problems, said('candidateRefused', { problems }));
  }
  if (checked.ruleSet.hash !== hash) throw new BadInput(said('candidateChanged', { hash }));
  return { ruleSet: checked.ruleSet, text };
}

function groundDifferences(then: Evidence, now: Evidence): string[] {
  const differences: string[] = [];
  if (then.control !== now.control)
    differences.push(`the control is ${now.control} now, not ${then.control}`);
  const reigns = [then, now].map((one) => JSON.stringify(one.reigns));
  if (reigns[0] !== reigns[1]) differences.push(`what was in force when is otherwise now: ${reigns[1]}`);
  for (const what of ['position', 'events', 'customers', 'digest'] as const) {
    const [was, is] = [then.history[what], now.history[what]];
    if (was !== is)
      differences.push(`history up to position ${then.history.position}: ${what} is ${is} now, not ${was}`);
  }
  return differences;
}

/** What a report of then has, in its order: one of an earlier program has fewer parts, and is judged by those. */
function partsOf(now: object, then: object): object {
  const parts = new Map(Object.entries(now));
  return Object.fromEntries(Object.keys(then).map((part) => [part, parts.get(part) as unknown]));
}

/** Says which part of the comparison is otherwise, and whether it may be for the program's sake. */
function resultDifference(then: object, now: object, { version: made }: Evidence): string {
  const [before, after] = [new Map(Object.entries(then)), new Map(Object.entries(now))];
  const parts = [...after.keys()].filter(
    (key) => JSON.stringify(after.get(key)) !== JSON.stringify(before.get(key)),
  );
  const by = made === version ? '' : `; it was made by version ${made}, this is ${version}`;
  return `the result is otherwise in ${parts.join(', ') || 'the order of its parts'}${by}`;
}
