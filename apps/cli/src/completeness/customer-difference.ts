/** Revisions that follow one another, both inclusive, as decimal text. */
export interface Revisions {
  readonly from: string;
  readonly to: string;
}

/** What the tables have of one customer and the log has not, or the other way. */
export interface CustomerDifference {
  readonly customerId: string;
  /** In the log, and not in the tables; ascending. */
  readonly missing: readonly Revisions[];
  /** In the tables, and not in the log; ascending. */
  readonly unknown: readonly Revisions[];
  /** In both, as different events, by their ids; ascending. */
  readonly altered: readonly { readonly revision: string; readonly log: string; readonly tables: string }[];
}

/**
 * Compares one customer's events, which are event ids by revision.
 * @returns null where they are the same
 */
export function customerDifference(
  customerId: string,
  log: ReadonlyMap<string, string>,
  tables: ReadonlyMap<string, string>,
): CustomerDifference | null {
  const missing = inRuns([...log.keys()].filter((revision) => !tables.has(revision)));
  const unknown = inRuns([...tables.keys()].filter((revision) => !log.has(revision)));
  const altered = [...log].flatMap(([revision, id]) => {
    const other = tables.get(revision);
    return other === undefined || other === id ? [] : [{ revision, log: id, tables: other }];
  });
  const isSame = missing.length + unknown.length + altered.length === 0;
  return isSame ? null : { customerId, missing, unknown, altered };
}

/** @param revisions ascending, as both sides give them */
function inRuns(revisions: readonly string[]): Revisions[] {
  const runs: Revisions[] = [];
  for (const revision of revisions) {
    const last = runs.at(-1);
    if (last && BigInt(last.to) + 1n === BigInt(revision)) runs.splice(-1, 1, { ...last, to: revision });
    else runs.push({ from: revision, to: revision });
  }
  return runs;
}
