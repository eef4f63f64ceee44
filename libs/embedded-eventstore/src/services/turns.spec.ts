import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('taking turns', () => {
  it('gives one turn at a time, in order, and lets others run in between', async () => {
    const turns = new Turns();
    const happened: string[] = [];
    const reader = async (name: string) => {
      for (let page = 1; page <= 2; page += 1) {
        await turns.take();
        happened.push(`${name}${page}`);
      }
    };
    const others = async () => {
      for (let time = 0; time < 4; time += 1) {
        await nextTurn();
        happened.push('other');
      }
    };
    await Promise.all([reader('a'), reader('b'), others()]);
    expect(happened).toEqual(['a1', 'other', 'b1', 'other', 'a2', 'other', 'b2', 'other']);
  });
});
