import type { ValueType } from '../expression.js';
import type { Output } from '../rule-set.js';
import type { Problems, Spot } from './problems.js';
import type { Meaning, Scope } from './scope.js';

interface Declared {
  readonly id: string;
  /** Null when it was refused. */
  readonly type: Output['type'] | null;
  readonly spot: Spot;
}

interface Use {
  readonly from: number;
  readonly to: number;
  readonly spot: Spot;
}

/** The uses by who makes them. */
type Named = ReadonlyMap<number, readonly Use[]>;

const readAs: Readonly<Record<Output['type'], ValueType>> = {
  score: 'number',
  flag: 'boolean',
  table: 'text',
  machine: 'text',
};

// Beyond this many the document is rubbish, and following each use through all others would only cost time.
const circlesAtMost = 50;
const namesShown = 12;

/** Who names whom among the outputs. An output sees those above it; every other use is refused, circles as such. */
export class OutputNames {
  private readonly places = new Map<string, number>();
  private readonly uses: Use[] = [];

  constructor(private readonly declared: readonly Declared[]) {
    declared.forEach(({ id }, place) => {
      if (id !== '' && !this.places.has(id)) this.places.set(id, place);
    });
  }

  /** What the output at this place sees: features, cut-offs and the outputs above it. */
  scopeOf(from: number, below: Scope): Scope {
    return {
      sees: 'an output sees features, cut-offs and the outputs above it',
      names: () => [...below.names(), ...this.declared.slice(0, from).map(({ id }) => id)],
      look: (name, spot) => {
        const to = this.places.get(name);
        if (to === undefined) return below.look(name, spot);
        if (spot) this.uses.push({ from, to, spot });
        return to < from ? meaningOf(this.declared[to]?.type ?? null) : { is: 'broken' };
      },
    };
  }

  /** Refuses what names itself or stands below. Call it when all outputs are checked: a circle shows only then. */
  refuseCircles(problems: Problems): void {
    const wrong = this.uses.filter(({ from, to }) => to >= from);
    const named = this.usesByOutput();
    for (const [nth, { from, to, spot }] of wrong.entries()) {
      const circle = nth < circlesAtMost ? this.path(named, to, from) : null;
      const why = circle
        ? `cyclic outputs: ${this.shown([from, ...circle])}`
        : `output "${this.id(to)}" stands below, on line ${this.declared[to]?.spot.at.line ?? 0}`;
      problems.refuse(spot, `${why}; an output may only name outputs above it`);
    }
  }

  private usesByOutput(): Named {
    const named = new Map<number, Use[]>();
    for (const use of this.uses) {
      const its = named.get(use.from);
      if (its) its.push(use);
      else named.set(use.from, [use]);
    }
    return named;
  }

  private shown(circle: readonly number[]): string {
    const names = circle.map((place) => this.id(place));
    const left =
      names.length > namesShown ? [...names.slice(0, namesShown - 1), '…', ...names.slice(-1)] : names;
    return left.join(' -> ');
  }

  private id(place: number): string {
    return this.declared[place]?.id ?? '';
  }

  /** The outputs from one to another along uses, both included; null when there is no way. */
  private path(named: Named, from: number, to: number): readonly number[] | null {
    const cameFrom = new Map<number, number>([[from, from]]);
    for (const place of cameFrom.keys()) {
      if (place === to) return this.wayBack(cameFrom, from, to);
      for (const use of named.get(place) ?? []) {
        if (!cameFrom.has(use.to)) cameFrom.set(use.to, place);
      }
    }
    return null;
  }

  private wayBack(cameFrom: ReadonlyMap<number, number>, from: number, to: number): readonly number[] {
    const way = [to];
    for (let place = to; place !== from; way.unshift(place)) place = cameFrom.get(place) ?? from;
    return way;
  }
}

const meaningOf = (type: Output['type'] | null): Meaning =>
  type === null ? { is: 'broken' } : { is: 'value', type: readAs[type] };
