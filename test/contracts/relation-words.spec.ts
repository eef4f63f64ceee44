import * as domain from '@hindsight/domain';
import { needWords } from '../../libs/contracts/src/words/need-words.js';

/** The domain's lists, each with its words. */
const lists = Object.entries({ ...needWords });

describe('the words of lists', () => {
  it.each(lists)('%s are those of the domain, in its order, in both languages', (list, words) => {
    expect(Object.keys(words)).toEqual(domain[list as keyof typeof domain]);
    for (const { en, zh } of Object.values<{ en: string; zh: string }>(words))
      expect([en, zh]).toEqual([
        expect.stringMatching(/^[a-z][A-Za-z -]*$/),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
  });
});
