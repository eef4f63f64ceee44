import type { RuleSetReceipt } from '@hindsight/contracts';
import type { RuleSets, StoredRuleSet } from '../../../api/src/api.module.js';
import type { Expectation } from '../../../projector/src/projector.module.js';
import { checkRuleSet } from '@hindsight/rules';
import { keepAccessAt } from '../access/keep-access.js';
import { BadInput } from '../bad-input.js';
import type { CandidateFile } from '../replay/evidence.js';
import { replayAgainst, type Replayed } from '../replay/replay-against.js';
import type { ReportPlace } from '../report/report-place.js';
import { writeReport } from '../report/write-report.js';
import { changeThrough } from '../rule-sets/change-rule-set.js';
import { withRuleSets } from '../rule-sets/with-rule-sets.js';
import type { Settings } from '../settings.js';
import { said } from '../texts/texts.js';
import { differingOutputs, type DifferingOutput } from './differing-outputs.js';
import { refuseOutputsOutside } from './refuse-unknown-outputs.js';

export interface TurnAsked {
  readonly to: { readonly id: string; readonly version: number };
  readonly expected: Expectation;
  /** From when on it is to be in force; undefined: it is only compared. */
  readonly from: Date | undefined;
  /** Who acts. */
  readonly by: string;
  readonly purpose: string | undefined;
  readonly place: ReportPlace;
}

/** What a version changes, and whether it comes in force. */
export interface Turned {
  readonly replayed: Replayed;
  /** The page with the report. */
  readonly report: string;
  readonly differing: readonly DifferingOutput[];
  readonly asExpected: boolean;
  readonly activated: RuleSetReceipt | null;
  /** The version in force, to go back to; one that came with the program was perhaps approved by nobody yet. */
  readonly before: { readonly version: number; readonly approved: boolean };
}

/**
 * Compares a version with the one in force as of the last closed day, and activates it where nothing differs but what is
 * expected to, unless somebody decided anything about the rule set meanwhile.
 * @throws {BadInput} there is no such version, none of the rule set is in force, or a fact stands in the activation's way
 */
export function turnToVersion(settings: Settings, asked: TurnAsked, signal: AbortSignal): Promise<Turned> {
  return withRuleSets(settings, async ({ store, services, ruleSets }) => {
    const { candidate, stored } = await versionOf(ruleSets, asked);
    const request = { control: asked.to.id, candidate, asOf: undefined, knownAt: undefined, movers: 10 };
    const unasked = { outcome: undefined, cohorts: undefined, settings, signal };
    const compared = await replayAgainst(store, { ...request, ...unasked }, async (replayed, moved) => {
      // It names who moved, in a file beside it all of them.
      await keepAccessAt(services, { command: 'rebuild --to', customers: null, purpose: asked.purpose });
      const { reportingCurrency: currency, language } = settings;
      const { html } = await writeReport(asked.place, { replayed, moved }, { currency, language });
      return { replayed, report: html };
    });
    const differing = differingOutputs(compared.replayed.comparison, asked.expected);
    const asExpected = differing.every(({ expected }) => expected);
    const activated = asExpected ? await activate(ruleSets, asked, stored.revision) : null;
    const before = beforeOf(stored, Number(compared.replayed.controlVersion));
    return { ...compared, differing, asExpected, activated, before };
  });
}

/** The version as it was drafted, and the rule set before anything is compared. */
async function versionOf(
  ruleSets: RuleSets,
  { to: { id, version }, expected }: TurnAsked,
): Promise<{ readonly candidate: CandidateFile; readonly stored: StoredRuleSet }> {
  const stored = await ruleSets.read(id);
  if (!stored) throw new BadInput(said('nobodyDrafted', { id }));
  const document = stored.documents.get(version);
  if (!document) throw new BadInput(said('nobodyDraftedVersion', { id, version }));
  refuseOutputsOutside(
    [...stored.documents.values()].map((one) => JSON.stringify(one)),
    expected,
  );
  const text = JSON.stringify(document, null, 2);
  const checked = checkRuleSet(text);
  if (!checked.ok) throw new Error(`${id}@${version} no longer passes the check of this program`);
  return { candidate: { ruleSet: checked.ruleSet, text }, stored };
}

const beforeOf = ({ state }: StoredRuleSet, version: number): Turned['before'] => ({
  version,
  approved: state.versions.get(version)?.verdict?.type === 'RuleSetApproved',
});

async function activate(
  ruleSets: RuleSets,
  { to: { id, version }, from, by }: TurnAsked,
  revision: bigint,
): Promise<RuleSetReceipt | null> {
  if (from === undefined) return null;
  const asked = { type: 'ActivateRuleSet', version, effectiveFrom: from } as const;
  return changeThrough(ruleSets, { ruleSetId: id, asked, by, revision });
}
