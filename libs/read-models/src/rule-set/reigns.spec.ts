import { reignAt, reignsOf, sinceOf, type Turn } from './reigns.js';

const activated = (hash: string, since: number): Turn => ({ kind: 'activated', hash, since });
const retired = (hash: string, since: number): Turn => ({ kind: 'retired', hash, since });
const reigns = (...turns: Turn[]) => reignsOf(turns).map(({ hash, since, until }) => [hash, since, until]);

describe('what was in force', () => {
  it('is each version from its instant to the next one', () => {
    expect(reigns(activated('v1', -Infinity), activated('v2', 10), activated('v3', 20))).toEqual([
      ['v1', -Infinity, 10],
      ['v2', 10, 20],
      ['v3', 20, Infinity],
    ]);
  });

  it('goes by the instants, not by when they were decided', () => {
    expect(reigns(activated('v1', 0), activated('v3', 20), activated('v2', 10))).toEqual([
      ['v1', 0, 10],
      ['v2', 10, 20],
      ['v3', 20, Infinity],
    ]);
  });

  it('is what was decided last, of two at one instant', () => {
    expect(reigns(activated('v1', 0), activated('v2', 10), activated('v3', 10))).toEqual([
      ['v1', 0, 10],
      ['v3', 10, Infinity],
    ]);
  });

  it('goes on where a version follows upon itself, nothing between them', () => {
    expect(reigns(activated('v1', 0), activated('v1', 10))).toEqual([['v1', 0, Infinity]]);
    expect(reigns(activated('v1', 0), activated('v2', 10), activated('v1', 10))).toEqual([
      ['v1', 0, Infinity],
    ]);
  });

  it('is nothing after a retirement, until the next activation', () => {
    expect(reigns(activated('v1', 0), retired('v1', 10), activated('v1', 20))).toEqual([
      ['v1', 0, 10],
      ['v1', 20, Infinity],
    ]);
  });

  it('is nothing where a version is retired when it would begin', () => {
    expect(reigns(activated('v1', 10), retired('v1', 10))).toEqual([]);
  });

  it('begins with its instant and ends before the next', () => {
    const timeline = reignsOf([activated('v1', 0), activated('v2', 10), retired('v2', 20)]);
    expect([-1, 0, 9, 10, 20].map((instant) => reignAt(timeline, instant)?.hash)).toEqual([
      undefined,
      'v1',
      'v1',
      'v2',
      undefined,
    ]);
  });
});

describe('since when an activation counts', () => {
  const monday = new Date('2026-01-05');
  const tuesday = new Date('2026-01-06');
  const atOnce = { effectiveFrom: monday, occurredAt: monday };
  const untouched = { turns: [], anyoneEvaluated: false };

  it('is the beginning for the first of a rule set, before anyone has a history', () => {
    expect(sinceOf(atOnce, untouched)).toBe(-Infinity);
  });

  it.each([
    ['another was active before', atOnce, { ...untouched, turns: [activated('v1', 0)] }, monday],
    ['people have a history', atOnce, { ...untouched, anyoneEvaluated: true }, monday],
    ['it waits for a later day', { effectiveFrom: tuesday, occurredAt: monday }, untouched, tuesday],
  ])('is the instant it names where %s', (_, activation, before, since) => {
    expect(sinceOf(activation, before)).toBe(since.getTime());
  });
});
