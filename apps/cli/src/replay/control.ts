import type { InEveryLanguage } from '@hindsight/contracts';
import type { Control, Cutoffs } from '@hindsight/replay';
import { citation, nearestName, type RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { inForceIn, type LogFacts } from '../log/log-facts.js';
import { rulesOf, type RuleSetVersion, type RuleSetVersions } from '../log/rule-set-versions.js';
import { isoOf } from '../say.js';
import { said } from '../texts/texts.js';

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
  if (!latest) throw new BadInput(neverInForce(versions, `${id}@${timeline}`, asOf));
  return {
    ...{ control: { id, reigns }, version: timeline, citation: `${id}@${timeline}`, published: [] },
    ruleSets: [...earlier.reverse().map(({ ruleSet }) => ruleSet), latest.ruleSet],
  };
}

function neverInForce({ reigns }: RuleSetVersions, asked: string, asOf: number): InEveryLanguage {
  const [first] = reigns;
  if (!first) return said('neverInForce', { asked });
  return said('notYetInForce', { asked, at: isoOf(asOf), first: isoOf(first.since) });
}

function inForce(facts: LogFacts, id: string): RuleSetVersion {
  const known = inForceIn(facts);
  const version = known.get(id);
  if (version) return version;
  const ids = [...known.keys()].sort();
  throw new BadInput(said('notInForce', { id, ids: ids.join(', ') || said('none'), hint: meant(id, ids) }));
}

function versionIn(
  facts: LogFacts,
  { asked, id, which }: { readonly asked: string; readonly id: string; readonly which: string },
): RuleSetVersion {
  const versions = knownIn(facts, asked, id);
  const version = versions.version(Number(which));
  if (version) return version;
  throw new BadInput(
    said('noSuchVersion', {
      ...{ asked, versions: versions.numbers.join(', '), timeline: `${id}@${timeline}` },
      hint: meant(which, [timeline], `${id}@`),
    }),
  );
}

function knownIn({ ruleSets }: LogFacts, asked: string, id: string): RuleSetVersions {
  const versions = ruleSets.get(id);
  if (versions) return versions;
  throw new BadInput(said('noSuchRuleSet', { asked, hint: meant(id, [...ruleSets.keys()]) }));
}

/** The end of a sentence about a name that is none of those known. */
function meant(name: string, known: readonly string[], before = ''): InEveryLanguage | string {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : said('didYouMean', { name: `${before}${nearest}` });
}

const publishedBy = ({ published }: LogFacts, { hash }: RuleSetVersion): Cutoffs => published.get(hash) ?? [];
