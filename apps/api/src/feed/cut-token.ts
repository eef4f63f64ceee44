import type { SegmentCut } from '@hindsight/read-models';

type Cut = Pick<SegmentCut, 'position' | 'included'>;

const stream = /^segment-(\d+)$/;

/** A cut as text that goes into a URL: the position, then `stream:revision` of each stream that has something, in base 36. */
export function tokenOf({ position, included }: Cut): string {
  const parts = [...included].flatMap(([name, revision]) => {
    const number = stream.exec(name)?.[1];
    return number === undefined || revision < 0n ? [] : [`${number}:${revision.toString(36)}`];
  });
  return [position, ...parts].join('_');
}

/** What such a text looks like. */
export const tokenPattern = /^(-1|\d{1,18})(_\d{1,2}:[0-9a-z]{1,12}){0,64}$/;

/** @param token of that pattern */
export function cutOf(token: string): Cut {
  const [position = '', ...parts] = token.split('_');
  const included = parts.map((part) => {
    const [number = '', revision = ''] = part.split(':');
    return [`segment-${number}`, BigInt(parseInt(revision, 36))] as const;
  });
  return { position: BigInt(position), included: new Map(included) };
}
