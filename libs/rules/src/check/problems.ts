import type { Place } from '../expression.js';
import { nearest } from './nearest.js';

/** Something the author of a rule set should know. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** Where in the document: `outputs[0].rows[1].when`. */
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A place in the file, and what stands there. */
export interface Spot {
  readonly at: Place;
  readonly path: string;
}

// Beyond this many a document is rubbish, and looking for near names would only cost time.
const suggestionsAtMost = 200;

/** What one check has found so far. */
export class Problems {
  readonly found: Problem[] = [];
  private suggestions = 0;

  refuse(spot: Spot, message: string): void {
    this.add(spot, message, 'error');
  }

  warn(spot: Spot, message: string): void {
    this.add(spot, message, 'warning');
  }

  /** Refuses a name; adds "did you mean" when one that is known is close. */
  refuseName(spot: Spot, message: string, name: string, known: Iterable<string>): void {
    this.suggestions += 1;
    const near = this.suggestions > suggestionsAtMost ? null : nearest(name, known);
    this.refuse(spot, near === null ? message : `${message}; did you mean "${near}"?`);
  }

  sorted(): readonly Problem[] {
    return this.found.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  private add({ at, path }: Spot, message: string, severity: Problem['severity']): void {
    this.found.push({ line: at.line, column: at.column, path, message, severity });
  }
}
