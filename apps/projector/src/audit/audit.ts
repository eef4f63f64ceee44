import type { EventStore } from '@hindsight/event-store';
import type { NoteSigner } from '@hindsight/merkle';
import type { ReadModels } from '@hindsight/read-models';
import { AccessSeals } from './access-seals.js';
import { MerkleLog } from './merkle-log.js';
import { TreeHeads } from './tree-heads.js';

/** How tree heads are signed. */
export interface Signing {
  readonly signer: NoteSigner;
  /** Where heads are written too; null: nowhere. */
  readonly file: string | null;
  /** 0: only when told to. */
  readonly everyMs: number;
}

interface Stores {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/** What auditors rest on: the Merkle log, and heads of it that are signed. Begins when told to. */
export class Audit {
  readonly log: MerkleLog;
  /** null: there is no key, so nothing is signed. */
  readonly heads: TreeHeads | null;
  readonly #signsByItself: boolean;

  constructor(stores: Stores, signing: Signing | null) {
    this.log = new MerkleLog(stores);
    this.heads = signing && new TreeHeads({ ...stores, ...signing, seals: new AccessSeals(stores) });
    this.#signsByItself = signing !== null && signing.everyMs > 0;
  }

  start(): void {
    this.log.start();
    if (this.#signsByItself) this.heads?.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.log.stop(), this.heads?.stop()]);
  }
}
