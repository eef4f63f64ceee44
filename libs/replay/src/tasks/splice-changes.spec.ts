import fc from 'fast-check';
import type { Outline } from '../outline.js';
import { ChangeColumns } from './change-columns.js';
import { spliceChanges, type Spliced, type Turn, type VersionRun } from './splice-changes.js';

const outline = (id: string, results: readonly string[]): Outline => ({
  ...{ id, results, order: results, rules: results.map((result) => `by-${result}`), isOrdered: true },
});
const tier = outline('tier', ['plain', 'gold', 'top']);
const stage = outline('stage', ['new', 'old']);

/** `[customer, instant, output, result]`, as a run has them. */
type Told = readonly [who: number, at: number, output: string, to: string];

function runOf(outputs: readonly Outline[], told: readonly Told[]): VersionRun {
  const changes = new ChangeColumns(4);
  const before = new Map<string, number>();
  for (const [who, at, id, result] of told) {
    const output = outputs.findIndex((one) => one.id === id);
    const to = outputs[output]?.results.indexOf(result) ?? -1;
    changes.add(who, output, before.get(`${who} ${id}`) ?? -1, to, at, -1, to);
    before.set(`${who} ${id}`, to);
  }
  return { changes, outputs };
}

/** One change after the other; whatever is at no place has no name. */
function rowsOf({ size, ...columns }: ChangeColumns, outputs: readonly Outline[]) {
  return Array.from({ length: size }, (_, place) => {
    const at = (column: 'who' | 'at' | 'output' | 'from' | 'to' | 'rule') => columns[column][place] ?? NaN;
    const output = outputs[at('output')] ?? tier;
    const [from, to] = [output.results[at('from')], output.results[at('to')]];
    return { who: at('who'), at: at('at'), id: output.id, from, to, rule: output.rules[at('rule')] };
  });
}

const readBack = ({ changes }: Spliced, outputs: readonly Outline[]): string[] =>
  rowsOf(changes, outputs).map(
    ({ who, at, id, from = '–', to = '–', rule = '–' }) => `${who} ${at} ${id} ${from} → ${to} ${rule}`,
  );

const always = { since: -Infinity, until: Infinity };

