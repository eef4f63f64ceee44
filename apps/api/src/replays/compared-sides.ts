import { loadRuleSets, type Sql } from '@hindsight/read-models';
import { didYouMean } from '../http/did-you-mean.js';
import { textOf } from '../http/document-field.js';
import { Problem } from '../http/problem.js';
import { yamlOf } from '../rule-sets/checked-document.js';
import { soundDocument, type RuleSetText } from '../rule-sets/rule-set-source.js';
import { documentOf } from '../rule-sets/rule-set-views.js';
import type { RuleSets } from '../rule-sets/rule-sets.js';
import type { ReplayAsked } from './replay-runner.js';

/** What knows rule sets: their streams, and for a hint their names. */
export interface Known {
  readonly ruleSets: Pick<RuleSets, 'read'>;
  readonly sql: () => Promise<Sql>;
}

const reference = /^([a-z][a-z0-9-]{0,62})@([1-9]\d{0,8})$/;
/** As much as a file that is drafted may have. */
const candidateBytes = 256 * 1024;

/**
 * The candidate: a rule set, or `id@version` of a stored one.
 * @throws {Problem} 422 for what does not pass its check, with all that is wrong, or is not stored; 413 for too much
 */
export async function candidateFrom(given: RuleSetText, known: Known): Promise<ReplayAsked['candidate']> {
  const [, id, version] = (typeof given === 'string' ? reference.exec(given) : null) ?? [];
  const text = id === undefined ? textOf(given) : await storedText(id, Number(version), known);
  if (Buffer.byteLength(text) > candidateBytes) throw Problem.of('body-too-large', tooLarge);
  const { id: ruleSetId, hash } = soundDocument(text);
  return { ruleSetId, hash, text };
}

/** @throws {Problem} 422 for a rule set or a version that nobody drafted. Whether it is in force, the replay finds. */
export async function expectControl(control: string, known: Known): Promise<void> {
  const [id = '', version] = control.split('@');
  const found = await known.ruleSets.read(id);
  if (!found) throw Problem.of('control-unknown', await noRuleSet(id, known));
  if (version !== undefined && version !== 'timeline' && !found.documents.has(Number(version)))
    throw Problem.of('control-unknown', noVersion(control, [...found.documents.keys()]));
}

async function storedText(id: string, version: number, known: Known): Promise<string> {
  const found = await known.ruleSets.read(id);
  if (!found) throw Problem.of('candidate-unknown', await noRuleSet(id, known));
  const stored = documentOf(found, version);
  if (stored) return yamlOf(stored.document);
  throw Problem.of('candidate-unknown', noVersion(`${id}@${version}`, [...found.documents.keys()]));
}

async function noRuleSet(id: string, { sql }: Known) {
  const ids = (await loadRuleSets(await sql())).map((row) => row.id);
  const hint = didYouMean(id, ids);
  return { en: `nobody drafted a rule set ${id}${hint.en}`, zh: `没有人起草过规则集 ${id}${hint.zh}` };
}

const noVersion = (asked: string, versions: readonly number[]) => ({
  en: `nobody drafted ${asked}; its versions are ${versions.join(', ')}`,
  zh: `没有人起草过 ${asked}；它的版本有 ${versions.join('、')}`,
});

const tooLarge = { en: 'a candidate may have 256 KiB', zh: '候选规则集最多 256 KiB' };
