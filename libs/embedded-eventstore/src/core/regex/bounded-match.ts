import { createContext, Script } from 'node:vm';
import { LRUCache } from 'lru-cache';
import { ExpressionRefused, translate } from './translate.js';
import { longestWithin } from './ways.js';

/** An expression went on for too long over one text. The reader who brought it is refused; the others never notice. */
export class ExpressionTooSlow extends Error {
  override readonly name = 'ExpressionTooSlow';
  constructor(readonly expression: string) {
    super(
      `The regular expression "${expression}" takes more than ${PATIENCES_MS[1]} ms for one name: anchor it, or repeat less`,
    );
  }
}

/**
 * By the clock on the wall, which runs on while the process is kept waiting: whoever was too slow has a second, longer try, so
 * that a busy machine refuses nobody whose expression is sound.
 */
const PATIENCES_MS = [50, 1000] as const;
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
  const longestUnwatched = longestWithin(ways, UNWATCHED_WAYS);
  return (text) => (text.length <= longestUnwatched ? regex.test(text) : watched(text));
}

function watchedMatch(expression: string, regex: RegExp): (text: string) => boolean {
  const known = new LRUCache<string, boolean>({ max: REMEMBERED });
  const names = { regex, text: '' };
  const context = createContext(names);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    names.text = text;
    const answer = firstAnswer((timeout) => match.runInContext(context, { timeout }) === true);
    if (answer === null) throw new ExpressionTooSlow(expression);
    known.set(text, answer);
    return answer;
  };
}

/** The answer of the first try that comes to one; null when none does. */
export function firstAnswer(tryFor: (timeoutMs: number) => boolean): boolean | null {
  for (const timeoutMs of PATIENCES_MS) {
    const answer = answerOf(() => tryFor(timeoutMs));
    if (answer !== null) return answer;
  }
  return null;
}

function answerOf(work: () => boolean): boolean | null {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // of a script that only matches: the watch ended it
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw new ExpressionRefused(String(error));
  }
}
