/** A command of a page, and what the page says it prints. `…` stands for anything, on a line of its own for any lines. */
export interface Step {
  readonly command: string;
  readonly expected: string;
}

/** The steps in the `console` blocks of a Markdown page: what follows `$ ` or `> ` is typed, everything else printed. */
export function stepsOf(markdown: string): Step[] {
  return [...markdown.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    stepsOfBlock(block),
  );
}

function stepsOfBlock(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, typed = '', expected = ''] = /^(.*(?:\n> .*)*)\n?([^]*)$/.exec(part) ?? [];
      return { command: typed.replaceAll('\n> ', '\n'), expected: expected.trimEnd() };
    });
}

/** Does what was printed fit what the page says? */
export function fits(expected: string, printed: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escaped).join('.*')}\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${printed.trimEnd()}\n`);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
