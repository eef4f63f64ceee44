/** One place at which two documents differ; undefined where it is not there. */
export interface Difference {
  /** `outputs.tier.rows.vip.when`: by keys, and by `id` in lists of things that have one. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Where the second document differs from the first, by path. Rows and outputs are told from each other by their `id`, so that
 * one more at the top does not make all of them differ; a changed order is a difference of the `order of` their list.
 */
export function differenceOf(before: object, after: object): Difference[] {
  const [first, second] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return paths
    .map((path) => ({ path, before: first.get(path), after: second.get(path) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

type Leaves = Map<string, unknown>;

function leavesOf(document: object): Leaves {
  const leaves: Leaves = new Map();
  gather(document, '', leaves);
  return leaves;
}

function gather(value: unknown, path: string, leaves: Leaves): void {
  if (typeof value !== 'object' || value === null) {
    leaves.set(path, value);
    return;
  }
  const ids = Array.isArray(value) ? idsOf(value) : null;
  if (Array.isArray(value) && !ids) {
    leaves.set(path, value);
    return;
  }
  if (ids) leaves.set(`order of ${path}`, ids);
  Object.entries(value).forEach(([key, one], place) => {
    gather(one, [path, ids?.[place] ?? key].filter((part) => part !== '').join('.'), leaves);
  });
}

/** null: they do not all have one, or not each its own. */
function idsOf(list: readonly unknown[]): string[] | null {
  const ids = list.map((one) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : null));
  const texts = ids.filter((id) => typeof id === 'string');
  return texts.length === list.length && new Set(texts).size === texts.length ? texts : null;
}
