import { checkRuleSet, effectiveHistory, SumOverflow, type RuleEvent } from '@hindsight/rules';
import { compare } from './compare.js';
import type { Engine } from './engine.js';
import { run } from './run.js';
import type { Said } from './said.js';
import { engineOf } from './testing/engine-of.js';

const ruleSetOf = (windowDays: number) => {
  const checked = checkRuleSet(`
hindsight: 1
id: spend
clock: {tz: UTC, tick: day, cutoffs: month}
features:
  spend: {agg: sum, field: amount, events: [purchased], window: ${windowDays}d}
population:
  value: {of: spend, among: "spend > 0", order: desc, cuts: {top: 0.3}}
outputs:
  - {id: tier, type: table, rows: [{id: best, when: "spend >= value.top && spend > 0", then: gold}], else: plain}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
};
const ruleSet = ruleSetOf(90);

const at = (days: number) => Date.parse('2020-01-01T00:00:00Z') + days * 86_400_000;
const asOf = at(200);

function historyOf(customerId: string, ...minors: readonly number[]) {
  const bought = minors.map((amount, revision): RuleEvent => ({
    ...{ type: 'purchased', revision, eventId: `${customerId}-${revision}` },
    occurredAt: at((customerId.length * 13 + revision * 17) % 180),
    fields: { orderId: String(revision), amount },
  }));
  return effectiveHistory(customerId, bought);
}

const names = ['a', 'bb', 'ccc', 'B', 'dddd', 'z9', 'q', 'r', 's-s', 't_t', 'ZZZZZ'];
const everybody = names.map((name, place) => historyOf(name, 100 * place, 37 * place * place, 5000));

describe('a replay', () => {
  it('counts the same without a digest, and tells the same of customers', async () => {
    const heard: Record<string, string[]> = { with: [], without: [] };
    const told = (which: string) => (id: string, changes: readonly Said[]) =>
      heard[which]?.push(`${id} ${changes.map(({ at: when, to }) => `${when} ${to}`).join()}`);
    const options = { asOf, cutoffs: 'computed' } as const;
    const { digest, ...counted } = await run(engineOf(everybody), ruleSet, {
      ...options,
      onCustomer: told('with'),
    });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const without = { ...options, digests: false, onCustomer: told('without') };
    expect(await run(engineOf(everybody), ruleSet, without)).toEqual({ digest: null, ...counted });
    expect(heard.with).toHaveLength(everybody.length);
    expect(heard.without).toEqual(heard.with);
  });

  it('keeps nothing for later where nothing is to be written', async () => {
    const keep = () => Promise.reject(new Error('something was kept'));
    const engine = { ...engineOf(everybody), spill: { keep } };
    const { digest } = await run(engine, ruleSet, { asOf, cutoffs: 'computed', digests: false });
    expect(digest).toBeNull();
    const options = { ...{ asOf, movers: 3, published: [] }, digests: false, everyMover: false };
    const { comparison } = await compare(engine, ruleSet, ruleSetOf(30), options);
    expect(comparison.control.digest).toBeNull();
  });

  it('gives the same in any number of buckets', async () => {
    const [one, ...others] = await Promise.all(
      [1, 2, 3, 7, 16].map((buckets) =>
        run(engineOf(everybody, { buckets }), ruleSet, { asOf, cutoffs: 'computed' }),
      ),
    );
    for (const other of others) expect(other).toEqual(one);
    expect(one?.changes).toBeGreaterThan(names.length);
  });

  it('compares the same in any number of buckets, whoever of equals comes first', async () => {
    const options = { asOf, movers: 3, published: [] };
    const equals = ['x', 'w', 'y', 'v', 'u'].map((name) => historyOf(name, 900));
    const [one, another] = await Promise.all(
      [1, 5].map(
        async (buckets) =>
          (await compare(engineOf(equals, { buckets }), ruleSet, ruleSetOf(300), options)).comparison,
      ),
    );
    expect(another).toEqual(one);
    expect(one?.outputs[0]?.movers.map(({ customerId }) => customerId)).toEqual(['u', 'v', 'w']);
  });

  it('leaves out whom it is told to', async () => {
    const left = everybody.filter(({ customerId }) => customerId !== 'bb' && customerId !== 'a');
    const without = new Set(['bb', 'a']);
    expect(await run(engineOf(everybody), ruleSet, { asOf, cutoffs: 'computed', without })).toEqual(
      await run(engineOf(left), ruleSet, { asOf, cutoffs: 'computed' }),
    );
  });

  it('names the customer whose sum no number can say', async () => {
    const huge = historyOf('huge', 2 ** 53, 2 ** 53);
    const replay = run(engineOf([...everybody, huge]), ruleSet, { asOf, cutoffs: 'computed' });
    await expect(replay).rejects.toThrow(SumOverflow);
    await expect(replay).rejects.toMatchObject({ customerId: 'huge' });
  });

  it('reads no further once it is told to stop', async () => {
    const stop = new AbortController();
    const { engine, readings } = counted(engineOf(everybody, { buckets: 9 }));
    const onProgress = () => {
      stop.abort(new Error('enough'));
    };
    const options = { asOf, cutoffs: 'computed', signal: stop.signal, onProgress } as const;
    await expect(run(engine, ruleSet, options)).rejects.toThrow('enough');
    expect(readings()).toBeLessThan(5);
  });

  it('reads no further when a bucket cannot be read, and ends only when nobody reads', async () => {
    const { engine, readings, underWay } = counted(engineOf(everybody, { buckets: 9 }), 1);
    await expect(run(engine, ruleSet, { asOf, cutoffs: 'computed' })).rejects.toThrow('bucket 1 is damaged');
    expect(readings()).toBeLessThan(5);
    expect(underWay()).toBe(0);
  });

  it('tells of the events that it has read, twice where it computes cut-offs', async () => {
    let events = 0;
    const onProgress = (more: number) => void (events += more);
    await run(engineOf(everybody), ruleSet, { asOf, cutoffs: 'computed', onProgress });
    expect(events).toBe(2 * 3 * names.length);
  });
});

/** An engine that counts what is read of it, one bucket of which may be damaged. */
function counted(engine: Engine, damaged = -1) {
  let [readings, underWay] = [0, 0];
  const columns: Engine['archive']['columns'] = async (bucket, reading) => {
    readings++;
    underWay++;
    await new Promise(setImmediate);
    underWay--;
    if (bucket === damaged) throw new Error(`bucket ${bucket} is damaged`);
    return engine.archive.columns(bucket, reading);
  };
  const archive = { ...engine.archive, columns };
  return { engine: { ...engine, archive }, readings: () => readings, underWay: () => underWay };
}
