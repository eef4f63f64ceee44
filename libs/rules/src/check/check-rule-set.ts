import type { Feature, Population, RuleSet, Title } from '../rule-set.js';
import { hashOf } from './canonical-json.js';
import { checkClock } from './check-clock.js';
import { checkFeature } from './check-feature.js';
import { checkOutputs } from './check-outputs.js';
import { checkPopulation } from './check-population.js';
import { checkPurpose } from './check-purpose.js';
import { describe, quoted, type Node } from './document.js';
import { NameSpace } from './names.js';
import { parseDocument } from './parse-document.js';
import { Problems, type Problem } from './problems.js';
import { fields, mapping, text } from './read.js';
import type { Meaning, Scope } from './scope.js';

/** A rule set with its warnings, or everything that is wrong with it; both sorted by place. */
export type Checked =
  | { readonly ok: true; readonly ruleSet: RuleSet; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses and checks the text of a rule set: YAML 1.2, at most 256 KiB. Never throws, whatever the text is; when it
 * passes, nothing in the rule set can fail for want of a name or a type. All problems are reported at once.
 */
export function checkRuleSet(source: string): Checked {
  const problems = new Problems();
  const document = parseDocument(problems, source);
  const ruleSet = document && checkDocument(problems, document);
  const found = problems.sorted();
  return ruleSet && found.every(({ severity }) => severity === 'warning')
    ? { ok: true, ruleSet, warnings: found }
    : { ok: false, problems: found };
}

function checkDocument(problems: Problems, node: Node): RuleSet {
  const optional = ['title', 'source', 'purpose', 'clock', 'features', 'population'];
  const keys = fields(problems, node, 'a rule set', ['hindsight', 'id', 'outputs'], optional);
  checkLanguage(problems, keys.get('hindsight'));
  const id = checkId(problems, keys.get('id'));
  const clock = checkClock(problems, keys.get('clock'));
  const names = new NameSpace();
  const features = checkFeatures(problems, keys.get('features'), names);
  const populations = checkPopulations(problems, keys.get('population'), names, features);
  const below = scopeOf('an output sees features, cut-offs and the outputs above it', features, populations);
  return {
    id,
    title: checkTitle(problems, keys.get('title'), id),
    source: keys.has('source') ? text(problems, keys.get('source'), 'source') : null,
    purpose: checkPurpose(problems, keys),
    clock,
    features: [...features.values()].filter((feature) => feature !== null),
    populations: [...populations.values()],
    outputs: checkOutputs(problems, keys.get('outputs'), below, names, clock.tick),
    hash: hashOf(node),
  };
}

function checkLanguage(problems: Problems, node: Node | undefined): void {
  if (!node || (node.kind === 'scalar' && node.value === 1)) return;
  problems.refuse(node, `expected hindsight: 1 (the version of the rule language), found ${describe(node)}`);
}

function checkId(problems: Problems, node: Node | undefined): string {
  const id = text(problems, node, 'id');
  if (node?.kind === 'scalar' && typeof node.value === 'string' && !/^[a-z][a-z0-9-]{0,62}$/.test(id)) {
    problems.refuse(node, `expected an id (a-z, then at most 62 of a-z, 0-9 and -), found ${quoted(id)}`);
  }
  return id;
}

function checkTitle(problems: Problems, node: Node | undefined, id: string): Title {
  if (!node) return { en: id, zh: id };
  const keys = fields(problems, node, 'title', [], ['en', 'zh']);
  const [en, zh] = [keys.get('en'), keys.get('zh')].map((one) => one && text(problems, one, 'title'));
  return { en: en ?? zh ?? id, zh: zh ?? en ?? id };
}

type Features = ReadonlyMap<string, Feature | null>;

function checkFeatures(problems: Problems, node: Node | undefined, names: NameSpace): Features {
  const features = new Map<string, Feature | null>();
  for (const { key, keySpot, value } of mapping(problems, node, 'features').entries) {
    names.declare(problems, keySpot, key, 'a feature');
    features.set(key, checkFeature(problems, key, value));
  }
  return features;
}

function checkPopulations(problems: Problems, node: Node | undefined, names: NameSpace, features: Features) {
  const populations = new Map<string, Population>();
  const scope = scopeOf('among and of see features only', features, new Map());
  for (const { key, keySpot, value } of mapping(problems, node, 'population').entries) {
    names.declare(problems, keySpot, key, 'a population');
    populations.set(key, checkPopulation(problems, key, value, scope));
  }
  return populations;
}

function scopeOf(sees: string, features: Features, populations: ReadonlyMap<string, Population>): Scope {
  return {
    sees,
    names: () => [...features.keys(), ...populations.keys()],
    look: (name): Meaning | undefined => {
      const feature = features.get(name);
      if (feature !== undefined) return feature ? { is: 'value', type: feature.type } : { is: 'broken' };
      const population = populations.get(name);
      return population && { is: 'population', population: namesOf(population) };
    },
  };
}

function namesOf({ order, cuts, method }: Population) {
  const scored = method === 'scores';
  return { order, scored, cuts: new Set(scored ? [] : cuts.map((cut) => cut.name)) };
}
