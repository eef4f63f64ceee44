import { headOf, readLogFacts } from './log-facts.js';
import { storeOf, type Told } from './testing/store-of.js';

const hash = 'a'.repeat(64);
const [early, late] = ['2020-01-01T00:00:00.000Z', '2020-01-02T00:00:00.000Z'];
const contact: Told = { stream: 'customer-ada', type: 'CustomerContacted', data: {} };
const closed = (through: string): Told => ({ stream: 'calendar', type: 'DayClosed', data: { through } });
const drafted: Told = {
  ...{ stream: 'ruleset-abc', type: 'RuleSetDrafted' },
  data: { version: 1, hash, document: { id: 'abc' } },
};
const activated: Told = {
  ...{ stream: 'ruleset-abc', type: 'RuleSetActivated' },
  data: { version: 1, hash, effectiveFrom: late },
};
const cutoffs: Told = {
  ...{ stream: 'calendar', type: 'CutoffsPublished' },
  data: { ruleSet: `abc@1#${hash}`, instant: early, values: { pop: { p20: 7 } }, members: { pop: 9 } },
};
const other: Told = { stream: 'segment-1', type: 'SegmentChanged', data: {} };

describe('what the log says besides its customers’ events', () => {
  it('is rule sets, closed days and cut-offs', async () => {
    const store = await storeOf(contact, drafted, activated, closed(late), closed(early), cutoffs);
    const facts = await readLogFacts(store);
    expect(facts.head).toBe(500n);
    expect(facts.watermark).toBe(Date.parse(late));
    expect(facts.ruleSets.get('abc')?.numbers).toEqual([1]);
    expect(facts.published.get(hash)).toEqual([{ instant: Date.parse(early), values: { pop: { p20: 7 } } }]);
  });

  it('ends at a position up to which the log is known', async () => {
    const store = await storeOf(closed(early), contact, closed(late));
    expect((await readLogFacts(store, { position: 199n })).watermark).toBe(Date.parse(early));
    expect((await readLogFacts(store, { position: 200n })).watermark).toBe(Date.parse(late));
  });

  // The first activation holds for all of the past where nobody was evaluated before it.
  it('tells whether a customer came before an activation', async () => {
    const inForce = async (...log: Told[]) =>
      (await readLogFacts(await storeOf(...log))).ruleSets.get('abc')?.inForceAt(Date.parse(early)) ?? null;
    expect(await inForce(contact, closed(late), drafted, activated)).toBeNull();
    expect(await inForce(closed(late), drafted, activated, contact)).not.toBeNull();
  });
});

describe('imports', () => {
  const origin = 'import:1';
  const began: Told = { stream: 'calendar', type: 'ImportBegan', data: { origin, file: 'a.csv' } };
  const ended: Told = {
    stream: 'calendar',
    type: 'ImportEnded',
    data: { origins: [origin], publish: false },
  };
  const brought: Told = { ...contact, stream: 'customer-bob', origin };

  it('are told of that are open where the log ends', async () => {
    const open = async (...log: Told[]) => (await readLogFacts(await storeOf(...log))).unheard;
    expect(await open(contact, began, brought)).toEqual([{ origin, after: 100n }]);
    expect(await open(contact, began, brought, ended)).toEqual([]);
    expect(await open(began, ended, began)).toEqual([{ origin, after: 200n }]);
    const store = await storeOf(began, brought, ended);
    expect((await readLogFacts(store, { position: 199n })).unheard).toEqual([{ origin, after: 0n }]);
  });

  // The first activation holds for all of the past where nobody was heard of before it.
  it.each([
    ['nobody while theirs is open', [began, brought, activated], true],
    [
      'nobody of whom only they say who it is',
      [began, brought, { ...brought, origin: 'api' }, activated],
      true,
    ],
    ['somebody once it has ended', [began, brought, ended, activated], false],
    ['somebody beside them', [began, brought, contact, activated], false],
  ])('bring %s', async (_, log, isFirst) => {
    const { ruleSets } = await readLogFacts(await storeOf(closed(late), drafted, ...log));
    expect(ruleSets.get('abc')?.inForceAt(Date.parse(early)) !== null).toBe(isFirst);
  });
});

describe('the head of the log', () => {
  it('is its last event that anybody is evaluated by', async () => {
    expect(await headOf(await storeOf())).toBe(-1n);
    expect(await headOf(await storeOf(contact, closed(early), other))).toBe(100n);
  });

  it('is no further than what is known', async () => {
    const store = await storeOf(contact, closed(early), contact);
    expect(await headOf(store, { position: 150n })).toBe(150n);
    expect(await headOf(store, { position: 1000n })).toBe(200n);
    expect(await headOf(store, { recordedAt: 0 })).toBe(-1n);
    expect(await headOf(store, { recordedAt: Infinity })).toBe(200n);
  });
});
