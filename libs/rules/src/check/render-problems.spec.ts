import { checkRuleSet } from './check-rule-set.js';
import { renderProblems } from './render-problems.js';

describe('printing problems', () => {
  const render = (source: string): string => {
    const checked = checkRuleSet(source);
    return renderProblems(source, 'rules.yaml', checked.ok ? checked.warnings : checked.problems);
  };
  const head = 'hindsight: 1\nid: x\n';

  it('shows file, line, column, message, the line and a caret under the place', () => {
    expect(render(`${head}outputs:\n  - {id: o, type: flag, when: "spent > 0"}\n`)).toBe(
      `rules.yaml:4:32 unknown name "spent"; an output sees features, cut-offs and the outputs above it
  4 |   - {id: o, type: flag, when: "spent > 0"}
    |                                ^
`,
    );
  });

  it('keeps the caret under its place after wide characters and tabs', () => {
    const wide = render(`${head}outputs: [{id: 客户, type: flag, when: "x"}]\n`);
    expect(wide).toContain(`    | ${' '.repeat(15)}\u3000\u3000${' '.repeat(21)}^`);
    expect(renderProblems('\tid: x', 'a', [problem(2)])).toContain('    | \t^');
  });

  it('shows a window of a line that is as long as a file', () => {
    const shown = renderProblems(`${'a'.repeat(5000)}b${'c'.repeat(5000)}`, 'x', [problem(5001)]);
    expect(shown).toContain(`  1 | ${'a'.repeat(79)}b${'c'.repeat(60)}\n    | ${' '.repeat(79)}^\n`);
  });

  it('marks warnings, and prints nothing for nothing', () => {
    expect(renderProblems('x', 'a.yaml', [problem(1)])).toBe('a.yaml:1:1 warning: hm\n  1 | x\n    | ^\n');
    expect(renderProblems('x', 'a.yaml', [])).toBe('');
  });
});

const problem = (column: number) =>
  ({ line: 1, column, path: '', message: 'hm', severity: 'warning' }) as const;
