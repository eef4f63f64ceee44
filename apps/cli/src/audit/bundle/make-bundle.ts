import type { StateAsOf } from '@hindsight/contracts';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import {
  customerChanges,
  loadCheckpoint,
  loadReigns,
  loadRuleSets,
  loadTimeline,
  onPool,
  parkedCustomer,
  type RuleSetRow,
  type Sql,
} from '@hindsight/read-models';
import type { KnownAt } from '@hindsight/replay';
import { handoverIn, NotGenuine, noteOf, treeHeadStream } from '@hindsight/merkle';
import { citation } from '@hindsight/rules';
import { asBadInput } from '../../as-bad-input.js';
import { BadInput } from '../../bad-input.js';
import { isoOf } from '../../say.js';
import { StatesAsOf, type AuditTrail } from '../../../../api/src/api.module.js';
import type { System } from '../../composition.js';
import {
  bundleFormat,
  bundleVersion,
  eventFile,
  fileNames,
  rulesFile,
  type Bundle,
  type ListedTurn,
  type Manifest,
  type StatedParking,
  type StatedChange,
} from './bundle-format.js';
import { gatherEvents } from './gather-events.js';

/** Where the evidence comes from. */
export interface Sources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly sql: Sql;
  readonly trail: AuditTrail;
  readonly states: StatesAsOf;
  /** ISO 4217. */
  readonly reportingCurrency: string;
}

export const sourcesIn = ({ store, readModels, app, settings }: System, trail: AuditTrail): Sources => ({
  ...{ store, sql: onPool(readModels), trail, states: app.get(StatesAsOf) },
  reportingCurrency: settings.reportingCurrency,
});

/** Of whom, when, and as known when. */
export interface BundleAsked {
  readonly customerId: string;
  /** ms */
  readonly asOf: number;
  /** null: all that the tables have */
  readonly knownAt: KnownAt | null;
}

/** The versions that were in force up to the instant asked for, each with the last instant (ms) that is its own. */
type Speaking = ReadonlyMap<string, { readonly row: RuleSetRow; readonly last: number }>;

/**
 * Collects what a customer was told to be, and all that it follows from, each event with its proof.
 * Of a customer who is parked, what was before the event that stands in the way.
 * @throws {BadInput} nothing is known of the customer, or not all was evaluated
 * @throws {Problem} an event is not signed yet, or is no longer what was logged
 */
export async function makeBundle(sources: Sources, asked: BundleAsked): Promise<Bundle> {
  const { sql, store, trail } = sources;
  const state = await stateOf(sources, asked);
  const knownAt = BigInt(String(state.knownAt)); // a position was asked for
  const speaking = await speakingIn(sql, asked.asOf, knownAt);
  const rows = [...speaking.values()].map(({ row }) => row);
  const ids = [...new Set(rows.map(({ id }) => id))].sort();
  const events = await gatherEvents(store, { ...asked, knownAt, ids, hashes: new Set(speaking.keys()) });
  const changes = await statedChanges(sql, asked, knownAt, { speaking, events });
  const { head, proofs } = await trail.inclusions(events.map(({ position }) => position));
  const manifest = {
    ...manifestOf(asked, state, events, rows),
    reportingCurrency: sources.reportingCurrency,
  };
  const turns = await turnsIn(sql, events, knownAt);
  const parked = await parkedIn(sql, state);
  const handovers = await handoversIn(store);
  const bundle = { manifest: { ...manifest, turns, parked, handovers }, changes, state: state.ruleSets };
  const files = new Map<string, Uint8Array>([
    [fileNames.manifest, json(bundle.manifest)],
    [fileNames.head, Buffer.from(head)],
    [fileNames.changes, json(changes)],
    [fileNames.state, json(state.ruleSets)],
    ...rows.map((row): [string, Uint8Array] => [rulesFile(row.id, row.version), Buffer.from(row.document)]),
    ...proofs.map(({ proof }, nth): [string, Uint8Array] => [eventFile(nth), Buffer.from(String(proof))]),
  ]);
  return { ...bundle, files };
}

const json = (value: object) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

