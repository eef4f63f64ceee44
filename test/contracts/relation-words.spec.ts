import * as domain from '@hindsight/domain';
import { careWords } from '../../libs/contracts/src/words/care-words.js';
import { contractWords } from '../../libs/contracts/src/words/contract-words.js';
import { needWords } from '../../libs/contracts/src/words/need-words.js';
import { opportunityWords } from '../../libs/contracts/src/words/opportunity-words.js';

/** The domain's lists, each with its words. */
const lists = Object.entries({ ...needWords, ...opportunityWords, ...contractWords, ...careWords });

describe('the words of lists', () => {
  it.each(lists)('%s are those of the domain, in its order, in both languages', (list, words) => {
    const known = domain[list as keyof typeof domain] as readonly (string | number)[]; // a list, by its name
    expect(Object.keys(words)).toEqual(known.map(String));
    for (const { en, zh } of Object.values<{ en: string; zh: string }>(words))
      expect([en, zh]).toEqual([
        expect.stringMatching(/^[a-z][A-Za-z -]*$/),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
  });
});
