import { width } from './draw.js';
import { ink } from './palette.js';

/** Between items, and between lines, px. */
const gap = 32;
const line = 14;

/** A legend below a chart, and how much of its height that takes: long names, or many, take more lines. */
export function legendOf(names: readonly string[]): { readonly height: number; readonly option: object } {
  const textStyle = { fontSize: 13, color: ink.text, width: 260, overflow: 'truncate' };
  return {
    height: 30 + line + (gap + line) * (linesOf(names) - 1),
    option: { bottom: 0, icon: 'roundRect', itemGap: gap, textStyle },
  };
}

function linesOf(names: readonly string[]): number {
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const wide = 30 + Math.min(260, textWidth(name)) + gap;
    if (used > 0 && used + wide > width) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return lines;
}

/** Rather too wide than too narrow: fonts differ. */
const textWidth = (text: string) =>
  text.split(/(?:)/u).reduce((sum, character) => sum + (character > '\u2e80' ? 13 : 8.5), 0);
