import type { ConsistencyProofView, InclusionProofView, TreeHeadView } from '@hindsight/contracts';
import type { Language } from '../report/text.js';
import type { Checked } from './check-proof.js';
import type { HeadPlace } from './heads-to-check.js';
import type { Rotated } from './rotate-key.js';
import type { BadTile } from './tabled-leaves.js';
import type { AuditVerification, ToldDifference } from './verify-audit.js';
import { auditWords, type AuditWords } from './audit-words.js';

/** The last signed head, whole, and the key. */
export function renderHead({ head }: TreeHeadView, publicKey: string | null, language: Language): string {
  return [head, `${auditWords[language].publicKey} ${publicKey ?? auditWords[language].unknown}`].join('\n');
}

/** The keys, and what is left to do. */
export function renderRotated({ from, to, file, before }: Rotated, language: Language): string {
  const words = auditWords[language];
  return [
    `${words.keyBefore} ${from}`,
    `${words.publicKey} ${to}`,
    before === null ? words.configureKey(file) : words.keyReplaced(file, before),
  ].join('\n');
}

export function renderInclusion(view: InclusionProofView, language: Language): string {
  const words = auditWords[language];
  const { stream, revision, type, position, index, treeSize, rootHash, path } = view;
  return [
    words.included(index, treeSize),
    `  ${stream} ${revision}  ${type}  ${words.position} ${position}`,
    `  ${words.root} ${rootHash}`,
    ...path.map((hash) => `  ${hash}`),
  ].join('\n');
}

export function renderConsistency(
  { from, to, fromRoot, toRoot, path }: ConsistencyProofView,
  language: Language,
): string {
  const words = auditWords[language];
  return [
    words.consistent(from, to),
    `  ${fromRoot}`,
    `  ${toRoot}`,
    '',
    ...path.map((hash) => `  ${hash}`),
  ].join('\n');
}

export function renderChecked(checked: Checked, language: Language): string {
  const words = auditWords[language];
  if (checked.kind === 'consistency')
    return `${words.consistent(checked.from.treeSize, checked.to.treeSize)}\n  ${words.signed(checked.to.origin, checked.to.signedAt)}`;
  const { event, head, index } = checked;
  return [
    words.included(index, head.treeSize),
    `  ${words.signed(head.origin, head.signedAt)}`,
    `  ${event.stream} ${event.revision}  ${event.type}  ${event.recordedAt}  ${event.eventId}`,
    `  ${event.data}`,
    `  ${event.metadata}`,
  ].join('\n');
}

/** What was found, where, who is right as far as signatures say, and what cannot be told. */
export function renderAuditVerification(found: AuditVerification, language: Language): string {
  const words = auditWords[language];
  const { intact, events, leaves, position, heads, difference, badTile, unreadable } = found;
  return [
    (intact ? words.intact : words.notIntact)(position ?? words.unknown),
    `  ${words.counts(events, leaves)}`,
    `  ${words.heads(heads.inStore, heads.inFile)}${heads.signaturesChecked ? '' : words.signaturesUnchecked}`,
    ...(unreadable ? [`  ${words.unreadable(unreadable.after ?? words.unknown, unreadable.reason)}`] : []),
    ...(difference ? differenceLines(difference, words) : []),
    ...(badTile ? [`  ${tileLine(badTile, words)}`] : []),
    ...heads.refused.map(({ place, reason }) => `  ${words.refused(placeText(place, words), reason)}`),
    ...heads.bad.map(
      (head) =>
        `  ${words.badHead(placeText(head.place, words), head.treeSize, words.sides[head.log], words.sides[head.tables])}`,
    ),
    ...heads.notInStore.map((size) => `  ${words.notInStore(size)}`),
    ...cannotTell(found, words).map((line) => `  ${line}`),
  ].join('\n');
}

function differenceLines(difference: ToldDifference, words: AuditWords): string[] {
  const { kind, position, leaf, count, event, log, tables } = difference;
  const side = (one: ToldDifference['log']) => (one ? `${one.position} ${one.hash}` : words.nothing);
  return [
    `  ${words.difference(position, leaf)}: ${words.kinds[kind](count)}`,
    ...(event
      ? [`    ${words.nowThere} ${event.stream} ${event.revision}  ${event.type}  ${event.eventId}`]
      : []),
    `    ${words.log} ${side(log)}`,
    `    ${words.tables} ${side(tables)}`,
  ];
}

const tileLine = ({ level, index, what }: BadTile, words: AuditWords) =>
  words.tile(level, index, words.tileFaults[what]);

const placeText = (place: HeadPlace, words: AuditWords) =>
  'revision' in place ? words.inStream(place.revision) : words.inFile(place.inFile);

function cannotTell({ heads, leaves }: AuditVerification, words: AuditWords): string[] {
  if (!heads.last) return [words.noHeads];
  const unsigned = leaves - heads.last.treeSize;
  return [
    ...(unsigned > 0 ? [words.unsigned(unsigned, heads.last.signedAt)] : []),
    ...(heads.file === null ? [words.noFile] : []),
  ];
}
