import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { reachOf } from '../time/reach.js';
import type { Course } from '../time/course.js';
import { activity, mood, pyramid } from '../testing/fixtures.js';
import { nextLookAt, nextLooks } from './next-look.js';

const at = Date.parse;
/** Evaluated until just before the midnight with which 20 January begins in Shanghai. */
const through = at('2026-01-19T16:00Z') - 1;

function courseOf(document: string, isEvaluated = true): Course {
  const row = { document, hash: document } as unknown as Parameters<ReturnType<typeof ruleSetCompiler>>[0];
  const compiled = ruleSetCompiler('GBP')(row);
  const from = isEvaluated ? reachOf(compiled.ruleSet.clock, through) : null;
  return {
    id: compiled.ruleSet.id,
    version: 1,
    compiled,
    from,
    steps: [],
    cutoffs: new Map(),
    cap: Infinity,
    rested: false,
  };
}
const looksAt = (...documents: string[]) => nextLooks(documents.map((document) => courseOf(document)));
const under = (document: string, wake: number) => new Map([[looksAt(document)[0]?.hash ?? '', wake]]);

describe('when a customer is looked at again', () => {
  it('is when evaluation said that a tick may do something', () => {
    expect(nextLookAt(looksAt(pyramid), under(pyramid, at('2026-01-25T16:00Z')))).toBe(
      at('2026-01-25T16:00Z'),
    );
  });

  it('is at new cut-offs at the latest', () => {
    expect(nextLookAt(looksAt(pyramid), under(pyramid, Infinity))).toBe(at('2026-01-31T16:00Z'));
    expect(nextLookAt(looksAt(activity), under(activity, Infinity))).toBe(Infinity);
  });

  it.each([
    ['it was not said', -Infinity],
    ['what was said has passed', through],
  ])('is at the next tick where %s', (_, wake) => {
    expect(nextLookAt(looksAt(pyramid), under(pyramid, wake))).toBe(through + 1);
  });

  it('is when the first of several versions has to; those that nobody evaluated now, at their next tick', () => {
    const looks = looksAt(pyramid, activity);
    const wakes = under(pyramid, at('2026-01-30T16:00Z'));
    expect(nextLookAt(looks, wakes)).toBe(at('2026-01-26T05:00Z')); // Monday in New York
  });

  it('is never where nothing ticks, and where nothing was evaluated yet', () => {
    expect(nextLookAt(looksAt(mood), under(mood, -Infinity))).toBe(Infinity);
    expect(nextLookAt(nextLooks([courseOf(pyramid, false)]), new Map())).toBe(Infinity);
    expect(nextLookAt([], new Map())).toBe(Infinity);
  });
});
