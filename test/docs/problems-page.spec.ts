import { readFileSync, writeFileSync } from 'node:fs';
import { refusals } from '../../apps/api/src/customers/refusals.js';
import { kinds } from '../../apps/api/src/http/problem.js';
import { planRefusals } from '../../apps/api/src/plans/plan-refusals.js';
import { refusals as ruleSetRefusals } from '../../apps/api/src/rule-sets/refusals.js';
import { formatted } from './formatted.js';
import { partOf } from './measures-page.js';

// DOCS=write renews the table.

const file = new URL('../../docs/problems.md', import.meta.url);
const problems = Object.entries({
  ...kinds,
  ...refusals.meanings,
  ...planRefusals.meanings,
  ...ruleSetRefusals.meanings,
}).sort(([a], [b]) => (a < b ? -1 : 1));

const head = ['type', 'status', 'English', '中文'];
const rows = problems.map(([type, { status, title }]) => [
  `\`/problems/${type}\``,
  String(status),
  title.en,
  title.zh,
]);
const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

describe('docs/problems.md', () => {
  it('has every type of problem', async () => {
    const page = readFileSync(file, 'utf8');
    const expected = await formatted(table, file);
    const begin = '<!-- problems -->\n\n';
    if (process.env['DOCS'] === 'write')
      writeFileSync(
        file,
        page.replace(begin + partOf(page, 'problems'), () => begin + expected),
      );
    expect(partOf(readFileSync(file, 'utf8'), 'problems')).toBe(expected);
  });

  it.each(problems)('says %s in both languages', (_, { title }) => {
    expect(title).toEqual({
      en: expect.stringMatching(/^[A-Z]/) as string,
      zh: expect.stringMatching(/\p{Script=Han}/u) as string,
    });
  });
});
