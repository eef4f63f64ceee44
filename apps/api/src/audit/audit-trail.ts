import type { ConsistencyProofView, InclusionProofView, TreeHeadView } from '@hindsight/contracts';
import type { EventStore, StoredEvent } from '@hindsight/event-store';
import {
  auditedPrefixes,
  consistencyProof,
  encodeLeaf,
  inclusionProof,
  leafHash,
  noteOf,
  proofText,
  readHead,
  rootAt,
  TileMissing,
  treeHeadStream,
  verifierKeyText,
  verifyInclusion,
  type TreeHead,
  type VerifierKey,
} from '@hindsight/merkle';
import { leafAt, loadMerkleExtent, storedTiles, type PlacedLeaf, type Sql } from '@hindsight/read-models';
import { altered, backwards, noEvent, noHead, noKey, noSuchSize, notSigned } from './audit-problems.js';

type Store = Pick<EventStore, 'lastOf' | 'readStream' | 'readAllStored'>;

/** Which event, by its place in the log or in its stream. */
export type EventAsked =
  { readonly position: bigint } | { readonly stream: string; readonly revision: bigint };

/** Proofs out of the Merkle log. */
export class AuditTrail {
  constructor(
    private readonly store: Store,
    private readonly sql: Sql,
    private readonly key: VerifierKey | null,
  ) {}

  /** As text. @throws {Problem} there is none */
  publicKey(): string {
    if (!this.key) throw noKey();
    return verifierKeyText(this.key);
  }

  /** The last one that was signed. @throws {Problem} there is none */
  async lastHead(): Promise<TreeHeadView> {
    const signed = await this.#lastSigned();
    if (!signed) throw noHead();
    const { origin, treeSize, rootHash, position, signedAt } = signed.head;
    const root = rootHash.toString('base64');
    return { head: signed.note, origin, treeSize, rootHash: root, position: textOrNull(position), signedAt };
  }

  /**
   * That an event is in the log. Checked before it is given away. Cost: a few rows, and the event.
   * @param treeSize null: of the last signed head
   * @throws {Problem} no such event, not signed yet, or log, tables and signature do not agree
   */
  async inclusion(asked: EventAsked, treeSize: number | null): Promise<InclusionProofView> {
    const placed = await this.#placed(asked);
    const signed = await this.#lastSigned();
    const size = treeSize ?? signed?.head.treeSize;
    if (size === undefined) throw noHead();
    await this.#refuseAbove(size);
    if (placed.index >= size) throw notSigned(placed.index, size);
    return this.#proven(placed, size, signed?.head.treeSize === size ? signed : null);
  }

  /**
   * That events are in the log, all under the last signed head. Each is checked. Cost: a few rows and the event, for each.
   * @param positions of the log
   * @throws {Problem} what `inclusion` throws
   */
  async inclusions(positions: readonly bigint[]): Promise<ProvenInclusions> {
    const signed = await this.#lastSigned();
    if (!signed) throw noHead();
    const { treeSize } = signed.head;
    await this.#refuseAbove(treeSize);
    const proofs: InclusionProofView[] = [];
    for (const position of positions) {
      const placed = await this.#placed({ position });
      if (placed.index >= treeSize) throw notSigned(placed.index, treeSize);
      proofs.push(await this.#proven(placed, treeSize, signed));
    }
    return { head: signed.note, proofs };
  }

  /** @throws {Problem} there are not so many leaves */
  async consistency(from: number, to: number): Promise<ConsistencyProofView> {
    if (from > to) throw backwards(from, to);
    await this.#refuseAbove(to);
    const tiles = storedTiles(this.sql);
    const [path, fromRoot, toRoot] = await orAltered(() =>
      Promise.all([consistencyProof(tiles, from, to), rootAt(tiles, from), rootAt(tiles, to)]),
    );
    const [before, after] = [fromRoot.toString('base64'), toRoot.toString('base64')];
    return { from, to, fromRoot: before, toRoot: after, path: path.map((hash) => hash.toString('base64')) };
  }

  async #proven(placed: PlacedLeaf, size: number, signed: Signed | null): Promise<InclusionProofView> {
    const { index } = placed;
    const tiles = storedTiles(this.sql);
    const [path, root] = await orAltered(() =>
      Promise.all([inclusionProof(tiles, index, size), rootAt(tiles, size)]),
    );
    const event = await this.#event(placed);
    const leaf = encodeLeaf(event);
    if (signed && !signed.head.rootHash.equals(root))
      throw altered(`the tables do not have the root that was signed for ${size} leaves`);
    if (!verifyInclusion({ index, size, leafHash: leafHash(leaf), path, root }))
      throw altered(`the event at position ${placed.position} is not the one that was logged`);
    return {
      ...{ position: String(placed.position), stream: event.stream, revision: String(event.revision) },
      ...{ eventId: event.id, type: event.type, index, treeSize: size },
      ...{ rootHash: root.toString('base64'), leafHash: leafHash(leaf).toString('base64') },
      ...{ path: path.map((hash) => hash.toString('base64')), leaf: leaf.toString('base64') },
      proof: signed && proofText({ leaf, index, path, head: signed.note }),
    };
  }

  async #placed(asked: EventAsked): Promise<PlacedLeaf> {
    const what =
      'position' in asked ? `position ${asked.position}` : `${asked.stream}, revision ${asked.revision}`;
    const position = 'position' in asked ? asked.position : await this.#positionOf(asked);
    const placed = position === null ? null : await leafAt(this.sql, position);
    if (!placed) throw noEvent(what);
    return placed;
  }

  async #positionOf({ stream, revision }: { stream: string; revision: bigint }): Promise<bigint | null> {
    for await (const event of this.store.readStream(stream, revision))
      return event.revision === revision ? event.position : null;
    return null;
  }

  /** Read from the event before it: stores take positions of events only. */
  async #event({ position, before }: PlacedLeaf): Promise<StoredEvent> {
    const options = before === null ? {} : { after: before };
    for await (const event of this.store.readAllStored(auditedPrefixes, options)) {
      if (event.position === position) return event;
      break;
    }
    throw altered(`the log no longer has the event at position ${position}`);
  }

  async #lastSigned(): Promise<Signed | null> {
    const last = await this.store.lastOf(treeHeadStream);
    return last && { note: noteOf(last), head: readHead(noteOf(last)) };
  }

  async #refuseAbove(asked: number): Promise<void> {
    const { size } = await loadMerkleExtent(this.sql);
    if (asked > size) throw noSuchSize(asked, size);
  }
}

/** Proofs that share a head, in the order asked. */
export interface ProvenInclusions {
  /** The signed note. */
  readonly head: string;
  readonly proofs: readonly InclusionProofView[];
}

interface Signed {
  readonly note: string;
  readonly head: TreeHead;
}

async function orAltered<T>(prove: () => Promise<T>): Promise<T> {
  try {
    return await prove();
  } catch (failure) {
    if (failure instanceof TileMissing) throw altered(failure.message);
    throw failure;
  }
}

const textOrNull = (position: bigint | null) => (position === null ? null : String(position));
