import type { MapNode, Node, ScalarNode } from '../check/document.js';
import { parseDocument } from '../check/parse-document.js';
import { Problems } from '../check/problems.js';
import type { Place } from '../expression.js';
import { numbersIn } from './literals.js';

/** A number or a duration in the text of a rule set that can be replaced by another. */
export interface Parameter {
  /** Where it is: `outputs.tier.rows.vip.threshold`, `population.value.cuts.p20`, `features.mood.half_life`. */
  readonly path: string;
  /** The same by the name of what it is compared with: `outputs.tier.rows.vip.spend_365d`; null where it has no second name. */
  readonly alias: string | null;
  readonly kind: 'number' | 'duration' | 'share';
  /** As it stands in the text: `500`, `0.20`, `30d`. */
  readonly written: string;
  /** Where it begins in the text, UTF-16 code units. */
  readonly offset: number;
  /** Whether it stands in an expression. */
  readonly inExpression: boolean;
}

/** Every parameter of a rule set, in the order of its text. @param source a text that passed the check; of another there are none */
export function parametersOf(source: string): readonly Parameter[] {
  const problems = new Problems();
  const document = parseDocument(problems, source);
  return document?.kind === 'map' && problems.found.length === 0 ? new Listing(source).of(document) : [];
}

type Leaf = Parameter['kind'] | 'expression';

const leaves: ReadonlyMap<string, Leaf> = new Map<string, Leaf>([
  ...['window', 'offset', 'half_life', 'up', 'down', 'hold'].map((key) => [key, 'duration'] as const),
  ...['prior', 'prior_weight', 'min_gaps', 'default', 'min_members', 'at_least'].map(
    (key) => [key, 'number'] as const,
  ),
  ...['where', 'among', 'when', 'value'].map((key) => [key, 'expression'] as const),
]);

/** What parts of an output hold leaves of their own. */
const parts = ['hold', 'rows', 'bands', 'transitions'];

class Listing {
  readonly #found: Parameter[] = [];
  readonly #lines: readonly number[];

  constructor(private readonly source: string) {
    this.#lines = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  of(document: MapNode): readonly Parameter[] {
    for (const [name, feature] of named(child(document, 'features')))
      this.#leaves(feature, `features.${name}`);
    for (const [name, population] of named(child(document, 'population'))) {
      const path = `population.${name}`;
      this.#leaves(population, path);
      for (const shares of ['cuts', 'shares'])
        for (const [cut, share] of named(child(population, shares)))
          this.#leaf(share, `${path}.${shares}.${cut}`, 'share');
    }
    for (const [id, output] of named(child(document, 'outputs'))) this.#output(output, `outputs.${id}`);
    return this.#found.sort((a, b) => a.offset - b.offset);
  }

  #output(output: Node, path: string): void {
    this.#leaves(output, path);
    for (const [place, end] of named(child(output, 'clamp')))
      this.#leaf(end, `${path}.clamp.${place}`, 'number');
    for (const part of parts) {
      const node = child(output, part);
      if (part === 'hold') this.#leaves(node, `${path}.hold`);
      else for (const [id, one] of named(node)) this.#leaves(one, `${path}.${part}.${id}`);
    }
  }

  #leaves(node: Node | undefined, path: string): void {
    for (const [key, value] of named(node)) {
      const kind = leaves.get(key);
      if (kind === 'expression') this.#expression(value, key === 'when' ? path : `${path}.${key}`);
      else if (kind) this.#leaf(value, `${path}.${key}`, kind);
    }
  }

  #leaf(node: Node, path: string, kind: Parameter['kind']): void {
    if (node.kind !== 'scalar') return;
    const pattern = kind === 'duration' ? /^['"]?(\d+[hdw])/ : /^([-+]?[\d.]+(?:[eE][-+]?\d+)?)/;
    const offset = this.#offset(node.at);
    const [all, written] = pattern.exec(this.source.slice(offset, offset + 64)) ?? [];
    if (all === undefined || written === undefined || !says(node, written)) return;
    const begin = offset + all.length - written.length;
    this.#found.push({ path, alias: null, kind, written, offset: begin, inExpression: false });
  }

  #expression(node: Node, path: string): void {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const text = node.value;
    const numbers = numbersIn(text);
    const names = numbered(numbers.map(({ beside }) => beside ?? 'number'));
    numbers.forEach(({ start, end }, place) => {
      const written = text.slice(start, end);
      const offset = this.#offset(node.within(start));
      if (!this.source.startsWith(written, offset)) return; // written as an escape
      const name = `${path}.${names[place] ?? ''}`;
      const [own, alias] = numbers.length === 1 ? [`${path}.threshold`, name] : [name, null];
      this.#found.push({ path: own, alias, kind: 'number', written, offset, inExpression: true });
    });
  }

  #offset({ line, column }: Place): number {
    return (this.#lines[line - 1] ?? 0) + column - 1;
  }
}

const says = ({ value }: ScalarNode, written: string): boolean =>
  typeof value === 'number' ? value === Number(written) : value === written;

const child = (node: Node | undefined, key: string): Node | undefined =>
  node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;

/** What a mapping has by key, and a list by the id of its items, or by their places. */
function named(node: Node | undefined): readonly (readonly [string, Node])[] {
  if (node?.kind === 'map') return node.entries.map(({ key, value }) => [key, value] as const);
  if (node?.kind !== 'list') return [];
  return node.items.map((item, place) => {
    const id = child(item, 'id');
    return [id?.kind === 'scalar' ? String(id.value) : String(place), item] as const;
  });
}

/** Names that come more than once get a number each: a, b_1, b_2. */
function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}_${count}`;
  });
}
