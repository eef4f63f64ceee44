import { textsIn } from '../../../../../test/support/words-in-source.js';
import { mappingProblems, mappingSentences } from './mapping-problems.js';

// The sources of the check and of the kinds that it names; what else lies there says nothing of mappings.
const elsewhere =
  /^(\W|\{\} \{\}|stripped of|read |freed of|words (not known|mapped)|no \{\} begins)|makes pseudonyms/;
const isSentence = (text: string) => /[a-z]{2,} |\} [a-z]{3,}/.test(text) && !elsewhere.test(text);

describe('problems of mappings in Chinese', () => {
  const sentences = textsIn('apps/cli/src/import/mapping').filter(isSentence);
  it('are read from the sources of the check', () => {
    expect(sentences.length).toBeGreaterThan(25);
  });

  it.each(sentences)('have: %s', (sentence) => {
    expect(mappingProblems.say(sentence.replaceAll('{}', '"x"'))).toMatch(/\p{Script=Han}/u);
  });

  it.each(mappingSentences)('say "%s" with all that is filled in: %s', (english, chinese) => {
    const places = english.split('{}').length - 1;
    const filled = [...chinese.matchAll(/\{(\d)\}/g)].map(([, n]) => Number(n)).sort();
    expect(filled).toEqual(Array.from({ length: places }, (_, n) => n));
  });

  it('know what checks of rule sets say too', () => {
    expect(mappingProblems.say('unknown key "wen" in a fact; expected is, not')).toBe(
      '事实中没有键 "wen"；应为 is, not',
    );
  });
});
