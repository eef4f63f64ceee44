import { fits, stepsOf } from './console-blocks.js';

const page = `
# Page

\`\`\`console
$ echo one
one
$ printf 'two\\n' \\
> 'three'
two
…
\`\`\`

\`\`\`yaml
$ no: command
\`\`\`
`;

describe('the console blocks of a page', () => {
  it('are commands and what they print', () => {
    expect(stepsOf(page)).toEqual([
      { command: 'echo one', expected: 'one' },
      { command: "printf 'two\\n' \\\n'three'", expected: 'two\n…' },
    ]);
  });

  it.each([
    ['one\ntwo', 'one\ntwo\n', true],
    ['one\ntwo', 'one\n2\n', false],
    ['one', 'one\ntwo\n', false],
    ['one\n…', 'one\ntwo\nthree\n', true],
    ['…\nthree', 'one\ntwo\nthree\n', true],
    ['o…e (…)', 'one (1.5 s)\n', true],
    ['o…e', 'two\n', false],
  ])('%j fits %j: %s', (expected, printed, fitting) => {
    expect(fits(expected, printed)).toBe(fitting);
  });
});
