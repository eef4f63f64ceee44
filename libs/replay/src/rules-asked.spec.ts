import { rulesIn, rulesText } from './rules-asked.js';

describe('under which rules something is asked', () => {
  it.each(['then', 'now', 'tier-pyramid@1', 'a@999999999'])('is %s as people write it', (text) => {
    expect(rulesText(rulesIn(text) ?? 'then')).toBe(text);
  });

  it('is a rule set and a version', () => {
    expect(rulesIn('tier-pyramid@12')).toEqual({ id: 'tier-pyramid', version: 12 });
  });

  it.each(['', 'Then', 'tier-pyramid', 'tier-pyramid@', 'tier-pyramid@0', 'tier@1#6f1c', '@1', 'now@1 '])(
    'is not "%s"',
    (text) => {
      expect(rulesIn(text)).toBeNull();
    },
  );
});