describe('what was in force, of versions that rule by turns', () => {
  const first = runOf(
    [tier],
    [
      [0, 1, 'tier', 'plain'],
      [0, 20, 'tier', 'gold'],
      [2, 5, 'tier', 'gold'],
    ],
  );
  const second = runOf(
    [stage, tier],
    [
      [0, 1, 'stage', 'new'],
      [0, 1, 'tier', 'plain'],
      [0, 8, 'tier', 'top'],
      [0, 30, 'tier', 'plain'],
      [1, 10, 'stage', 'new'],
      [1, 10, 'tier', 'gold'],
      [2, 5, 'stage', 'old'],
      [2, 5, 'tier', 'gold'],
    ],
  );
  const shared = [stage, tier];

  it('is the run itself where one version rules forever', () => {
    const spliced = spliceChanges([first], [{ version: 0, ...always }], [tier]);
    expect(spliced).toEqual({ changes: first.changes, ends: 0, activations: [0] });
    expect(spliced.changes).toBe(first.changes);
  });

  it('is told once to each customer whose result differs when a turn begins', () => {
    const turns = [
      { version: 0, since: -Infinity, until: 10 },
      { version: 1, since: 10, until: Infinity },
    ];
    const spliced = spliceChanges([first, second], turns, shared);
    expect(readBack(spliced, shared)).toEqual([
      '0 1 tier – → plain by-plain',
      '0 10 stage – → new by-new',
      '0 10 tier plain → top by-top',
      '0 30 tier top → plain by-plain',
      '1 10 stage – → new by-new', // who begins at that instant is told so by the version itself
      '1 10 tier – → gold by-gold',
      '2 5 tier – → gold by-gold',
      '2 10 stage – → old by-old', // of the tier both say gold
    ]);
    expect([spliced.ends, spliced.activations]).toEqual([0, [0, 3]]);
  });

  it('ends with its turn where nobody goes on, and for an output that the next version has not', () => {
    const turns = [
      { version: 1, since: 6, until: 9 },
      { version: 0, since: 9, until: 12 },
      { version: 0, since: 25, until: Infinity },
    ];
    const spliced = spliceChanges([first, second], turns, shared);
    expect(readBack(spliced, shared).filter((line) => line.startsWith('0'))).toEqual([
      '0 6 stage – → new by-new',
      '0 6 tier – → plain by-plain',
      '0 8 tier plain → top by-top',
      '0 9 stage new → – –',
      '0 9 tier top → plain by-plain',
      '0 12 tier plain → – –',
      '0 25 tier – → gold by-gold',
    ]);
    expect([spliced.ends, spliced.activations]).toEqual([4, [4, 1, 2]]);
  });

  it('says at every instant what the version says whose turn it is, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(toldByAll, { minLength: 1, maxLength: 3 }), anyTurns, (told, some) => {
        const outputs = [[tier], [stage, tier], [stage]];
        const versions = told.map((one, version) => ({ own: outputs[version] ?? [], one }));
        const runs = versions.map(({ own, one }) => runOf(own, ofRun(own, one)));
        const turns = some.map((turn) => ({ ...turn, version: turn.version % runs.length }));
        const spliced = spliceChanges(runs, turns, shared);
        const asked = [0, 1, 2].flatMap((who) =>
          ['tier', 'stage'].flatMap((id) => Array.from({ length: 41 }, (_, at): Asked => [who, id, at])),
        );
        const naive = ([who, id, at]: Asked) => {
          const turn = turns.find(({ since, until }) => since <= at && at < until);
          const run = runs[turn?.version ?? -1];
          return run && inForce(run.changes, run.outputs, [who, id, at]);
        };
        expect(asked.map((one) => inForce(spliced.changes, shared, one))).toEqual(asked.map(naive));
        const lines = readBack(spliced, shared);
        expect(lines.filter((line) => / (\S+) → \1 /.test(line))).toEqual([]);
        const places = lines.map((line) => /^\d+ \d+ \w+/.exec(line)?.[0]);
        expect(places).toEqual([...new Set(places)]);
        expect([...spliced.changes.who.subarray(0, spliced.changes.size)]).toEqual(
          [...spliced.changes.who.subarray(0, spliced.changes.size)].sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** What each customer is told of each output: at rising instants, never twice the same in a row. */
const toldByAll = fc.uniqueArray(
  fc.record({ who: fc.nat(2), at: fc.nat(40), output: fc.constantFrom('tier', 'stage'), to: fc.nat(2) }),
  { maxLength: 25, selector: ({ who, at, output }) => `${who} ${at} ${output}` },
);

const anyTurns: fc.Arbitrary<Turn[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat(41), { minLength: 2, maxLength: 6 }),
    fc.array(fc.record({ version: fc.nat(2), rules: fc.boolean() }), { minLength: 7, maxLength: 7 }),
    fc.boolean(),
  )
  .map(([bounds, all, isEndless]) => {
    const since = [...(isEndless ? [-Infinity] : []), ...bounds.sort((a, b) => a - b)];
    return since.flatMap((begin, place) => {
      const { version = 0, rules = false } = all[place] ?? {};
      return rules ? [{ version, since: begin, until: since[place + 1] ?? Infinity }] : [];
    });
  });

function ofRun(
  outputs: readonly Outline[],
  told: readonly { who: number; at: number; output: string; to: number }[],
) {
  const standing = new Map<string, string>();
  return [...told]
    .sort((a, b) => a.who - b.who || a.at - b.at)
    .flatMap(({ who, at, output, to }): Told[] => {
      const results = outputs.find(({ id }) => id === output)?.results;
      const result = results?.[to % results.length];
      if (result === undefined || standing.get(`${who} ${output}`) === result) return [];
      standing.set(`${who} ${output}`, result);
      return [[who, at, output, result]];
    });
}

type Asked = readonly [who: number, output: string, at: number];

/** The last result at or before an instant, looked up one by one. */
const inForce = (changes: ChangeColumns, outputs: readonly Outline[], [who, id, at]: Asked) =>
  rowsOf(changes, outputs).findLast((row) => row.who === who && row.id === id && row.at <= at)?.to;
