/** What is said in English, with `{}` for each thing that is filled in, and in Chinese, where `{0}` is the first of those. */
export type Sentence = readonly [english: string, chinese: string];

interface Pattern {
  readonly matches: RegExp;
  readonly chinese: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const patternOf = ([english, chinese]: Sentence): Pattern => ({
  matches: new RegExp(`^${english.split('{}').map(escaped).join('(.*?)')}$`, 's'),
  chinese,
});

/**
 * A translator by the first sentence that fits; what is filled in is translated the same way. What no sentence fits, such as names
 * of the author, stays as it is. Linear in the sentences, for messages of a line.
 */
export function chineseBy(sentences: readonly Sentence[]): (text: string) => string {
  const patterns = sentences.map(patternOf);
  const translate = (text: string): string => {
    for (const { matches, chinese } of patterns) {
      const found = matches.exec(text);
      if (found) return chinese.replace(/\{(\d)\}/g, (_, n: string) => translate(found[Number(n) + 1] ?? ''));
    }
    return text;
  };
  return translate;
}
