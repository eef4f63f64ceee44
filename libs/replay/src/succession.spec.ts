import { createHash } from 'node:crypto';
import { checkRuleSet, effectiveHistory } from '@hindsight/rules';
import { compare } from './compare.js';
import { run } from './run.js';
import { NeverInForce, type Succession } from './succession.js';
import { engineOf } from './testing/engine-of.js';

const day = 86_400_000;
const at = (days: number) => Date.parse('2020-01-01T00:00:00Z') + days * day;

/** Gold are the best `share` of those who spent in the last `windowDays`. */
function version(windowDays: number, share: number, more = '') {
  const checked = checkRuleSet(`
hindsight: 1
id: spend
clock: {tz: UTC, tick: day, cutoffs: month}
features:
  spend: {agg: sum, field: amount, events: [purchased], window: ${windowDays}d}
population:
  value: {of: spend, among: "spend > 0", order: desc, cuts: {top: ${share}}}
outputs:
  - {id: tier, type: table, rows: [{id: best, when: "spend >= value.top && spend > 0", then: gold}], else: plain, order: [plain, gold]}
${more}`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const long = version(365, 0.5);
const short = version(40, 0.5, '  - {id: spends, type: flag, when: "spend > 0"}');
const candidate = version(365, 0.9, '  - {id: spends, type: flag, when: "spend > 0"}');

const bought = (customerId: string, ...all: readonly (readonly [days: number, pounds: number])[]) =>
  effectiveHistory(
    customerId,
    all.map(([days, pounds], revision) => ({
      ...{ type: 'purchased', occurredAt: at(days), revision, eventId: `${customerId}-${revision}` },
      fields: { orderId: String(revision), amount: pounds * 100 },
    })),
  );

// Cut-off instants are at day 31 and 60. Ada is gold from day 31 on; the short memory forgets her on day 41.
const everybody = [bought('ada', [1, 100]), bought('bob', [2, 10], [50, 40]), bought('cleo', [59, 5])];

const succession: Succession = {
  id: 'spend',
  reigns: [
    {
      ruleSet: long,
      version: 1,
      since: -Infinity,
      until: at(45),
      published: [{ instant: at(31), values: { value: { top: 100 } } }],
    },
    {
      ruleSet: short,
      version: 2,
      since: at(45),
      until: at(65),
      published: [{ instant: at(31), values: { value: { top: 7 } } }],
    },
  ],
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const options = { asOf: at(70), movers: 5, published: [] };
const compared = async (control: Succession, asOf = at(62), buckets = 3) =>
  (await compare(engineOf(everybody, { buckets }), control, candidate, { ...options, asOf })).comparison;

describe('comparing with what was in force when', () => {
  it('reads each version only while it was in force', async () => {
    const { outputs } = await compared(succession);
    const tier = outputs.find(({ output }) => output === 'tier');
    const rows = (cells: readonly { from: string; customers: number }[] = []) =>
      cells.map(({ from, customers }) => `${customers} ${from}`);
    expect(tier?.monthEnds.map(({ cells }) => rows(cells))).toEqual([
      ['2 plain'], // before the first cut-offs
      ['1 plain', '2 plain'], // ada was gold under the first, which is over: the second one had forgotten her
    ]);
    expect(rows(tier?.matrix.cells)).toEqual(['2 plain', '1 gold']);
    expect(tier?.flips.control).toBe(3); // ada up and, by activation, down; bob up on day 60
  });

  it('quotes the features of the version that was in force when the two first differed', async () => {
    const { outputs } = await compared(succession);
    const [ada] = outputs[0]?.movers ?? [];
    expect(ada).toMatchObject({
      customerId: 'ada',
      firstDivergence: {
        at: at(45),
        control: { result: 'plain', rule: 'else', features: { spend: 0 } },
        candidate: { result: 'gold', features: { spend: 100 } },
      },
    });
  });

  it('has the digest of the whole run of each version, and one of the timeline', async () => {
    const { control } = await compared(succession);
    const runs = [long, short].map((ruleSet) =>
      run(engineOf(everybody), ruleSet, { asOf: at(62), cutoffs: 'computed' }),
    );
    const [first, second] = await Promise.all(runs);
    expect(control.reigns).toEqual([
      {
        ...{ version: 1, since: -Infinity, until: at(45), activationChanges: 0, lacks: ['spends'] },
        ...{ hash: long.hash, digest: first?.digest, changes: first?.changes },
      },
      {
        ...{ version: 2, since: at(45), until: Infinity, activationChanges: 3, lacks: [] },
        ...{ hash: short.hash, digest: second?.digest, changes: second?.changes },
      },
    ]);
    expect(control).toMatchObject({
      id: 'spend',
      hash: sha256(`\t${at(45)}\t${long.hash}\n${at(45)}\t\t${short.hash}\n`),
      digest: sha256(
        `\t${at(45)}\t${long.hash}\t${first?.digest}\n${at(45)}\t\t${short.hash}\t${second?.digest}\n`,
      ),
      changes: 10, // two begin with a tier, ada up; three by activation; cleo begins with both, bob spends and is up
    });
  });

  it('says nothing of an output that the version in force has not, and nothing where none is in force', async () => {
    const before = await compared(succession, at(44));
    expect(before.outputs.map(({ output, matched, moved }) => [output, matched + moved])).toEqual([
      ['tier', 2],
    ]);
    expect(before.onlyInCandidate).toEqual(['spends']);
    const after = await compared(succession, at(66));
    expect(after.outputs.map(({ output, matched, moved }) => [output, matched + moved])).toEqual([
      ['tier', 0],
      ['spends', 0],
    ]);
  });

  it('lists where a version published other cut-offs than its history gives, up to its end', async () => {
    const { cutoffDifferences } = await compared(succession);
    expect(cutoffDifferences).toEqual([
      { version: 2, instant: at(31), population: 'value', cut: 'top', computed: 100, published: 7 },
      { version: 2, instant: at(60), population: 'value', cut: 'top', computed: 40, published: null },
    ]);
  });

  it('is the same in any number of buckets', async () => {
    expect(await compared(succession, at(66), 1)).toEqual(await compared(succession, at(66), 7));
  });

  it('is what one version says where that alone was in force', async () => {
    const [first] = succession.reigns;
    if (!first) throw new Error('there is one');
    const alone = { id: 'spend', reigns: [{ ...first, until: Infinity }] };
    const ofOne = await compare(engineOf(everybody), long, candidate, options);
    const { control, ...rest } = await compared(alone, options.asOf);
    const { control: single, ...same } = ofOne.comparison;
    expect({ ...rest, cutoffDifferences: [] }).toEqual({ ...same, cutoffDifferences: [] });
    expect(control.reigns).toMatchObject([{ digest: single.digest, changes: single.changes }]);
  });

  it('is refused where nothing was in force yet', async () => {
    const later = {
      id: 'spend',
      reigns: [{ ruleSet: short, version: 2, since: at(80), until: Infinity, published: [] }],
    };
    await expect(compared(later)).rejects.toThrow(NeverInForce);
    await expect(compared(later)).rejects.toThrow('no version of spend was in force by 2020-03-03');
  });
});
