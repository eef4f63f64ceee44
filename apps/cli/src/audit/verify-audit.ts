import { readFile } from 'node:fs/promises';
import type { EventStore } from '@hindsight/event-store';
import type { VerifierKey } from '@hindsight/merkle';
import type { Sql } from '@hindsight/read-models';
import { BadInput, messageOf } from '../bad-input.js';
import { headsIn, type Heads, type RefusedHead } from './heads-to-check.js';
import type { DifferenceKind } from './leaf-comparison.js';
import type { BadHead } from './roots-at-heads.js';
import { verifyLog, type LogVerification } from './verify-log.js';
import { said } from '../texts/texts.js';

/** What is told of a verification. Positions and revisions are decimal text. */
export interface AuditVerification {
  readonly intact: boolean;
  /** Events of the log, and leaves of the tables, up to `position`. */
  readonly events: number;
  readonly leaves: number;
  readonly position: string | null;
  readonly difference: ToldDifference | null;
  readonly badTile: LogVerification['badTile'];
  readonly unreadable: { readonly after: string | null; readonly reason: string } | null;
  readonly heads: ToldHeads;
}

/** The first place at which something is other than it was. */
export interface ToldDifference {
  readonly kind: DifferenceKind;
  /** The first bad position of the log. */
  readonly position: string;
  readonly leaf: number;
  readonly count: number;
  /** The event that the log has there now. */
  readonly event: { stream: string; revision: string; eventId: string; type: string } | null;
  /** Leaf hashes in hexadecimal, and positions; null: nothing is there. */
  readonly log: { readonly position: string; readonly hash: string } | null;
  readonly tables: { readonly position: string; readonly hash: string } | null;
}

interface ToldHeads {
  /** null: no file was given. */
  readonly file: string | null;
  readonly inStore: number;
  readonly inFile: number;
  readonly signaturesChecked: boolean;
  readonly refused: readonly RefusedHead[];
  /** Heads that log or tables do not lead to. */
  readonly bad: readonly (Omit<BadHead, 'position'> & { readonly position: string | null })[];
  /** Sizes of heads in the file that the store no longer has. */
  readonly notInStore: readonly number[];
  /** What is behind the last of them is held by no signature. */
  readonly last: {
    readonly treeSize: number;
    readonly position: string | null;
    readonly signedAt: string;
  } | null;
}

interface Asked {
  readonly store: EventStore;
  readonly sql: Sql;
  /** null: nobody knows it. */
  readonly key: VerifierKey | null;
  /** Of heads that are kept elsewhere. */
  readonly file: string | undefined;
  readonly signal: AbortSignal;
}

/** @throws {BadInput} the file cannot be read, or holds no head */
export async function verifyAudit({ store, sql, key, file, signal }: Asked): Promise<AuditVerification> {
  const { stored, kept } = await headsIn(store, file === undefined ? null : await textOf(file), key);
  if (file !== undefined && kept.toCheck.length + kept.refused.length === 0)
    throw new BadInput(said('noSignedHead', { file }));
  const toCheck = [...stored.toCheck, ...kept.toCheck];
  const found = await verifyLog({ store, sql, signal }, toCheck);
  const heads: ToldHeads = {
    file: file ?? null,
    ...{ inStore: stored.toCheck.length, inFile: kept.toCheck.length, signaturesChecked: key !== null },
    refused: [...stored.refused, ...kept.refused],
    bad: found.badHeads.map((head) => ({ ...head, position: textOrNull(head.position) })),
    notInStore: notIn(stored, kept),
    last: lastOf(toCheck),
  };
  return { intact: isIntact(found, heads), ...told(found), heads };
}

const isIntact = (
  { difference, badTile, unreadable }: LogVerification,
  { refused, bad, notInStore }: ToldHeads,
) => !difference && !badTile && !unreadable && refused.length + bad.length + notInStore.length === 0;

function told({ events, extent, difference, badTile, unreadable }: LogVerification) {
  return {
    ...{ events, leaves: extent.size, position: textOrNull(extent.position), badTile },
    difference: difference && toldDifference(difference),
    unreadable: unreadable && { ...unreadable, after: textOrNull(unreadable.after) },
  };
}

function toldDifference(one: NonNullable<LogVerification['difference']>): ToldDifference {
  const { kind, index, count, log, tables } = one;
  // What was dropped is at its place in the tables only; for all else the log has the place.
  const position = (kind === 'dropped' ? tables : (log ?? tables))?.position;
  return {
    ...{ kind, position: String(position ?? -1n), leaf: index, count },
    event: log && {
      stream: log.stream,
      revision: String(log.revision),
      eventId: log.eventId,
      type: log.type,
    },
    log: log && { position: String(log.position), hash: log.hash.toString('hex') },
    tables: tables && { position: String(tables.position), hash: tables.hash.toString('hex') },
  };
}

function notIn(stored: Heads, kept: Heads): number[] {
  const known = new Set(
    stored.toCheck.map(({ head }) => `${head.treeSize} ${head.rootHash.toString('hex')}`),
  );
  const missing = kept.toCheck.filter(
    ({ head }) => !known.has(`${head.treeSize} ${head.rootHash.toString('hex')}`),
  );
  return missing.map(({ head }) => head.treeSize);
}

function lastOf(heads: Heads['toCheck']): ToldHeads['last'] {
  const [last] = [...heads].sort((one, other) => other.head.treeSize - one.head.treeSize);
  if (!last) return null;
  const { treeSize, position, signedAt } = last.head;
  return { treeSize, position: textOrNull(position), signedAt };
}

const textOrNull = (position: bigint | null) => (position === null ? null : String(position));

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput(said('cannotBeRead', { place: path, why: messageOf(error) }));
  }
}
