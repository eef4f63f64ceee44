import { parse, stringify } from 'yaml';
import type { JsonObject } from '@hindsight/domain';
import { checkRuleSet, type Problem } from '@hindsight/rules';

/** The text of a rule set that passed every check, ready to be drafted; or everything that is wrong with it. */
export type CheckedDocument =
  | { readonly ok: true; readonly id: string; readonly hash: string; readonly document: JsonObject }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param source YAML 1.2, of which JSON is a part */
export function checkedDocument(source: string): CheckedDocument {
  const checked = checkRuleSet(source);
  if (!checked.ok) return checked;
  const { id, hash } = checked.ruleSet;
  // It passed the check, which takes nothing but an object of JSON values.
  return { ok: true, id, hash, document: parse(source) as JsonObject };
}

/** A stored document as its author would read it: the same rules, without the comments, which are not stored. */
export const yamlOf = (document: object): string => stringify(document, { lineWidth: 100 });
