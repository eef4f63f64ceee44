/** .NET's classes know all scripts, where JavaScript's know ASCII. @source .NET, "Character classes in regular expressions" */
const WORD = '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}';
const NOT_IN_WORDS = `[^${WORD}\\u200c\\u200d]`;
const IN_WORDS = `[${WORD}\\u200c\\u200d]`;

/** Members to be put into brackets. A complement is spelt out in the other categories, because brackets do not nest. */
export const CLASS_OF: Partial<Record<string, string>> = {
  w: WORD,
  W: '\\p{Mc}\\p{Me}\\p{Nl}\\p{No}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}\\p{S}\\p{Z}\\p{C}',
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: '\\f\\n\\r\\t\\v\\x85\\p{Z}',
  S: '\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}',
};
const ENDS_WORD = `(?<=${IN_WORDS})(?!${IN_WORDS})`;
const BEGINS_WORD = `(?<!${IN_WORDS})(?=${IN_WORDS})`;

/** Anchors that are written with a backslash; `$` without flags is the very end for JavaScript. */
export const ANCHORS: Partial<Record<string, string>> = {
  A: '^',
  z: '$',
  Z: '(?=\\n?$)',
  b: `(?:${ENDS_WORD}|${BEGINS_WORD})`,
  B: `(?:(?<=${IN_WORDS})(?=${IN_WORDS})|(?<=^|${NOT_IN_WORDS})(?=$|${NOT_IN_WORDS}))`,
};

const CONTROL: Partial<Record<string, number>> = { a: 7, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };

type Escape = [written: RegExp, code: (written: string) => number];

const ESCAPES: readonly Escape[] = [
  [/^x[0-9a-f]{2}|^u[0-9a-f]{4}/i, (written) => parseInt(written.slice(1), 16)],
  [/^0[0-7]{0,2}/, (written) => parseInt(written, 8)],
  [/^c[@-_a-z]/i, (written) => written.toUpperCase().charCodeAt(1) - 64],
  [/^[atnvfre]/, (written) => CONTROL[written] ?? 0],
  [/^[^\p{L}\p{N}_]/u, (written) => written.charCodeAt(0)],
];
const ESCAPES_IN_CLASS: readonly Escape[] = [
  [/^[0-7]{1,3}/, (written) => parseInt(written, 8) & 0xff],
  [/^b/, () => 8],
  ...ESCAPES,
];

/** The one character that an escape stands for, and how many characters behind the backslash say so. */
export function escapedCharacter(
  text: string,
  inClass: boolean,
): { character: string; length: number } | null {
  for (const [written, code] of inClass ? ESCAPES_IN_CLASS : ESCAPES) {
    const found = written.exec(text)?.[0];
    if (found !== undefined) return { character: String.fromCharCode(code(found)), length: found.length };
  }
  return null;
}

/** The character as JavaScript source that stands for itself, inside a class as well as outside. */
export function literal(character: string): string {
  return /[\^$\\.*+?()[\]{}|/-]/.test(character)
    ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
    : character;
}

export function casesOf(character: string): string[] {
  const cases = [character, character.toLowerCase(), character.toUpperCase()];
  return [...new Set(cases)].filter(({ length }) => length === 1);
}

/** Wider ranges are taken as they are: they hold both cases of nearly everything in them. */
const WIDEST_FOLDED = 1024;

export function range(from: string, to: string, ignoresCase: boolean): string {
  const plain = from === to ? literal(from) : `${literal(from)}-${literal(to)}`;
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (!ignoresCase || last - first > WIDEST_FOLDED) return plain;
  const folded = new Set<string>();
  for (let code = first; code <= last; code += 1)
    casesOf(String.fromCharCode(code)).forEach((one) => folded.add(one));
  return plain + [...folded].map(literal).join('');
}
