import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '../..');

/** Something that one can run. */
export type Doing =
  | { readonly kind: 'rule set' | 'measure' | 'worklist'; readonly name: string }
  | { readonly kind: 'command'; readonly words: string; readonly text: string }
  | { readonly kind: 'request'; readonly method: string; readonly path: string; readonly query: string };

/** A model of the training texts, and what became of it here. */
export interface Model {
  readonly id: string;
  readonly model: string;
  readonly says: string;
  readonly does: readonly Doing[];
  /** The segments and words that the model names, by output or closed list. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly specs: readonly string[];
  readonly note?: string;
  readonly missing?: string;
}

type Written = Readonly<Record<string, unknown>>;

/** The models of docs/models.yaml, as they stand there. @throws Error where a row is not as the head of the file says */
export function readModels(): readonly Model[] {
  const text = readFileSync(join(root, 'docs/models.yaml'), 'utf8');
  return Object.entries(parse(text) as Readonly<Record<string, Written>>).map(([id, row]) =>
    modelOf(id, row),
  );
}

function modelOf(
  id: string,
  { model, says, does, names = {}, specs = [], note, missing, ...others }: Written,
): Model {
  const [other] = Object.keys(others);
  if (other !== undefined) throw new Error(`${id}: no model has a ${other}`);
  const text = (value: unknown) => textOf(id, value);
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(text) : [text(value)]);
  return {
    ...{ id, model: text(model), says: text(says), specs: texts(specs) },
    does: texts(does).map((doing) => doingOf(id, doing)),
    names: Object.fromEntries(
      Object.entries(names as Written).map(([where, words]) => [where, texts(words)]), // a map, as the head of the file says
    ),
    ...(note !== undefined && { note: text(note) }),
    ...(missing !== undefined && { missing: text(missing) }),
  };
}

function textOf(id: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new Error(`${id}: ${JSON.stringify(value)} where text is expected`);
}

/** How each kind of thing is written; what the groups of the pattern have becomes what it is. */
const written: readonly (readonly [pattern: RegExp, doing: (...groups: string[]) => Doing])[] = [
  [/^rule set (\S+)$/, (name = '') => ({ kind: 'rule set', name })],
  [/^hindsight measure (\S+)$/, (name = '') => ({ kind: 'measure', name })],
  [/^hindsight worklist (\S+)$/, (name = '') => ({ kind: 'worklist', name })],
  // Words in capitals stand for what the reader fills in.
  [/^(hindsight ([a-z ]+?)(?: [A-Z]+)*)$/, (text = '', words = '') => ({ kind: 'command', words, text })],
  [
    /^(GET|POST|DELETE) (\/[^?\s]+)(?:\?(\S+))?$/,
    (method = '', path = '', query = '') => ({ kind: 'request', method, path, query }),
  ],
];

function doingOf(id: string, text: string): Doing {
  for (const [pattern, doing] of written) {
    const found = pattern.exec(text);
    if (found) return doing(...found.slice(1));
  }
  throw new Error(`${id}: ${text} is nothing that one can run`);
}
