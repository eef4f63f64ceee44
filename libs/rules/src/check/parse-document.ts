import { Composer, LineCounter, Parser, type CST, type Document } from 'yaml';
import type { Place } from '../expression.js';
import type { Node } from './document.js';
import type { Problems, Spot } from './problems.js';
import { readNode } from './read-node.js';

const bytesAtMost = 256 * 1024;
// The composer recurses; a stack that is nearly full takes the whole process down, so depth is bounded before it runs.
const depthAtMost = 32;

/** What a document is to be, for messages. */
interface Wanted {
  /** `a rule set` */
  readonly what: string;
  /** The keys that it cannot do without. */
  readonly needs: readonly string[];
}

const aRuleSet: Wanted = { what: 'a rule set', needs: ['hindsight', 'id', 'outputs'] };

/**
 * Reads the one YAML 1.2 document of a file: at most 256 KiB, 32 levels, no anchors and aliases. Never throws, whatever
 * the text is. Null when what was found cannot be checked any further.
 */
export function parseDocument(problems: Problems, source: string, wanted: Wanted = aRuleSet): Node | null {
  const lines = new LineCounter();
  const spotAt = (offset: number): Spot => ({ at: placeAt(lines, offset), path: '' });
  if (isTooLarge(source)) {
    problems.refuse(spotAt(0), `${wanted.what} is at most 256 KiB of UTF-8`);
    return null;
  }
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const tooDeep = offsetTooDeep(tokens);
  if (tooDeep !== null) {
    problems.refuse(spotAt(tooDeep), `nested deeper than ${depthAtMost} levels`);
    return null;
  }
  const [document, second] = compose(tokens, source.length);
  if (second) problems.refuse(spotAt(second.range[0]), 'expected one document in a file, found another one');
  if (!document?.contents) {
    problems.refuse(spotAt(0), `expected ${wanted.what} (${wanted.needs.join(', ')}), found nothing`);
    return null;
  }
  return refuseSyntax(problems, document, spotAt)
    ? null
    : readNode({ problems, source, place: (offset) => placeAt(lines, offset) }, document.contents);
}

function isTooLarge(source: string): boolean {
  return source.length > bytesAtMost || new TextEncoder().encode(source).length > bytesAtMost;
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? { line: 1, column: 1 } : { line, column: col };
}

function compose(tokens: CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, merge: false });
  return [...composer.compose(tokens, false, length)];
}

function refuseSyntax(
  problems: Problems,
  document: Document.Parsed,
  spotAt: (offset: number) => Spot,
): boolean {
  const { explicit, version } = document.directives.yaml;
  if (explicit === true && version !== '1.2')
    problems.refuse(spotAt(0), `expected YAML 1.2, found %YAML ${version}`);
  for (const error of document.errors)
    problems.refuse(spotAt(error.pos[0]), sentence(error.code, error.message));
  for (const { code, pos } of document.warnings) {
    if (code !== 'TAG_RESOLVE_FAILED') continue;
    problems.refuse(spotAt(pos[0]), 'unknown YAML tag; an expression that begins with "!" must be in quotes');
  }
  return problems.found.length > 0;
}

function sentence(code: string, message: string): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY'
    ? 'a mapping cannot begin here; a text that contains ": " must be in quotes'
    : message;
}

/** Where the first token below the permitted depth begins, in one pass without recursion. */
function offsetTooDeep(tokens: readonly CST.Token[]): number | null {
  const open: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0]);
  let first: number | null = null;
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (depth > depthAtMost) first = Math.min(first ?? Infinity, token.offset);
    else for (const child of childrenOf(token)) open.push([child, depth + 1]);
  }
  return first;
}

function* childrenOf(token: CST.Token): Generator<CST.Token> {
  if (token.type === 'document' && token.value) yield token.value;
  if (!('items' in token)) return;
  for (const item of token.items) {
    if ('key' in item && item.key) yield item.key;
    if (item.value) yield item.value;
  }
}
