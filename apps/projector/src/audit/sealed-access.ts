import { commandHash, uuidV5, type NewEvent, type RecordedEvent } from '@hindsight/event-store';
import { keyDigest, type ApiKeyRow, type HashedRecord } from '@hindsight/read-models';

// STORED: never change these shapes, add a version.

/** A key as it stood when it was sealed. What opens nothing is no secret: the digest is of the hash of it. */
export interface SealedKey {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly createdBy: string;
  /** `keyDigest`; never another one. */
  readonly digest: string;
  /** ISO 8601; null: it opens. */
  readonly revokedAt: string | null;
}

/** Records of access up to an id, and the keys that are new or revoked since the seal before. */
export interface AccessSealed {
  /** Of the last record that is sealed; decimal text. All up to it that are in no seal never were. */
  readonly through: string;
  /** Of these records: `1-17,19`. */
  readonly ids: string;
  /** Of each, in that order: SHA-256, 32 bytes one after the other, base64. */
  readonly hashes: string;
  readonly keys: readonly SealedKey[];
}

/** Records that were removed, as a term of keeping demands. */
interface AccessForgotten {
  readonly before: string;
  readonly ids: string;
  readonly by: string;
}

/** What an event of the stream of access says. */
export type AccessFact =
  | { readonly type: 'AccessSealed'; readonly data: AccessSealed }
  | { readonly type: 'AccessForgotten'; readonly data: AccessForgotten };

/** Null: nothing that this release knows. */
export function accessFact({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): AccessFact | null {
  if (type !== 'AccessSealed' && type !== 'AccessForgotten') return null;
  return { type, data } as unknown as AccessFact; // of that shape by its name
}

export const sealedKey = (row: ApiKeyRow): SealedKey => ({
  ...{ id: row.id, name: row.name, roles: row.roles, createdBy: row.createdBy },
  ...{ digest: keyDigest(row), revokedAt: row.revokedAt?.toISOString() ?? null },
});

export const sealOf = (
  records: readonly HashedRecord[],
  through: bigint,
  keys: readonly SealedKey[],
): AccessSealed => ({
  ...{ through: String(through), ids: idRanges(records.map(({ id }) => id)), keys },
  hashes: Buffer.concat(records.map(({ hash }) => hash)).toString('base64'),
});

/** The records of a seal, by id. */
export function recordsIn({ ids, hashes }: AccessSealed): HashedRecord[] {
  const bytes = Buffer.from(hashes, 'base64');
  return idsIn(ids).map((id, at) => ({ id, hash: bytes.subarray(32 * at, 32 * at + 32) }));
}

/** As an event of the stream of access. */
export function accessEvent(
  { type, data }: AccessFact,
  { at, actor }: { readonly at: string; readonly actor: string },
): NewEvent {
  const id = uuidV5(`${type}\n${at}\n${JSON.stringify(data)}`);
  const metadata = {
    ...{ occurredAt: at, schemaVersion: 1, actor, origin: 'policy:sealed-access' },
    ...{ correlationId: id, commandId: id, commandHash: commandHash(data) },
  };
  return { id, type, data, metadata };
}

/** @param ids ascending */
function idRanges(ids: readonly bigint[]): string {
  const ranges: [bigint, bigint][] = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last && last[1] + 1n === id) last[1] = id;
    else ranges.push([id, id]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** Both ends included. */
export function rangesIn(ids: string): (readonly [bigint, bigint])[] {
  return ids.split(',').flatMap((range) => {
    const [, from, to = from] = /^(\d{1,18})(?:-(\d{1,18}))?$/.exec(range) ?? [];
    return from === undefined || to === undefined ? [] : [[BigInt(from), BigInt(to)] as const];
  });
}

const idsIn = (ids: string): bigint[] =>
  rangesIn(ids).flatMap(([from, to]) =>
    Array.from({ length: Number(to - from) + 1 }, (_, at) => from + BigInt(at)),
  );
