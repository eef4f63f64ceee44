import { readdir } from 'node:fs/promises';
import { languages } from '@hindsight/contracts';
import { said, speaking, texts } from './texts.js';

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

  it('is all that the files beside this one have, no name twice', async () => {
    const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('-texts.ts'));
    const topics = await Promise.all(files.map((file) => import(`./${file}`) as Promise<object>));
    const names = topics.flatMap((topic) => Object.values(topic).flatMap((one: object) => Object.keys(one)));
    expect(names.sort()).toEqual(Object.keys(texts).sort());
  });

  it('fills in values, whatever is in them', () => {
    expect(speaking('en')('customer', { id: '$& {id}' })).toBe('customer $& {id}');
    expect(speaking('zh')('customer', { id: 'ada' })).toBe('客户 ada');
  });

  it('says what is filled in, and is said in words, in the language of the text', () => {
    expect(said('cannotBeWritten', { place: 'out', why: said('itIsADirectory') })).toEqual({
      en: 'out: cannot be written (it is a directory)',
      zh: 'out：无法写入（是目录）',
    });
  });
});
