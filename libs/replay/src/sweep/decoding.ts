/** How what a rule set says of one output is read off results of united outputs. Plain data. */
export type Decoding =
  | {
      readonly kind: 'result';
      /** By place of the result of the one united output: the place of its own. */
      readonly results: Int32Array;
    }
  | {
      readonly kind: 'rows';
      /** How many united outputs it reads. */
      readonly width: number;
      /** Tried in this order, and the place of the result that each gives. */
      readonly rows: readonly { readonly when: Condition; readonly result: number }[];
      readonly otherwise: number;
    };

interface Joined {
  readonly kind: 'and' | 'or';
  readonly left: Condition;
  readonly right: Condition;
}

/** A condition over results of united outputs. */
export type Condition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly operand: Condition }
  | Joined
  | {
      readonly kind: 'reads';
      /** Which of the united outputs that are read. */
      readonly which: number;
      /** By place of its result: 1 where it holds. */
      readonly holds: Int32Array;
    };

/** @param codes the results, by place, of the united outputs that are read. @returns the place of the own result */
export function decoded(decoding: Decoding, codes: ArrayLike<number>): number {
  if (decoding.kind === 'result') return decoding.results[codes[0] ?? -1] ?? -1;
  return decoding.rows.find(({ when }) => holds(when, codes))?.result ?? decoding.otherwise;
}

function holds(condition: Condition, codes: ArrayLike<number>): boolean {
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'not':
      return !holds(condition.operand, codes);
    case 'reads':
      return condition.holds[codes[condition.which] ?? -1] === 1;
    case 'and':
    case 'or': {
      const left = holds(condition.left, codes);
      return left === (condition.kind === 'or') ? left : holds(condition.right, codes);
    }
  }
}
