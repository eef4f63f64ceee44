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
  accessFact,
  rangesIn,
  recordsIn,
  sealedKey,
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

/**
 * Holds records of access and keys against their seals in the log; that those are what was signed, `audit verify` says. Cost: the seals are
 * read twice; of records and hashes there is one page in memory at a time.
 */
export async function verifyAccess({ store, readModels }: Stores): Promise<AccessVerification> {
  const sql = onPool(readModels);
  const sealed = await sealsIn(store);
  const counts = { sealed: 0, forgotten: 0, unsealed: 0 };
  const bad: { id: string; fault: AccessFault }[] = [];
  for await (const pair of pairs(sealedRecords(store, sealed.through), stored(sql))) {
    const came = whatBecame(pair, sealed);
    if (came in counts) counts[came as keyof typeof counts]++;
    else if (bad.length === 0) bad.push({ id: String(pair.id), fault: came as AccessFault });
  }
  const [record = null] = bad;
  const keys = judged(sealed.keys, (await storedKeys(sql)).map(sealedKey));
  return { intact: record === null && keys.key === null, ...counts, record, ...keys };
}

function whatBecame({ id, was, is }: Pair, sealed: Seals): 'sealed' | 'forgotten' | 'unsealed' | AccessFault {
  if (id > sealed.through) return 'unsealed';
  if (!was) return 'inserted';
  if (is) return is.equals(was) ? 'sealed' : 'altered';
  return sealed.isForgotten(id) ? 'forgotten' : 'dropped';
}

/** What is to be known of all seals before the first record is looked at. */
interface Seals {
  readonly through: bigint;
  /** Each as it was sealed, one time after the other. */
  readonly keys: readonly SealedKey[];
  isForgotten(id: bigint): boolean;
}

async function sealsIn(store: Stores['store']): Promise<Seals> {
  const keys: SealedKey[] = [];
  const gone: (readonly [bigint, bigint])[] = [];
  let through = 0n;
  for await (const event of store.readStream(accessStream)) {
    const fact = accessFact(event);
    if (fact?.type === 'AccessForgotten') gone.push(...rangesIn(fact.data.ids));
    if (fact?.type !== 'AccessSealed') continue;
    keys.push(...fact.data.keys);
    through = BigInt(fact.data.through);
  }
  return { keys, through, isForgotten: (id) => gone.some(([from, to]) => from <= id && id <= to) };
}

/** A record as it was sealed and as it is, if it was and if it is. */
interface Pair {
  readonly id: bigint;
  readonly was: Buffer | null;
  readonly is: Buffer | null;
}

/** Records as they were sealed, by id. @param through inclusive: what was sealed meanwhile is left for the next time */
async function* sealedRecords(store: Stores['store'], through: bigint): AsyncGenerator<HashedRecord> {
  for await (const event of store.readStream(accessStream)) {
    const fact = accessFact(event);
    if (fact?.type !== 'AccessSealed') continue;
    for (const record of recordsIn(fact.data)) if (record.id <= through) yield record;
  }
}

/** Sealed and stored records side by side, by id. */
async function* pairs(
  sealed: AsyncGenerator<HashedRecord>,
  there: AsyncIterable<HashedRecord>,
): AsyncGenerator<Pair> {
  try {
    let next = await sealed.next();
    for await (const { id, hash } of there) {
      for (; !next.done && next.value.id < id; next = await sealed.next())
        yield { id: next.value.id, was: next.value.hash, is: null };
      const same = !next.done && next.value.id === id ? next.value.hash : null;
      if (same) next = await sealed.next();
      yield { id, was: same, is: hash };
    }
    for (; !next.done; next = await sealed.next())
      yield { id: next.value.id, was: next.value.hash, is: null };
  } finally {
    await sealed.return(undefined); // it reads a stream, which would stay open
  }
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
function judged(
  sealed: readonly SealedKey[],
  stored: readonly SealedKey[],
): Pick<AccessVerification, 'key' | 'keys' | 'unsealedKeys'> {
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
