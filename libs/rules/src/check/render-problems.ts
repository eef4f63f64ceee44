import type { Problem } from './problems.js';

/**
 * Prints problems for a terminal: `file:line:column severity: message`, then the line of the file and a caret under the
 * place. One trailing newline; empty text for no problems.
 */
export function renderProblems(source: string, file: string, problems: readonly Problem[]): string {
  const lines = source.split(/\r?\n/);
  return problems.map((problem) => render(lines[problem.line - 1] ?? '', file, problem)).join('');
}

function render(line: string, file: string, { line: number, column, message, severity }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  const gutter = `  ${number} | `;
  const indent = gutter.replaceAll(/[^|]/g, ' ');
  return `${file}:${number}:${column} ${mark}${message}\n${gutter}${line}\n${indent}${padding(line, column)}^\n`;
}

/** As wide as the line is before the column: tabs stay tabs, wide characters become wide spaces. */
function padding(line: string, column: number): string {
  return line
    .slice(0, column - 1)
    .replaceAll(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g,
      '\u3000',
    )
    .replaceAll(/[^\t\u3000]/g, ' ');
}
