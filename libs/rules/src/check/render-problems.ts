import { englishProblems, type ProblemWords } from '../chinese/problem-words.js';
import type { Problem } from './problems.js';

// A line of a rubbish file may be as long as the file: a window around the place is enough.
const before = 80;
const after = 60;

/**
 * Prints problems for a terminal: `file:line:column message` (warnings say so), then the line of the file and a caret
 * under the place. Each ends its line; empty text for no problems. `source` is the text that was checked.
 */
export function renderProblems(
  source: string,
  file: string,
  problems: readonly Problem[],
  words: ProblemWords = englishProblems,
): string {
  const lines = source.split(/\r?\n/);
  return problems.map((problem) => render(lines[problem.line - 1] ?? '', file, problem, words)).join('');
}

function render(wholeLine: string, file: string, problem: Problem, words: ProblemWords): string {
  const { line, column, message, severity } = problem;
  const start = column <= before ? 0 : column - before;
  const shown = wholeLine.slice(start, column + after);
  const gutter = `  ${line} | `;
  const head = `${file}:${line}:${column} ${severity === 'warning' ? words.warning : ''}${words.say(message)}`;
  const caret = `${padding(gutter.slice(0, -2))}| ${padding(shown.slice(0, column - 1 - start))}^`;
  return `${head}\n${gutter}${shown}\n${caret}\n`;
}

/** As wide as the text: tabs stay tabs, wide characters become wide spaces. */
function padding(text: string): string {
  return text
    .replaceAll(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g,
      '\u3000',
    )
    .replaceAll(/[^\t\u3000]/g, ' ');
}
