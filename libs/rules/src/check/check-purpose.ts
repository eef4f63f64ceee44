import { isSensitive } from '@hindsight/domain';
import type { Node } from './document.js';
import type { Problems } from './problems.js';
import { text, type Fields } from './read.js';

/** What the rule set is for; null: it does not say, and then no feature of it may read a sensitive attribute. */
export function checkPurpose(problems: Problems, keys: Fields): string | null {
  const node = keys.get('purpose');
  if (node) return statedPurpose(problems, node);
  for (const { key, of } of sensitiveReads(keys.get('features'))) {
    problems.refuse(of, `"${key}" is sensitive: a rule set that reads it needs purpose`);
  }
  return null;
}

function statedPurpose(problems: Problems, node: Node): string {
  const purpose = text(problems, node, 'purpose');
  const isBlank = node.kind === 'scalar' && typeof node.value === 'string' && purpose.trim() === '';
  if (isBlank) problems.refuse(node, 'expected purpose, found an empty text');
  return purpose;
}

/** Where features name sensitive attributes. What else is wrong with them is said by the check of each. */
function sensitiveReads(features: Node | undefined) {
  return entriesOf(features).flatMap(({ value }) => {
    const [agg, of] = [valueAt(value, 'agg'), valueAt(value, 'of')];
    if (!of || of.kind !== 'scalar' || typeof of.value !== 'string' || !isSensitive(of.value)) return [];
    return agg?.kind === 'scalar' && agg.value === 'attribute' ? [{ key: of.value, of }] : [];
  });
}

const entriesOf = (node: Node | undefined) => (node?.kind === 'map' ? node.entries : []);

const valueAt = (node: Node, wanted: string) => entriesOf(node).find(({ key }) => key === wanted)?.value;
