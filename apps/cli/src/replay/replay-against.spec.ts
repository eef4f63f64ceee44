import { Command } from 'commander';
import { storeOf } from '../log/testing/store-of.js';
import { spendOver } from '../report/testing/replayed.js';
import { settingsOf } from '../settings.js';
import { replayAgainst } from './replay-against.js';

const hash = (digit: string) => digit.repeat(64);

const recorded = (id: string, type: string, data: object) => ({ stream: `ruleset-${id}`, type, data });
const drafted = (id: string, digit: string) =>
  recorded(id, 'RuleSetDrafted', { version: 1, hash: hash(digit), document: { id } });
const activated = (id: string, digit: string) =>
  recorded(id, 'RuleSetActivated', {
    version: 1,
    hash: hash(digit),
    effectiveFrom: '2020-01-02T00:00:00.000Z',
  });

const unreached = () => Promise.reject(new Error('replayed all the same'));

describe('replaying against a control', () => {
  it('that is not in force names those that are, and no drafts', async () => {
    const store = await storeOf(drafted('abc', 'a'), drafted('pyramid', 'b'), activated('pyramid', 'b'));
    const replay = replayAgainst(
      store,
      {
        ...{ control: 'abc', candidate: { ruleSet: spendOver(50), text: '' }, movers: 10 },
        ...{ asOf: undefined, knownAt: undefined, outcome: undefined, cohorts: undefined },
        ...{ settings: settingsOf(new Command()), signal: new AbortController().signal },
      },
      unreached,
    );
    await expect(replay).rejects.toThrow(/--control abc: .* in force are pyramid$/);
  });
});
