import type { Contender } from './bench.js';
import { measure, median } from './measure.js';

/** A clock that only runs while somebody runs. */
function race() {
  let ms = 0;
  const ran: string[] = [];
  const contender = (name: string, takes: number, gives: string): Contender => ({
    name,
    units: 1000,
    comparedAs: 'same work',
    run: () => {
      ran.push(name);
      ms += takes;
      return () => gives;
    },
  });
  return { ran, contender, now: () => ms };
}

describe('measuring contenders', () => {
  it('runs them by turns, each round in another order, and leaves warm-ups out', async () => {
    const { ran, contender, now } = race();
    const { figures, agree } = await measure(
      [contender('tortoise', 20, 'same'), contender('hare', 5, 'same')],
      {
        warmUps: 1,
        runs: 2,
        time: 'wall',
        now,
      },
    );
    expect(ran).toEqual(['tortoise', 'hare', 'hare', 'tortoise', 'tortoise', 'hare']);
    expect(figures).toEqual({
      tortoise: { medianMs: 20, perSecond: 50_000, runs: [20, 20] },
      hare: { medianMs: 5, perSecond: 200_000, runs: [5, 5] },
    });
    expect(agree).toBe(true);
  });

  it.each([
    ['wall', 3, 7],
    ['cpu', 2, 40],
  ] as const)('takes the %s time of who timed itself, and its word', async (time, hare, owl) => {
    const { contender, now } = race();
    const own = (name: string, ms: Record<'wall' | 'cpu', number>, gives: string): Contender => ({
      ...contender(name, 0, ''),
      run: () => {
        void contender(name, 500, '').run(); // seen from here
        return { result: () => gives, ms };
      },
    });
    const contenders = [own('hare', { wall: 3, cpu: 2 }, 'same'), own('owl', { wall: 7, cpu: 40 }, 'same')];
    const rounds = { warmUps: 1, runs: 2, time, now };
    expect(await measure(contenders, rounds)).toMatchObject({
      figures: { hare: { medianMs: hare, runs: [hare, hare] }, owl: { medianMs: owl, runs: [owl, owl] } },
      agree: true,
    });
    const mole = own('mole', { wall: 1, cpu: 1 }, 'another');
    expect(await measure([...contenders, mole], rounds)).toMatchObject({
      disagreements: ['hare: same', 'mole: another'],
    });
  });

  it('says who gave what where they disagree, in a warm-up too', async () => {
    const { contender, now } = race();
    const contenders = [contender('tortoise', 20, 'left'), contender('hare', 5, 'right')];
    expect(await measure(contenders, { warmUps: 1, runs: 0, time: 'wall', now })).toMatchObject({
      agree: false,
      disagreements: ['tortoise: left', 'hare: right'],
    });
  });

  it('compares nobody with who did other work', async () => {
    const { contender, now } = race();
    const contenders = [
      contender('tortoise', 20, 'left'),
      { ...contender('hare', 5, 'right'), comparedAs: 'other work' },
      { ...contender('snail', 90, 'nothing'), comparedAs: null },
    ];
    expect((await measure(contenders, { warmUps: 0, runs: 1, time: 'wall', now })).agree).toBe(true);
  });

  it('disagrees with a contender that disagrees with itself', async () => {
    const { contender, now } = race();
    let times = 0;
    const fickle = { ...contender('fickle', 1, ''), run: () => () => String(times++) };
    expect((await measure([fickle], { warmUps: 0, runs: 2, time: 'wall', now })).agree).toBe(false);
  });

  it('takes the middle', () => {
    expect([median([9, 1, 5]), median([1, 9, 5, 7]), median([3])]).toEqual([5, 6, 3]);
  });
});
