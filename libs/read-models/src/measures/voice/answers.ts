import { facts, numberOf } from '../facts.js';
import type { Ask } from '../measure.js';

/** Answers in the window, by question and score. */
export const answers = `
SELECT f.data ->> 'instrument' AS instrument, ${numberOf('score')} AS score, count(*)::int4 AS answers
FROM ${facts('CustomerRated')} f
WHERE f.in_window
GROUP BY 1, 2 ORDER BY 1, 2`;

interface Counted {
  readonly instrument: string;
  readonly score: number | null;
  readonly answers: number;
}

export interface Scale {
  readonly instrument: string;
  readonly lowest: number;
  readonly highest: number;
}

/** Answers to one question, one number each, and how many are off its scale, which count nowhere. */
export interface Answered {
  readonly scores: readonly number[];
  readonly offScale: number;
}

export async function answersTo(ask: Ask, scales: readonly Scale[]): Promise<readonly Answered[]> {
  const found = await ask.rows<Counted>('answers');
  return scales.map(({ instrument, lowest, highest }) => {
    const own = found.filter((one) => one.instrument === instrument);
    const isOn = ({ score }: Counted) =>
      score !== null && Number.isInteger(score) && score >= lowest && score <= highest;
    return {
      scores: own.filter(isOn).flatMap(({ score, answers }) => Array<number>(answers).fill(score ?? 0)),
      offScale: own.filter((one) => !isOn(one)).reduce((sum, one) => sum + one.answers, 0),
    };
  });
}

/** How many answers each score has, lowest first. */
export const spreadOf = ({ scores }: Answered, { lowest, highest }: Scale) =>
  Array.from({ length: highest - lowest + 1 }, (_, place) => ({
    score: lowest + place,
    answers: scores.filter((one) => one === lowest + place).length,
  }));

export const csatScale: Scale = { instrument: 'csat', lowest: 1, highest: 5 };
export const npsScale: Scale = { instrument: 'nps', lowest: 0, highest: 10 };
export const cesScale: Scale = { instrument: 'ces', lowest: 1, highest: 7 };
