import type { Language } from '../../report/text.js';
import { bundleWords, type BundleWords } from './bundle-words.js';
import type { CheckedBundle } from './check-bundle.js';

/** What a check came to, the first thing that does not hold, and what it cannot tell. */
export function renderCheckedBundle(checked: CheckedBundle, language: Language): string {
  const words = bundleWords[language];
  const { holds, customerId, asOf, knownAt } = checked;
  const lines = [
    ...findingLines(checked, words),
    ...checkedLines(checked, words),
    ...uncheckedIn(checked, language),
  ];
  return [
    (holds ? words.holds : words.holdsNot)(customerId, asOf, knownAt),
    ...lines.map((line) => `  ${line}`),
  ]
    .map(printable)
    .join('\n');
}

function findingLines({ finding }: CheckedBundle, words: BundleWords): string[] {
  if (!finding) return [];
  return [
    `${words.kinds[finding.kind]}: ${finding.where}`,
    `  ${words.stated} ${finding.stated ?? words.nothing}`,
    `  ${words.found} ${finding.found ?? words.nothing}`,
  ];
}

function checkedLines(checked: CheckedBundle, words: BundleWords): string[] {
  const { holds, head, events, changes, cutoffs, ruleSets, parked } = checked;
  return [
    ...(head ? [words.signed(head.origin, head.signedAt, head.treeSize)] : []),
    ...(events === null ? [] : [words.events(events)]),
    ...(parked ? [words.parked(parked.revision, parked.reason)] : []),
    ...(holds && changes ? [words.changes(changes.standing, changes.past)] : []),
    ...(ruleSets.length === 0 ? [] : [words.under(ruleSets.join(', '))]),
    ...(cutoffs === null ? [] : [words.cutoffs(cutoffs)]),
  ];
}

/** Names and texts of a stranger's bundle are not to steer a terminal. */
const printable = (line: string) => line.replace(/\p{Cc}/gu, '\uFFFD');

/** What no check of this bundle can tell. */
export function uncheckedIn(
  { changes, parked }: Pick<CheckedBundle, 'changes' | 'parked'>,
  language: Language,
): string[] {
  const words = bundleWords[language];
  const { withoutCause = 0, pastActivations = 0 } = changes ?? {};
  return [
    ...words.unchecked,
    ...(parked ? [words.changesOfParked] : []),
    ...(withoutCause > 0 ? [words.withoutCause(withoutCause)] : []),
    ...(pastActivations > 0 ? [words.pastActivations(pastActivations)] : []),
  ];
}
