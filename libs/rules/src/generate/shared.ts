import type { ColumnField, ColumnKind } from '../columns/event-columns.js';

/**
 * What the generated functions of one rule set have in common. No text of a document gets into their source: columns,
 * texts and constants stand in arrays and are referred to by place.
 */
export class Shared {
  /** The columns that are read, by place: `x0`, `x1`, … in the source. */
  readonly fields: ColumnField[] = [];
  /** What texts are compared with, by place: `T[0]`, … in the source, as codes of the columns' dictionary. */
  readonly texts: string[] = [];
  /** Everything else that is constant, by place: `k0`, `k1`, … in the source. */
  readonly constants: unknown[] = [];
  readonly helpers: string[] = [];
  /** How many lists of places a function needs at most: `Q0`, `Q1`, … in the source, a customer's from `qb` on. */
  lists = 0;
  /** How many features look keys up. */
  lookups = 0;
  private readonly textPlaces = new Map<string, number>();

  column(name: string, kind: ColumnKind): string {
    const known = this.fields.findIndex((field) => field.name === name && field.kind === kind);
    return `x${known < 0 ? this.fields.push({ name, kind }) - 1 : known}`;
  }

  text(text: string): string {
    let place = this.textPlaces.get(text);
    if (place === undefined) this.textPlaces.set(text, (place = this.texts.push(text) - 1));
    return `T[${place}]`;
  }

  /** Texts that stand one behind the other; the place of the first. */
  textRun(texts: readonly string[]): number {
    return this.texts.push(...texts) - texts.length;
  }

  constant(value: unknown): string {
    return `k${this.constants.push(value) - 1}`;
  }

  /** The list of a selection, by its place among those of its function. */
  list(place: number): string {
    this.lists = Math.max(this.lists, place + 1);
    return `Q${place}`;
  }

  /** Adds a function and gives its name; the same one where there is one already. */
  helper(parameters: string, body: string): string {
    const rest = `(${parameters}) {\n${body}\n}`;
    const known = this.helpers.findIndex((helper, place) => helper === `function h${place}${rest}`);
    return `h${known < 0 ? this.helpers.push(`function h${this.helpers.length}${rest}`) - 1 : known}`;
  }

  /** Declares the constants, which stand in `K`. */
  constantsSource(): string {
    return this.constants.map((_, place) => `const k${place} = K[${place}];`).join('\n');
  }

  /** Makes the columns of the view `V` local: known only when all else is written. */
  columnsSource(): string {
    const columns = this.fields.map((_, place) => `, x${place} = V.columns[${place}]`).join('');
    return `const at = V.at, kind = V.kind, T = V.texts${columns};`;
  }
}

/** Marks where the columns are made local in the source of a function. */
export const columnsHere = '/*columns*/';

/** A number as source. */
export function numberSource(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}
