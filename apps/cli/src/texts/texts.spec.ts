import { languages } from '@hindsight/contracts';
import { speaking, texts } from './texts.js';

const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('what the command line says', () => {
  it.each(Object.entries(texts))(
    '%s: in both languages, each in its script, with the same values',
    (_, text) => {
      expect(Object.keys(text).sort()).toEqual([...languages]);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(placesIn(text.zh)).toEqual(placesIn(text.en));
    },
  );

  it('fills in values, whatever is in them', () => {
    expect(speaking('en')('customer', { id: '$& {id}' })).toBe('customer $& {id}');
    expect(speaking('zh')('customer', { id: 'ada' })).toBe('客户 ada');
  });
});
