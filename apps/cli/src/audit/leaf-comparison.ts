/** A leaf as the log has it now. */
export interface LoggedLeaf {
  readonly hash: Buffer;
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly eventId: string;
  readonly type: string;
}

/** A leaf as the tables of the Merkle log have it; null where they do not. */
export interface TabledLeaf {
  readonly hash: Buffer;
  readonly position: bigint;
}

/**
 * What happened to the log, as far as the tables can tell: `altered` is another event in the place of one, `moved` the same event at
 * another log position, `lacking` a hole in the tables.
 */
export type DifferenceKind = 'altered' | 'dropped' | 'inserted' | 'reordered' | 'moved' | 'lacking';

/** The first place at which log and tables say different things. */
export interface LeafDifference {
  readonly kind: DifferenceKind;
  /** Of the leaf, from 0. */
  readonly index: number;
  /** How many events are dropped or inserted there; 1 otherwise. */
  readonly count: number;
  /** What the log has there now; null: nothing. */
  readonly log: LoggedLeaf | null;
  /** What the tables have there; null: nothing. */
  readonly tables: TabledLeaf | null;
}

/** How far is looked for where an event went. */
const lookAhead = 4096;

/** Finds the first leaf that differs between log and tables. Fed in order, leaf by leaf. */
export class LeafComparison {
  #index = 0;
  #first = -1;
  readonly #logged: LoggedLeaf[] = [];
  readonly #tabled: (TabledLeaf | null)[] = [];

  /** @param logged null: the log has ended. @param tabled undefined: the tables have. */
  add(logged: LoggedLeaf | null, tabled: TabledLeaf | null | undefined): void {
    if (this.#first < 0 && !isSame(logged, tabled)) this.#first = this.#index;
    this.#index += 1;
    if (this.#first < 0) return;
    if (logged && this.#logged.length < lookAhead) this.#logged.push(logged);
    if (tabled !== undefined && this.#tabled.length < lookAhead) this.#tabled.push(tabled);
  }

  get difference(): LeafDifference | null {
    if (this.#first < 0) return null;
    const [log = null, tables = null] = [this.#logged[0], this.#tabled[0]];
    return { ...this.#kind(), index: this.#first, log, tables };
  }

  #kind(): { readonly kind: DifferenceKind; readonly count: number } {
    const [logged, tabled] = [this.#logged[0], this.#tabled[0]];
    if (tabled === null) return { kind: 'lacking', count: 1 };
    if (!logged) return { kind: 'dropped', count: this.#tabled.length };
    if (!tabled) return { kind: 'inserted', count: this.#logged.length };
    return this.#wentWhere(logged, tabled);
  }

  #wentWhere(
    logged: LoggedLeaf,
    tabled: TabledLeaf,
  ): { readonly kind: DifferenceKind; readonly count: number } {
    if (logged.hash.equals(tabled.hash)) return { kind: 'moved', count: 1 };
    const inTables = this.#tabled.findIndex((leaf) => leaf?.hash.equals(logged.hash));
    const inLog = this.#logged.findIndex((leaf) => leaf.hash.equals(tabled.hash));
    if (inTables > 0 && inLog > 0) return { kind: 'reordered', count: 1 };
    if (inTables > 0) return { kind: 'dropped', count: inTables };
    if (inLog > 0) return { kind: 'inserted', count: inLog };
    return { kind: 'altered', count: 1 };
  }
}

const isSame = (logged: LoggedLeaf | null, tabled: TabledLeaf | null | undefined) =>
  logged?.position === tabled?.position && tabled !== null && logged?.hash.equals(tabled?.hash ?? nothing);

const nothing = Buffer.alloc(0);
