import type { Decision, Explanation } from './explanation.js';
import type { Words } from './words.js';
import { english } from './words-en.js';
import { chinese } from './words-zh.js';

export type Language = 'en' | 'zh';

const languages: Readonly<Record<Language, Words>> = { en: english, zh: chinese };

/** The explanation in a few sentences of running text. */
export function explanationText(explanation: Explanation, language: Language): string {
  const words = languages[language];
  const { type, decided, raw, result, value } = explanation;
  const earlier = decided.at !== raw.at;
  return [
    words.was(explanation, result ?? String(value)),
    ...(earlier ? [words.decidedAt(decided)] : []),
    reasonOf(words, type, decided),
    ...cutoffsOf(words, explanation),
    ...explanation.keptBack.map((kept) => words.keptBack(kept, type)),
    ...(result === null
      ? []
      : [explanation.nearest ? words.nearest(explanation.nearest) : words.noNearest()]),
  ]
    .map((sentence) => `${words.begin(sentence)}${words.stop}`)
    .join('')
    .trimEnd();
}

function reasonOf(words: Words, type: Explanation['type'], { rule, number, tried }: Decision): string {
  const held = tried.at(-1)?.rule === rule ? tried.at(-1) : undefined;
  const passed = held ? tried.slice(0, -1) : tried;
  const others = passed.map((one) => `${one.rule} (${one.filled})`).join(words.comma);
  return [
    ...(number ? [words.number(number)] : []),
    ...(held ? [words.fired(type, held)] : rule === null ? [] : [words.nothingHeld(type, rule)]),
    ...(others === '' ? [] : [words.notHeld(others)]),
  ].join(words.comma);
}

function cutoffsOf(words: Words, { cutoffs }: Explanation): string[] {
  const instants = [...new Set(cutoffs.map(({ inForceSince }) => inForceSince))];
  return instants.map((since) => {
    const quotes = cutoffs.filter(({ inForceSince }) => inForceSince === since);
    return since === null ? words.notPublished(quotes) : words.cutoffsSince(since, quotes);
  });
}
