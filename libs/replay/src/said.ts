import type { Change } from '@hindsight/rules';

/** A change, as a digest tells of it. */
export type Said = Omit<Change, 'cause'>;

const decoder = new TextDecoder();

/** Reads lines of changes back; no name or id holds a tab or a newline. */
export function saidIn(lines: Uint8Array): readonly Said[] {
  return decoder
    .decode(lines)
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, , at = '', output = '', from = '', to = '', rule = ''] = line.split('\t');
      return { output, from: from === '' ? null : from, to, at: Number(at), rule };
    });
}
