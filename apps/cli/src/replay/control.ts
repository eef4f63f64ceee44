import type { Control, Cutoffs } from '@hindsight/replay';
import { citation, nearestName, type RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { inForceIn, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type RuleSetVersion, type RuleSetVersions } from '../log/rule-set-versions.js';
import { isoOf } from '../say.js';

/** What stands behind the `@` for what was really in force when. */
export const timeline = 'timeline';

/** What a candidate is compared with. */
export interface FoundControl {
  readonly control: Control;
  /** One, or every version that was in force by as-of, the latest last: its title, source and clock stand for all. */
  readonly ruleSets: readonly [...RuleSet[], RuleSet];
  readonly version: number | typeof timeline;
  /** `id@version#hash`, or `id@timeline`. */
  readonly citation: string;
  /** By the one version. */
  readonly published: Cutoffs;
}

/**
 * Finds a control in the log.
 * @param asked id of a rule set in force; `id@version` for any version, in force or not; `id@timeline` for its timeline
 * @throws {BadInput} there is none
 */
export function controlIn(facts: LogFacts, asked: string, asOf: number): FoundControl {
  const [, id = asked, which] = /^(.*)@(.*)$/.exec(asked) ?? [];
  if (which === timeline) return timelineIn(facts, id, asOf);
  const version = which === undefined ? inForce(facts, id) : versionIn(facts, { asked, id, which });
  const ruleSet = rulesOf(version);
  return {
    ...{ control: ruleSet, ruleSets: [ruleSet], version: version.version },
    citation: citation(ruleSet, version.version),
    published: publishedBy(facts, version),
  };
}

function timelineIn(facts: LogFacts, id: string, asOf: number): FoundControl {
  const versions = knownIn(facts, `${id}@${timeline}`, id);
  const reigns = versions.reigns.map(({ version, since, until }) => ({
    ...{ ruleSet: rulesOf(version), version: version.version, since, until },
    published: publishedBy(facts, version),
  }));
  const [latest, ...earlier] = reigns.filter(({ since }) => since <= asOf).reverse();
  if (!latest) throw new BadInput(`--control ${id}@${timeline}: ${neverInForce(versions, asOf)}`);
  return {
    ...{ control: { id, reigns }, version: timeline, citation: `${id}@${timeline}`, published: [] },
    ruleSets: [...earlier.reverse().map(({ ruleSet }) => ruleSet), latest.ruleSet],
  };
}

function neverInForce({ reigns }: RuleSetVersions, asOf: number): string {
  const [first] = reigns;
  if (!first) return 'no version of it was ever in force';
  return `no version of it was in force by ${isoOf(asOf)}, the first one is from ${isoOf(first.since)} on`;
}

function inForce(facts: LogFacts, id: string): RuleSetVersion {
  const known = inForceIn(facts);
  const version = known.get(id);
  if (version) return version;
  const ids = [...known.keys()].sort();
  throw new BadInput(
    `--control ${id}: no rule set of this id is in force; in force are ${ids.join(', ') || 'none'}${meant(id, ids)}`,
  );
}

function versionIn(
  facts: LogFacts,
  { asked, id, which }: { readonly asked: string; readonly id: string; readonly which: string },
): RuleSetVersion {
  const versions = knownIn(facts, asked, id);
  const version = versions.version(Number(which));
  if (version) return version;
  const { numbers } = versions;
  throw new BadInput(
    `--control ${asked}: there is no such version; its versions are ${numbers.join(', ')}, ` +
      `and ${id}@${timeline} is what was in force when${meant(which, [timeline], `${id}@`)}`,
  );
}

function knownIn({ ruleSets }: LogFacts, asked: string, id: string): RuleSetVersions {
  const versions = ruleSets.get(id);
  if (versions) return versions;
  throw new BadInput(
    `--control ${asked}: the log has no rule set of this id${meant(id, [...ruleSets.keys()])}`,
  );
}

/** The end of a sentence about a name that is none of those known. */
function meant(name: string, known: readonly string[], before = ''): string {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : `; did you mean "${before}${nearest}"?`;
}

const publishedBy = ({ published }: LogFacts, { hash }: RuleSetVersion): Cutoffs => published.get(hash) ?? [];
