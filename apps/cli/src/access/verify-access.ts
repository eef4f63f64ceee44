import type { EventStore } from '@hindsight/event-store';
import { accessStream } from '@hindsight/merkle';
import {
  hashedRecords,
  onPool,
  storedKeys,
  type HashedRecord,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import {
  rangesIn,
  recordsIn,
  sealedKey,
  type AccessForgotten,
  type AccessSealed,
  type SealedKey,
} from '../../../projector/src/projector.module.js';

/** What became of a record, or a key. */
type AccessFault = 'altered' | 'dropped' | 'inserted';

/** What is told of records of access and keys, held against what was sealed. Ids are decimal text. */
export interface AccessVerification {
  readonly intact: boolean;
  /** Records that are as they were sealed. */
  readonly sealed: number;
  /** That were removed, and said so. */
  readonly forgotten: number;
  /** That no seal has yet. */
  readonly unsealed: number;
  /** The first that is not as it was sealed. */
  readonly record: { readonly id: string; readonly fault: AccessFault } | null;
  /** The same of keys; those that no seal has yet are counted. */
  readonly key: { readonly id: string; readonly name: string; readonly fault: AccessFault } | null;
  readonly keys: number;
  readonly unsealedKeys: number;
}

interface Stores {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly readModels: ReadModels;
}

/** So many records are looked at together. */
const page = 5000;
const everLast = 2n ** 62n;

/** Holds records of access and keys against their seals in the log; that those are what was signed, `audit verify` says. */
export async function verifyAccess({ store, readModels }: Stores): Promise<AccessVerification> {
  const sql = onPool(readModels);
  const sealed = await sealsIn(store);
  const found = { sealed: 0, forgotten: 0, unsealed: 0, record: null as AccessVerification['record'] };
  for await (const [id, was, is] of pairs(sealed, sql)) {
    if (id > sealed.through) found.unsealed++;
    else if (was && is?.equals(was)) found.sealed++;
    else if (was && !is && sealed.isForgotten(id)) found.forgotten++;
    else found.record ??= { id: String(id), fault: faultOf(was, is) };
  }
  const keys = judged(sealed.keys, (await storedKeys(sql)).map(sealedKey));
  return { intact: found.record === null && keys.key === null, ...found, ...keys };
}

const faultOf = (was: Buffer | null, is: Buffer | null): AccessFault =>
  was && is ? 'altered' : was ? 'dropped' : 'inserted';

interface Seals {
  readonly records: readonly HashedRecord[];
  readonly through: bigint;
  /** Each as it was sealed, one time after the other. */
  readonly keys: readonly SealedKey[];
  isForgotten(id: bigint): boolean;
}

async function sealsIn(store: Stores['store']): Promise<Seals> {
  const records: HashedRecord[] = [];
  const keys: SealedKey[] = [];
  const gone: (readonly [bigint, bigint])[] = [];
  let through = 0n;
  for await (const { type, data } of store.readStream(accessStream)) {
    if (type === 'AccessForgotten') gone.push(...rangesIn((data as unknown as AccessForgotten).ids)); // by its name
    if (type !== 'AccessSealed') continue;
    const seal = data as unknown as AccessSealed; // by its name
    records.push(...recordsIn(seal));
    keys.push(...seal.keys);
    through = BigInt(seal.through);
  }
  return { records, keys, through, isForgotten: (id) => gone.some(([from, to]) => from <= id && id <= to) };
}

type Pair = readonly [id: bigint, was: Buffer | null, is: Buffer | null];

/** Sealed and stored records side by side, by id. */
async function* pairs({ records }: Seals, sql: Sql): AsyncIterable<Pair> {
  let at = 0;
  for await (const { id, hash } of stored(sql)) {
    for (; ; at++) {
      const before = records[at];
      if (!before || before.id >= id) break;
      yield [before.id, before.hash, null];
    }
    const same = records[at]?.id === id ? records[at++] : null;
    yield [id, same?.hash ?? null, hash];
  }
  for (const { id, hash } of records.slice(at)) yield [id, hash, null];
}

async function* stored(sql: Sql): AsyncIterable<HashedRecord> {
  for (let after = -1n; ;) {
    const records = await hashedRecords(sql, { after, through: everLast, limit: page });
    yield* records;
    const last = records.at(-1);
    if (!last || records.length < page) return;
    after = last.id;
  }
}

/** A key is what it was made as for ever, and what was revoked stays so. */
function judged(sealed: readonly SealedKey[], stored: readonly SealedKey[]) {
  const known = new Map<string, SealedKey>();
  let bad: { id: string; name: string; fault: AccessFault } | null = null;
  const holds = (was: SealedKey, is: SealedKey | undefined) => {
    const fault = !is ? 'dropped' : isContinued(was, is) ? null : 'altered';
    if (fault !== null) bad ??= { id: was.id, name: was.name, fault };
  };
  for (const key of sealed) {
    const before = known.get(key.id);
    if (before) holds(before, key);
    known.set(key.id, key);
  }
  const there = new Map(stored.map((key) => [key.id, key]));
  for (const [id, key] of known) holds(key, there.get(id));
  const unsealedKeys = stored.filter(({ id }) => !known.has(id)).length;
  return { key: bad, keys: known.size, unsealedKeys };
}

const isContinued = (was: SealedKey, is: SealedKey) =>
  was.digest === is.digest && (was.revokedAt === null || was.revokedAt === is.revokedAt);