/** Always as known at a position, so that nothing that comes meanwhile has part in it. */
async function stateOf(
  { sql, states }: Sources,
  { customerId, asOf, knownAt }: BundleAsked,
): Promise<StateAsOf> {
  const axes = {
    ...{ asOf: new Date(asOf), rules: 'then' as const },
    knownAt: knownAt ?? { position: (await loadCheckpoint(sql)) ?? -1n },
  };
  const state = await asBadInput(states.of(sql, customerId, axes));
  if (!state) throw new BadInput(`${customerId}: nothing was known of this customer`);
  return state;
}

async function parkedIn(sql: Sql, { customerId, stoppedAt }: StateAsOf): Promise<StatedParking | null> {
  if (stoppedAt === null) return null;
  const now = await parkedCustomer(sql, customerId);
  return { revision: stoppedAt, reason: String(now?.revision) === stoppedAt ? (now?.reason ?? null) : null };
}

/** Cost: all heads. */
async function handoversIn(store: Sources['store']): Promise<string[]> {
  const notes: string[] = [];
  for await (const event of store.readStream(treeHeadStream))
    if (handsOver(noteOf(event))) notes.push(noteOf(event));
  return notes;
}

function handsOver(note: string): boolean {
  try {
    return handoverIn(note) !== null;
  } catch (error) {
    if (error instanceof NotGenuine) return false;
    throw error;
  }
}

async function speakingIn(sql: Sql, asOf: number, knownAt: bigint): Promise<Speaking> {
  const drafted = new Map((await loadRuleSets(sql)).map((row) => [row.hash, row]));
  const speaking = new Map<string, { row: RuleSetRow; last: number }>();
  for (const { hash, since, until } of [...(await loadReigns(sql, knownAt)).values()].flat()) {
    const row = drafted.get(hash);
    if (row && since <= asOf) speaking.set(hash, { row, last: Math.min(asOf, until - 1) });
  }
  return speaking;
}

/** Those of the versions that speak, each up to its last instant: what it says of later was told to nobody. */
async function statedChanges(
  sql: Sql,
  { customerId, asOf }: BundleAsked,
  knownAt: bigint,
  { speaking, events }: { readonly speaking: Speaking; readonly events: readonly RecordedEvent[] },
): Promise<StatedChange[]> {
  const known = new Set(events.map(({ id }) => id));
  const lastOf = new Map([...speaking.values()].map(({ row, last }) => [citation(row, row.version), last]));
  const changes = await customerChanges(sql, customerId, knownAt);
  return changes.flatMap((change): StatedChange[] => {
    const { cause, ruleSet, at } = change;
    const last = lastOf.get(ruleSet);
    if (last === undefined || Date.parse(at) > ('activation' in cause ? asOf : last)) return [];
    return [{ ...change, cause: 'event' in cause && !known.has(cause.event) ? null : cause }];
  });
}

function manifestOf(
  { customerId, asOf, knownAt }: BundleAsked,
  state: StateAsOf,
  events: readonly RecordedEvent[],
  rows: readonly RuleSetRow[],
): Omit<Manifest, 'reportingCurrency' | 'turns' | 'parked' | 'handovers'> {
  const own = events.filter(({ stream }) => stream === `customer-${customerId}`);
  return {
    ...{ format: bundleFormat, version: bundleVersion, customerId },
    asked: { asOf: isoOf(asOf), knownAt: knownAtText(knownAt) },
    ...{ asOf: state.asOf, knownAt: String(state.knownAt) },
    lastRevision: String(own.at(-1)?.revision ?? 0),
    events: events.map(({ stream, revision, position }, nth) => ({
      ...{ file: eventFile(nth), stream, revision: String(revision), position: String(position) },
    })),
    ruleSets: rows.map((row) => ({
      ruleSet: citation(row, row.version),
      file: rulesFile(row.id, row.version),
    })),
  };
}

function knownAtText(knownAt: KnownAt | null): string | null {
  if (knownAt === null) return null;
  return 'position' in knownAt ? String(knownAt.position) : isoOf(knownAt.recordedAt);
}

async function turnsIn(sql: Sql, events: readonly RecordedEvent[], knownAt: bigint): Promise<ListedTurn[]> {
  const effective = (await loadTimeline(sql)).filter(
    ({ effectAtPosition }) => effectAtPosition !== null && effectAtPosition <= knownAt,
  );
  const byPosition = new Map(events.map((event) => [event.position, event]));
  return effective.flatMap(({ position, since }) => {
    const event = byPosition.get(position);
    return event
      ? [{ stream: event.stream, revision: String(event.revision), fromBeginning: since === null }]
      : [];
  });
}
