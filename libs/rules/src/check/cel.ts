import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';

export type { ASTNode };

/** Where and why a text is not an expression; `index` counts in the text. */
export interface CelRefusal {
  readonly index: number;
  readonly message: string;
}

// The parser recurses on each sign, and whoever walks the tree on each level. Both are bounded, well above any rule.
const signsAtMost = 500;
const environment = new Environment({
  limits: { maxAstNodes: 10_000, maxDepth: 64, maxListElements: 5_000 },
});

/** Parses an expression by the grammar of CEL; what of it our profile allows is for the caller to say. */
export function parseCel(text: string): ASTNode | CelRefusal {
  if ((text.match(/[!-]/g)?.length ?? 0) > signsAtMost) {
    return { index: 0, message: `an expression has at most ${signsAtMost} of the signs "!" and "-"` };
  }
  try {
    return environment.parse(text).ast;
  } catch (error) {
    if (!(error instanceof ParseError))
      return { index: 0, message: `expected an expression (${String(error)})` };
    const index = error.range?.start ?? 0;
    return { index, message: explain(error, text, index) };
  }
}

const tokens: Readonly<Record<string, string>> = {
  EOF: 'the end',
  RPAREN: '")"',
  RBRACKET: '"]"',
  RBRACE: '"}"',
  COLON: '":"',
  IDENTIFIER: 'a name',
};

function explain(error: ParseError, text: string, index: number): string {
  const token = text.slice(index, error.range?.end);
  const found = token === '' ? 'the end' : `"${token}"`;
  if (error.code === 'unexpected_token') return `expected a value, found ${found}`;
  if (error.code === 'expected_token') return `expected ${wantedToken(error.summary)}, found ${found}`;
  if (error.code !== 'unexpected_character') return error.summary;
  const expected = text.slice(0, index).trim() === '' ? 'a value' : 'an operator or the end';
  return `expected ${expected}, found ${suggest(text.slice(index))}`;
}

function wantedToken(summary: string): string {
  const [, wanted = ''] = /^Expected (\w+)/.exec(summary) ?? [];
  return tokens[wanted] ?? wanted;
}

const spelled: readonly (readonly [RegExp, string])[] = [
  [/^=(?!=)/, '=='],
  [/^(?:&|and\b)/i, '&&'],
  [/^(?:\||or\b)/i, '||'],
  [/^<>/, '!='],
];

function suggest(rest: string): string {
  const [, meant] = spelled.find(([pattern]) => pattern.test(rest)) ?? [];
  const found = /^(?:\w+|.)/su.exec(rest)?.[0] ?? '';
  return `"${found}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}
