import type {
  RuleSetDocument,
  RuleSetStretch,
  RuleSetSummary,
  RuleSetTimeline,
  RuleSetVersionView,
  RuleSetView,
} from '@hindsight/contracts';
import { inForceAt, stageOf, stretchesOf, type DraftedVersion, type Stretch } from '@hindsight/domain';
import { checkRuleSet, type RuleSet } from '@hindsight/rules';
import { LRUCache } from 'lru-cache';
import type { StoredRuleSet } from './stored-rule-set.js';

/** @param now says what is in force */
export function viewOf(ruleSet: StoredRuleSet, now: Date): RuleSetView {
  const inForce = inForceOf(ruleSet, now);
  const versions = versionsOf(ruleSet).map((one) => versionView(ruleSet, one, inForce));
  const { id, revision } = ruleSet;
  return { ruleSetId: id, ...headOf(ruleSet), revision: String(revision), inForce, versions };
}

/** @param at says what is in force */
export function summaryOf(ruleSet: StoredRuleSet, at: Date): RuleSetSummary {
  const versions = versionsOf(ruleSet);
  const latest = versions.at(-1);
  return {
    ruleSetId: ruleSet.id,
    title: headOf(ruleSet).title,
    versions: versions.length,
    state: latest ? stageOf(latest) : 'drafted',
    inForce: inForceOf(ruleSet, at),
  };
}

/** What was in force when. */
export const timelineOf = (ruleSet: StoredRuleSet): RuleSetTimeline => ({
  ruleSetId: ruleSet.id,
  stretches: stretchesOf(ruleSet.state.timeline).map((stretch) => stretchView(ruleSet, stretch)),
});

/** The version in force at an instant; null: none. */
function inForceOf(ruleSet: StoredRuleSet, at: Date): RuleSetStretch | null {
  const stretch = inForceAt(ruleSet.state.timeline, at);
  return stretch && stretchView(ruleSet, stretch);
}

/** null: there is no such version. */
export function documentOf({ id, state, documents }: StoredRuleSet, version: number): RuleSetDocument | null {
  const document = documents.get(version);
  const hash = state.versions.get(version)?.hash;
  return document && hash !== undefined ? { ruleSetId: id, version, hash, document } : null;
}

const versionsOf = ({ state }: StoredRuleSet) =>
  [...state.versions.values()].sort((a, b) => a.version - b.version);

function versionView(
  { steps }: StoredRuleSet,
  drafted: DraftedVersion,
  inForce: RuleSetStretch | null,
): RuleSetVersionView {
  const { version, hash, author } = drafted;
  return {
    ...{ version, hash, state: stageOf(drafted), author },
    inForce: inForce?.version === version,
    steps: steps.get(version) ?? [],
  };
}

const stretchView = ({ state }: StoredRuleSet, { version, from, until }: Stretch): RuleSetStretch => ({
  version,
  hash: state.versions.get(version)?.hash ?? '',
  from: from.toISOString(),
  until: until?.toISOString() ?? null,
});

type Head = Pick<RuleSet, 'title' | 'purpose'>;

/** By hash, which says the same for good, as the check behind it takes milliseconds. */
const heads = new LRUCache<string, Head>({ max: 1000 });

/** Of the latest version; its id and no purpose where this release cannot read it any more. */
function headOf({ id, state, documents }: StoredRuleSet): Head {
  const latest = documents.size;
  const hash = state.versions.get(latest)?.hash ?? '';
  const head = heads.get(hash) ??
    headIn(documents.get(latest)) ?? { title: { en: id, zh: id }, purpose: null };
  heads.set(hash, head);
  return head;
}

function headIn(document: object | undefined): Head | null {
  const checked = checkRuleSet(JSON.stringify(document ?? null));
  return checked.ok ? { title: checked.ruleSet.title, purpose: checked.ruleSet.purpose } : null;
}
