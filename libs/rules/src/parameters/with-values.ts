import { nearest } from '../check/nearest.js';
import type { Parameter } from './parameters-of.js';

/** What a parameter is to be, as it would be written in the file. */
export interface Setting {
  readonly parameter: Parameter;
  readonly value: string;
}

/** The text of a rule set with other values in it; everything else, comments too, stays as it is. */
export function withValues(source: string, settings: readonly Setting[]): string {
  const backwards = [...settings].sort((a, b) => b.parameter.offset - a.parameter.offset);
  return backwards.reduce((text, { parameter: { offset, written, inExpression }, value }) => {
    const said = inExpression && value.startsWith('-') ? `(${value})` : value;
    return text.slice(0, offset) + said + text.slice(offset + written.length);
  }, source);
}

/** Whether a parameter can be written so; whether it may have this value is for the check to say. */
export const isWritable = ({ kind }: Parameter, value: string): boolean =>
  kind === 'duration' ? /^\d+[hdw]$/.test(value) : /^-?\d+(?:\.\d+)?$/.test(value);

/** A parameter by its path, or by the end of it where no other ends so; or why there is none. */
export function findParameter(
  parameters: readonly Parameter[],
  asked: string,
): Parameter | { readonly message: string } {
  const pathsOf = ({ path, alias }: Parameter): string[] => (alias === null ? [path] : [path, alias]);
  const found = parameters.filter((one) =>
    pathsOf(one).some((path) => path === asked || path.endsWith(`.${asked}`)),
  );
  const [only, other] = found;
  if (only && !other) return only;
  if (other)
    return {
      message: `"${asked}" may be ${found.map(({ path }) => path).join(' or ')}: say more of the path`,
    };
  const ends = parameters.flatMap(pathsOf).flatMap((path) => {
    const segments = path.split('.');
    return segments.map((_, place) => segments.slice(place).join('.'));
  });
  const near = nearest(asked, ends);
  return { message: `no parameter "${asked}"${near === null ? '' : `; did you mean "${near}"?`}` };
}
