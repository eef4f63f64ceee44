import fc from 'fast-check';
import { AnswerOffScale } from './answers.js';
import { ces } from './ces.js';
import { csat } from './csat.js';
import { dsr } from './dsr.js';
import { nps } from './nps.js';

const none: number[] = [];

describe('what customers answer', () => {
  it('is satisfaction: fours and fives, and the mean', () => {
    expect(csat([5, 4, 3, 1])).toEqual({ n: 4, topTwoBox: 0.5, mean: 3.25 });
    expect(csat(none)).toEqual({ n: 0, topTwoBox: null, mean: null });
  });

  it('is recommendation: nines and tens less zeros to sixes', () => {
    expect(nps([10, 9, 8, 7, 6, 0, 10, 9])).toEqual({ promoters: 4, passives: 2, detractors: 2, score: 25 });
    expect(nps([0, 1, 2, 3, 4, 5, 6]).score).toBe(-100);
    expect(nps([9, 10]).score).toBe(100);
    expect(nps(none)).toEqual({ promoters: 0, passives: 0, detractors: 0, score: null });
  });

  it('is effort: the mean, and who agrees that it was easy', () => {
    expect(ces([7, 5, 4, 4])).toEqual({ n: 4, mean: 5, agreeing: 0.5 });
    expect(ces(none)).toEqual({ n: 0, mean: null, agreeing: null });
  });

  it('is a mean for each dimension of a shop', () => {
    expect(dsr({ item: [5, 4], service: [1, 1, 2], delivery: none })).toEqual({
      item: 4.5,
      service: 4 / 3,
      delivery: null,
    });
  });

  it('is refused off its scale', () => {
    for (const off of [0, 6, 2.5, NaN]) {
      expect(() => csat([off])).toThrow(AnswerOffScale);
      expect(() => dsr({ item: none, service: none, delivery: [off] })).toThrow(AnswerOffScale);
    }
    for (const off of [-1, 11]) expect(() => nps([off])).toThrow(`${off} is not a whole number from 0 to 10`);
    for (const off of [0, 8]) expect(() => ces([off])).toThrow(AnswerOffScale);
  });

  it('is counted once each and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (answers) => {
        const { promoters, passives, detractors, score } = nps(answers);
        expect(promoters + passives + detractors).toBe(answers.length);
        expect(Math.abs(score ?? Infinity)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
