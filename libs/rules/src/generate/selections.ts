import { kindOf } from '../columns/kinds.js';
import type { Shared } from './shared.js';
import type { State } from './state.js';

/** Events of some types that satisfy a condition on the event at `j`; empty where all do. */
export interface Qualifying {
  readonly types: readonly string[];
  readonly condition: string;
}

/**
 * The events that features of one kind are made of: their places, in their order (`list`). Windows over them are indexes
 * that only move on: an event comes into one once `occurredAt <= t − offset`, and leaves it once `occurredAt <= t − offset − window`.
 */
export class Selection {
  private readonly indexes = new Map<number, string>();
  private readonly steps = new Map<number, string[]>();
  private readonly keeps = new Map<string, unknown>();

  constructor(
    readonly list: string,
    readonly qualifying: readonly Qualifying[],
    private readonly state: State,
  ) {
    this.passed(0);
  }

  /** The place of the event at an index. */
  placeAt(index: string): string {
    return `${this.list}[qb + ${index}]`;
  }

  /** How many of them happened by `t − lagMs`: the index of the first that did not. */
  passed(lagMs: number): string {
    let index = this.indexes.get(lagMs);
    if (index === undefined) this.indexes.set(lagMs, (index = this.state.int(0)));
    return index;
  }

  /** Has a statement done at each of them, of the index `i` and the place `j`, when `lagMs` have passed since. */
  on(lagMs: number, statement: string): void {
    this.passed(lagMs);
    this.steps.set(lagMs, [...(this.steps.get(lagMs) ?? []), statement]);
  }

  /** What is kept up at its events, made once for all features that keep the same; `key` says all that `make` does. */
  kept<Kept>(key: string, make: () => Kept): Kept {
    if (!this.keeps.has(key)) this.keeps.set(key, make());
    return this.keeps.get(key) as Kept; // made by who has the same key
  }

  /** Statements that take in the event at `j`. */
  taken({ condition }: Qualifying): string {
    const passes = this.lags().map((lagMs) => {
      const next = this.nextAt(lagMs);
      return `if (${next} === Infinity) ${next} = at[j] + ${lagMs};`;
    });
    const steps = [...passes, this.stepsAt(0)].join(' ');
    return `if (${condition === '' ? 'true' : condition}) { const i = ${this.passed(0)}++; ${this.placeAt('i')} = j; ${steps} }`;
  }

  /** Declares when the next event is passed, by lag: Infinity where none is there. */
  declared(): string {
    return this.lags()
      .map((lagMs) => `let ${this.nextAt(lagMs)} = ${this.nextPassed(lagMs)};`)
      .join('\n');
  }

  /** Statements that bring all indexes to `t`. */
  moved(): string {
    const loops = this.lags().map((lagMs) => {
      const next = this.nextAt(lagMs);
      const passes = `const i = ${this.passed(lagMs)}++, j = ${this.placeAt('i')}; ${this.stepsAt(lagMs)}`;
      return `while (${next} <= t) { ${passes} ${next} = ${this.nextPassed(lagMs)}; }`;
    });
    return loops.join('\n');
  }

  /** Statements that bring `due` forward to when the next event is passed. */
  due(): string {
    const soonest = this.lags().map((lagMs) => {
      const next = this.nextAt(lagMs);
      return `if (${next} < due) due = ${next};`;
    });
    return soonest.join('\n');
  }

  /** The local that has when the next event is passed. */
  private nextAt(lagMs: number): string {
    return `${this.passed(lagMs)}n`;
  }

  private nextPassed(lagMs: number): string {
    const index = this.passed(lagMs);
    return `${index} < ${this.passed(0)} ? at[${this.placeAt(index)}] + ${lagMs} : Infinity`;
  }

  /** All but 0, ascending: an event that leaves a window has come into it. */
  private lags(): number[] {
    return [...this.indexes.keys()].filter((lagMs) => lagMs > 0).sort((a, b) => a - b);
  }

  private stepsAt(lagMs: number): string {
    return (this.steps.get(lagMs) ?? []).map((statement) => `{ ${statement} }`).join(' ');
  }
}

/** The selections of one function: features that are made of the same events share theirs. */
export class Selections {
  private readonly known = new Map<string, Selection>();

  constructor(
    private readonly state: State,
    private readonly shared: Shared,
  ) {}

  of(...qualifying: readonly Qualifying[]): Selection {
    const key = JSON.stringify(qualifying.map(({ types, condition }) => [[...types].sort(), condition]));
    let selection = this.known.get(key);
    if (!selection) {
      selection = new Selection(this.shared.list(this.known.size), qualifying, this.state);
      this.known.set(key, selection);
    }
    return selection;
  }

  /** Declares the lists, which stand in the view, and what is known of them. */
  declared(): string {
    const all = [...this.known.values()];
    const lists = all.map(({ list }, place) => `const ${list} = V.lists[${place}];`);
    return [...lists, ...all.map((one) => one.declared())].join('\n');
  }

  /** Statements that bring all selections to `t`; `end` is one past the last event that was looked at. */
  move(end: string): string {
    const moved = [...this.known.values()].map((one) => one.moved());
    const taken = `while (${end} < end && at[${end}] <= t) { const j = ${end}++; ${this.takenByType()} }`;
    return [taken, ...moved].join('\n');
  }

  /** Statements that bring `due` forward to when the next event comes into a window or leaves it. */
  due(): string {
    return [...this.known.values()].map((one) => one.due()).join('\n');
  }

  /** One `switch` over the type of the event at `j`; types at which the same happens share a case. */
  private takenByType(): string {
    const byType = new Map<string, string>();
    for (const one of this.known.values()) {
      for (const qualifying of one.qualifying) {
        for (const type of new Set(qualifying.types)) {
          byType.set(type, `${byType.get(type) ?? ''}${one.taken(qualifying)}\n`);
        }
      }
    }
    const labels = new Map<string, string>();
    for (const [type, source] of byType) {
      labels.set(source, `${labels.get(source) ?? ''}case ${kindOf(type)}: `);
    }
    const cases = [...labels].map(([source, label]) => `${label}${source} break;`);
    return cases.length === 0 ? '' : `switch (kind[j]) { ${cases.join('\n')} }`;
  }
}
