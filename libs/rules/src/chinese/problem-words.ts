import { chineseBy, type Sentence } from './chinese-of.js';
import { problemPhrases } from './problem-phrases.js';
import { problemSentences } from './problem-sentences.js';

/** How problems of a file are said to people of a language. */
export interface ProblemWords {
  readonly warning: string;
  readonly say: (message: string) => string;
}

/** As they are found. */
export const englishProblems: ProblemWords = { warning: 'warning: ', say: (message) => message };

/** In Chinese; what a check passes on from the readers of YAML and of CEL is quoted where it is not known. @param further what a check says beside those of rule sets; goes before theirs */
export function chineseProblems(further: readonly Sentence[] = []): ProblemWords {
  const translate = chineseBy([...further, ...problemSentences, ...problemPhrases]);
  const say = (message: string) => {
    const said = translate(message);
    return said === message ? `无法读取（${message}）` : said;
  };
  return { warning: '警告：', say };
}
