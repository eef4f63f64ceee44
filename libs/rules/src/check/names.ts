import { quoted } from './document.js';
import type { Problems, Spot } from './problems.js';

// `prototype` is not CEL's: its parser takes it for itself, so no expression could name it.
const reserved = new Set(
  (
    'true false null in as break const continue else for function if import let loop package namespace return var ' +
    'void while min max abs floor score prototype'
  ).split(' '),
);

/** Refuses what cannot be the name of a feature, a population, a cut or an output. */
export function checkName(problems: Problems, spot: Spot, name: string): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    problems.refuse(spot, `expected a name (a-z, then a-z, 0-9 and _), found ${quoted(name)}`);
  } else if (reserved.has(name)) problems.refuse(spot, `"${name}" is a reserved word; take another name`);
}

/** The one name space of features, populations and outputs. */
export class NameSpace {
  private readonly taken = new Map<string, { what: string; line: number }>();

  declare(problems: Problems, spot: Spot, name: string, what: string): void {
    checkName(problems, spot, name);
    const first = this.taken.get(name);
    if (first) problems.refuse(spot, `"${name}" is already the name of ${first.what} on line ${first.line}`);
    else this.taken.set(name, { what, line: spot.at.line });
  }
}
