import { runHindsight } from '../support/run-hindsight.js';
import { readModels, root } from './models.js';

const commands = readModels().flatMap(({ does }) =>
  does.flatMap((doing) => (doing.kind === 'command' ? [doing.words] : [])),
);

describe('every command that docs/models.md names', () => {
  it.each([...new Set(commands)])('hindsight %s is one', async (words) => {
    const { code, out } = await runHindsight([...words.split(' '), '--help'], { cwd: root });
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^Usage: hindsight ${words}(\\|[a-z]+)?( [[<]|$)`)), // another name may follow
    ]);
  });
});
