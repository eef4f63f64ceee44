/** The public key that tree heads are signed with. */
export interface AuditKeyView {
  /** `name+0123abcd+base64`, as c2sp.org/signed-note tools read it. */
  readonly publicKey: string;
}

/** A signed tree head. Hashes are base64, positions decimal text. */
export interface TreeHeadView {
  /** The signed note itself (c2sp.org/tlog-checkpoint): this is what to keep. */
  readonly head: string;
  readonly origin: string;
  readonly treeSize: number;
  readonly rootHash: string;
  readonly position: string | null;
  readonly signedAt: string;
}

/** That an event is in the log. */
export interface InclusionProofView {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly eventId: string;
  readonly type: string;
  /** The leaf's place, from 0. */
  readonly index: number;
  readonly treeSize: number;
  readonly rootHash: string;
  readonly leafHash: string;
  /** From the leaf's neighbour up. */
  readonly path: readonly string[];
  /** The bytes that are hashed, base64: the event as it is stored. */
  readonly leaf: string;
  /** All that it takes to check it offline (c2sp.org/tlog-proof); null: no signed tree head has this size. */
  readonly proof: string | null;
}

/** That a log of `to` leaves begins with one of `from`. */
export interface ConsistencyProofView {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly path: readonly string[];
}
