import {
  checkLeaf,
  decodeLeaf,
  KeyLine,
  NotALeaf,
  NotGenuine,
  openHead,
  parseProof,
  type LeafEvent,
  type TreeHead,
  type VerifierKey,
} from '@hindsight/merkle';
import { fileNames, type Bundle, type ListedEvent } from './bundle-format.js';
import { doesNotHold } from './finding.js';

/** An event that is in the signed log. */
export interface ProvenEvent extends LeafEvent {
  /** Its leaf, from 0. */
  readonly index: number;
  /** As the bundle states it; in the order of leaves. */
  readonly position: bigint;
}

/**
 * Holds every event of a bundle against the signed head: its bytes, its place in the tree, the order of all, and that no
 * stream of which all must be there has a gap.
 * @throws {DoesNotHold}
 */
export function checkEvents(bundle: Bundle, key: VerifierKey): { head: TreeHead; events: ProvenEvent[] } {
  const { manifest, files } = bundle;
  const note = textOf(files, fileNames.head);
  const signer = genuine('head-not-genuine', fileNames.head, () =>
    KeyLine.of(key, manifest.handovers).signerOf(note),
  );
  const head = openHead(note, signer);
  refuseUnlisted(bundle);
  refuseTwice(manifest.events);
  const events = manifest.events.map((listed) => provenIn(files, listed, { note, head }));
  checkOrder(events);
  for (const { stream, revision, position } of events)
    if (position > BigInt(manifest.knownAt) || (head.position !== null && position > head.position))
      doesNotHold('not-known-yet', placeOf({ stream, revision }), { found: String(position) });
  checkStreams(bundle, events);
  return { head, events };
}

/** How an event is called. */
export const placeOf = ({ stream, revision }: Pick<LeafEvent, 'stream' | 'revision'>): string =>
  `${stream} ${revision}`;

/** @throws {DoesNotHold} it is not there */
export function textOf(files: Bundle['files'], file: string): string {
  return Buffer.from(files.get(file) ?? doesNotHold('file-missing', file)).toString();
}

function genuine<T>(kind: 'head-not-genuine' | 'event-not-in-log', where: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof NotGenuine || error instanceof NotALeaf)
      doesNotHold(kind, where, { found: error.message });
    throw error;
  }
}

/** Whatever nobody lists, nobody would look at. */
function refuseUnlisted({ files, manifest }: Bundle): void {
  const listed = [...Object.values(fileNames), ...manifest.events.map(({ file }) => file)];
  const expected = new Set([...listed, ...manifest.ruleSets.map(({ file }) => file)]);
  for (const file of [...files.keys()].sort()) if (!expected.has(file)) doesNotHold('file-unexpected', file);
}

/** Before anything is hashed: a list may be longer than all that it lists. */
function refuseTwice(events: readonly ListedEvent[]): void {
  const seen = new Set<string>();
  for (const { file, stream, revision } of events) {
    if (seen.has(file)) doesNotHold('event-twice', `${file} (${stream} ${revision})`);
    seen.add(file);
  }
}

/** The head as it is written, and what its signature was good for: the same for every event. */
interface OpenedHead {
  readonly note: string;
  readonly head: TreeHead;
}

function provenIn(files: Bundle['files'], listed: ListedEvent, { note, head }: OpenedHead): ProvenEvent {
  const where = `${listed.file} (${listed.stream} ${listed.revision})`;
  if (!files.has(listed.file)) doesNotHold('file-missing', where);
  const proof = genuine('event-not-in-log', where, () => parseProof(textOf(files, listed.file)));
  if (proof.head !== note) doesNotHold('event-not-in-log', where, { found: 'another tree head' });
  const event = genuine('event-not-in-log', where, () => {
    checkLeaf(proof, head);
    return decodeLeaf(proof.leaf);
  });
  const stated = `${listed.stream} ${listed.revision}`;
  if (placeOf(event) !== stated)
    doesNotHold('event-elsewhere', listed.file, { stated, found: placeOf(event) });
  return { ...event, index: proof.index, position: BigInt(listed.position) };
}

/** Leaves and positions grow together. */
function checkOrder(events: readonly ProvenEvent[]): void {
  for (const [at, event] of events.entries()) {
    const before = events[at - 1];
    if (!before) continue;
    const found = `${placeOf(before)}: leaf ${before.index}, position ${before.position}`;
    const stated = `${placeOf(event)}: leaf ${event.index}, position ${event.position}`;
    if (event.index === before.index) doesNotHold('event-twice', placeOf(event), { found });
    if (event.index < before.index || event.position <= before.position)
      doesNotHold('out-of-order', placeOf(event), { stated, found });
  }
}

/** The customer's stream and those of rule sets are there from their first event; of the calendar it is what is quoted. */
function checkStreams({ manifest }: Bundle, events: readonly ProvenEvent[]): void {
  const own = `customer-${manifest.customerId}`;
  const next = new Map([[own, 0n]]);
  for (const { stream, revision } of events.filter((event) => event.stream !== 'calendar')) {
    if (stream !== own && !stream.startsWith('ruleset-'))
      doesNotHold('event-foreign', placeOf({ stream, revision }));
    refuseGap(stream, next.get(stream) ?? 0n, revision);
    next.set(stream, revision + 1n);
  }
  refuseGap(own, next.get(own) ?? 0n, BigInt(manifest.lastRevision) + 1n);
}

function refuseGap(stream: string, expected: bigint, revision: bigint): void {
  if (revision === expected) return;
  const found = placeOf({ stream, revision });
  doesNotHold('revision-missing', placeOf({ stream, revision: expected }), { found });
}
