import type { Clock } from '../rule-set.js';
import { quoted, type Node } from './document.js';
import type { Problems } from './problems.js';
import { label, mapping, text } from './read.js';
import type { Scope } from './scope.js';

/** What the check of one output needs besides the output. */
export interface OutputContext {
  readonly problems: Problems;
  readonly scope: Scope;
  readonly tick: Clock['tick'];
  readonly id: string;
  readonly node: Node;
}

/** Refuses what is there twice, or is a reserved id; `first` tells where the first one stands. */
export class Distinct {
  private readonly lines = new Map<string, number>();

  constructor(
    private readonly problems: Problems,
    private readonly what: string,
    private readonly notAllowed: readonly string[] = [],
  ) {}

  take(node: Node | undefined): string {
    const name = label(this.problems, node, this.what);
    if (!node || name === '') return name;
    const line = this.lines.get(name);
    if (line !== undefined)
      this.problems.refuse(node, `${this.what} ${quoted(name)} is already on line ${line}`);
    else this.lines.set(name, node.at.line);
    if (this.notAllowed.includes(name)) this.problems.refuse(node, `${this.what} may not be ${quoted(name)}`);
    return name;
  }
}

/** Row, transition and band ids stand in changes beside these words. */
export const ruleIds = (problems: Problems, what: string): Distinct =>
  new Distinct(problems, what, ['else', 'initial', 'when']);

/** A result or state that must be one of those that the output has. */
export function knownResult(
  problems: Problems,
  node: Node | undefined,
  what: string,
  results: readonly string[],
): string {
  const name = label(problems, node, what);
  if (node && name !== '') refuseUnknownResult(problems, node, what, name, results);
  return name;
}

/** Free text by result. */
export function checkPolicy(
  problems: Problems,
  node: Node | undefined,
  results: readonly string[],
): Readonly<Record<string, string>> {
  const policy = mapping(problems, node, 'policy').entries.map(({ key, keySpot, value }) => {
    refuseUnknownResult(problems, keySpot, 'a result', key, results);
    return [key, text(problems, value, 'policy')] as const;
  });
  return Object.fromEntries(policy);
}

function refuseUnknownResult(
  problems: Problems,
  spot: Parameters<Problems['refuse']>[0],
  what: string,
  name: string,
  results: readonly string[],
): void {
  if (results.includes(name) || results.includes('')) return; // '' stands for a result that was refused
  const message = `expected ${what} that is one of ${results.join(', ')}, found ${quoted(name)}`;
  problems.refuseName(spot, message, name, results);
}
