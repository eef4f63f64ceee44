import { createContext, Script } from 'node:vm';
import { LRUCache } from 'lru-cache';
import { ExpressionRefused, translate } from './translate.js';
import { type Ways, waysThrough } from './ways.js';

/** An expression went on for too long over one text. The reader who brought it is refused; the others never notice. */
export class ExpressionTooSlow extends Error {
  override readonly name = 'ExpressionTooSlow';
  constructor(readonly expression: string) {
    super(
      `The regular expression "${expression}" takes more than ${PATIENCE_MS} ms for one name: anchor it, or repeat less`,
    );
  }
}

const PATIENCE_MS = 50;
/** Less is a few milliseconds at worst, and run as it is: the watch over time costs more than most matches. */
const UNWATCHED_WAYS = 100_000;
const REMEMBERED = 1000;

const match = new Script('regex.test(text)');

/**
 * Whether a .NET expression matches a text, asked many times. What may take long runs under a watch that ends it, and its
 * answers are remembered, because names of streams and types come again and again.
 * @throws ExpressionRefused at once, ExpressionTooSlow from the answer
 */
export function boundedMatch(expression: string): (text: string) => boolean {
  const { regex, ways } = translate(expression);
  const watched = watchedMatch(expression, regex);
  watched(''); // an expression too large for the engine is found out by its first use
  return (text) => (isQuick(ways, text) ? regex.test(text) : watched(text));
}

function isQuick(ways: Ways, text: string): boolean {
  return waysThrough(ways, text.length) <= UNWATCHED_WAYS;
}

function watchedMatch(expression: string, regex: RegExp): (text: string) => boolean {
  const known = new LRUCache<string, boolean>({ max: REMEMBERED });
  const names = { regex, text: '' };
  const context = createContext(names);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    names.text = text;
    const answer = watch(expression, () => match.runInContext(context, { timeout: PATIENCE_MS }) === true);
    known.set(text, answer);
    return answer;
  };
}

function watch(expression: string, work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // of a script that only matches: the watch ended it
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new ExpressionTooSlow(expression);
    throw new ExpressionRefused(String(error));
  }
}
