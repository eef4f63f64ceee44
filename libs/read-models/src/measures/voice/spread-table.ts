import { count, type Table } from '../measure.js';

/** How many answers each score has. */
export const spreadTable: Table = {
  title: { en: 'Answers', zh: '回答' },
  bars: 'answers',
  columns: { score: count('score', '分数'), answers: count('answers', '回答数') },
};

export const offScale = count('answers off the scale, left out', '超出量表而未计入的回答');
