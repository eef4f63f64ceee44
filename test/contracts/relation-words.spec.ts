import * as domain from '@hindsight/domain';
import { careWords } from '../../libs/contracts/src/words/care-words.js';
import { contractWords } from '../../libs/contracts/src/words/contract-words.js';
import { needWords } from '../../libs/contracts/src/words/need-words.js';
import { opportunityWords } from '../../libs/contracts/src/words/opportunity-words.js';

import { serviceWords } from '../../libs/contracts/src/words/service-words.js';

/** The domain's lists, each with its words. */
const lists = Object.entries({
  ...needWords,
  ...opportunityWords,
  ...contractWords,
  ...careWords,
  ...serviceWords,
});

describe('the words of lists', () => {
  it('say of the evidence that the funnel asks for what its checklist says', () => {
    const ofChecklist = Object.values(domain.funnelChecklist)
      .flat()
      .map(({ id, en, zh }) => [id, { en, zh }]);
    expect(Object.entries(opportunityWords.funnelEvidence)).toEqual(ofChecklist);
  });

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
