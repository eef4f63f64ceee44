// Colours that also tell apart in grey print and under the usual colour blindness.

export const ink = { text: '#334155', faint: '#94a3b8', line: '#e2e8f0' } as const;

/** The two sides of a comparison. */
export const sides = { control: '#94a3b8', candidate: '#0f5c8c' } as const;

/** From few to many customers of a row, by what happened to them. */
export const moves = {
  matched: ['#f1f5f9', '#64748b'],
  up: ['#e6f5f1', '#0d8a72'],
  down: ['#fdf0e3', '#c2571a'],
  moved: ['#f3eefb', '#7c4dbd'],
  nobody: ['#f8fafc', '#f8fafc'],
} as const;

const sequence = ['#d3dce6', '#8fb7d3', '#3d86b5', '#0f4c75'];
const categories = [
  '#3d86b5',
  '#e0a13c',
  '#4c9f8b',
  '#c46a5a',
  '#8a78b8',
  '#7d8b99',
  '#b5a642',
  '#5f7f4f',
  '#c987ab',
  '#2f5d73',
  '#a0764a',
  '#93b7a5',
];

/** One colour a result: from light to dark where low and high mean something. */
export function resultColours(count: number, ordered: boolean): readonly string[] {
  const colours = Array.from({ length: count }, (_, i) => i);
  if (!ordered) return colours.map((i) => categories[i % categories.length] ?? ink.faint);
  return colours.map((i) => between(count === 1 ? 1 : i / (count - 1)));
}

/** A colour of the sequence, 0..1, mixed from its two neighbours. */
function between(place: number): string {
  const scaled = place * (sequence.length - 1);
  const below = Math.min(Math.floor(scaled), sequence.length - 2);
  const [from, to] = [channelsOf(sequence[below]), channelsOf(sequence[below + 1])];
  const mixed = from.map((channel, i) => Math.round(channel + ((to[i] ?? 0) - channel) * (scaled - below)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const channelsOf = (colour = '#000000') =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
