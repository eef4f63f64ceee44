import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';

const rules = (orders: number) => `
hindsight: 1
id: regulars
features: {orders: {agg: count, events: [purchased]}}
outputs: [{id: regular, type: flag, when: "orders >= ${orders}"}]
`;

describe('rule sets from the command line, while a server runs', () => {
  let folder: string;
  let database: TestDatabase;
  let up: Started;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-rule-sets-'));
    database = await createDatabase();
    up = await startHindsight(['up'], { cwd: folder, env: { DATABASE_URL: database.url } });
    await writeFile(join(folder, 'first.yaml'), rules(12));
    await writeFile(join(folder, 'second.yaml'), rules(15));
    await writeFile(join(folder, 'wrong.yaml'), rules(12).replace('count', 'cuont'));
  }, 60_000);
  afterAll(async () => {
    up.signal('SIGTERM');
    await up.ended;
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const hindsight = (...words: string[]) => runHindsight(['rules', ...words, '--json'], { cwd: folder });
  const done = async (...words: string[]) => {
    const { code, out, err } = await hindsight(...words);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Record<string, unknown>;
  };
  const refused = async (...words: string[]) => {
    const { code, out, err } = await hindsight(...words);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  it('come in force through two pairs of eyes, and out again', async () => {
    expect(await done('draft', 'first.yaml', '--as', 'ann')).toMatchObject({ version: 1, revision: '0' });
    expect(await done('submit', 'regulars', '1', '--as', 'ann')).toMatchObject({ revision: '1' });
    expect(await refused('approve', 'regulars', '1', '--note', 'fine', '--as', 'ann')).toBe(
      'hindsight: regulars version 1: Whoever drafted a version does not approve it\n',
    );
    const digest = 'f'.repeat(64);
    await done('approve', 'regulars', '1', '--note', 'fine', '--replay', digest, '--as', 'bob');
    await done('activate', 'regulars', '1', '--from', '2011-01-01', '--as', 'ann');
    const answer = await fetch(`${up.said['api'] ?? ''}/v1/rule-sets/regulars`);
    expect(await answer.json()).toMatchObject({
      inForce: { version: 1, from: '2011-01-01T00:00:00.000Z', until: null },
      versions: [
        {
          author: 'ann',
          state: 'activated',
          steps: [{}, {}, { by: 'bob', note: 'fine', replayDigest: digest }, {}],
        },
      ],
    });
    await done('retire', 'regulars', '1', '--from', '2099-01-01', '--as', 'bob');
    expect(await done('timeline', 'regulars')).toMatchObject({
      ruleSets: [{ stretches: [{ version: 1, until: '2099-01-01T00:00:00.000Z' }] }],
    });
  }, 120_000);

  it('are told apart, version by version', async () => {
    await done('draft', 'second.yaml', '--as', 'ann');
    expect(await done('diff', 'regulars', '1', '2')).toEqual({
      ...{ ruleSetId: 'regulars', before: 1, after: 2 },
      differences: [{ path: 'outputs.regular.when', before: 'orders >= 12', after: 'orders >= 15' }],
    });
    const { out } = await runHindsight(['rules', 'diff', 'regulars', '1', '2'], { cwd: folder });
    expect(out).toBe('outputs.regular.when\n- orders >= 12\n+ orders >= 15\n');
  }, 120_000);

  it('are rejected for a reason, and then for good', async () => {
    await done('submit', 'regulars', '2', '--as', 'ann');
    await done('reject', 'regulars', '2', '--reason', 'too harsh', '--as', 'bob');
    const said = await refused('approve', 'regulars', '2', '--note', 'fine', '--as', 'bob');
    expect(said).toMatch(/version 2: This version was rejected/);
  }, 120_000);

  it.each([
    ['a file with problems, each by its place', ['draft', 'wrong.yaml'], /^wrong\.yaml:4:26 /],
    ['a rule set that nobody drafted', ['timeline', 'nothing'], /^hindsight: nothing: nobody drafted this/],
    ['a stale revision', ['submit', 'regulars', '1', '--revision', '0'], /somebody else changed it/],
    ['no digest', ['approve', 'regulars', '1', '--note', 'x', '--replay', 'f00d'], /Expected a digest/],
    ['a name that is none', ['submit', 'regulars', '1', '--as', 'a b'], /^hindsight: --as a b: say who acts/],
  ])(
    'refuse %s',
    async (_, words, expected) => {
      expect(await refused(...words)).toMatch(expected);
    },
    30_000,
  );
});
