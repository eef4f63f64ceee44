import { ANCHORS, casesOf, CLASS_OF, escapedCharacter, literal, range } from './characters.js';
import { oneAfterTheOther, oneOrTheOther, ONE_WAY, repeated, type Repeat, type Ways } from './ways.js';

/** What .NET's regular expressions can and this translation cannot; or what neither can. */
export class ExpressionRefused extends Error {
  override readonly name = 'ExpressionRefused';
}

interface Part {
  js: string;
  ways: Ways;
}

/** ignore case, multiline, dot matches all, extended, explicit captures: .NET's i m s x n */
type Flags = Set<string>;

/** `$` stands before a last line end too, as in Perl; the dot takes everything but a line feed. */
const SPECIAL: Partial<Record<string, { flag: string; plain: string; flagged: string }>> = {
  '.': { flag: 's', plain: '[^\\n]', flagged: '[^]' },
  '^': { flag: 'm', plain: '^', flagged: '(?<![^\\n])' },
  $: { flag: 'm', plain: '(?=\\n?$)', flagged: '(?=\\n|$)' },
};

const NOTHING: Part = { js: '', ways: ONE_WAY };

/**
 * Translates a .NET regular expression, as a filter carries it, into JavaScript of the same meaning, for asking whether it
 * matches at all. Without flags on the JavaScript side, because .NET's hold for parts of an expression. Characters outside the basic
 * plane count as one here and as two there.
 * @throws ExpressionRefused
 */
export function translate(source: string): { regex: RegExp; ways: Ways } {
  const translation = new Translation(source);
  const { js, ways } = translation.whole();
  const begins = js.startsWith('^') && !source.includes('|') ? ONE_WAY : { base: 1, power: 1 };
  try {
    return {
      regex: new RegExp(js, translation.needsUnicode ? 'u' : ''),
      ways: oneAfterTheOther(begins, ways),
    };
  } catch (error) {
    throw new ExpressionRefused(error instanceof Error ? error.message : String(error));
  }
}

class Translation {
  needsUnicode = false;
  private at = 0;
  private hasNames = false;
  private captures = 0;
  private highestReference = 0;

  constructor(private readonly source: string) {}

  whole(): Part {
    const part = this.alternatives(new Set());
    if (this.at < this.source.length) throw this.refusal('has a ")" too many');
    if (this.highestReference > 0 && (this.hasNames || this.highestReference > this.captures)) {
      throw this.refusal('refers to a group by a number that cannot be told');
    }
    return part;
  }

  private alternatives(flags: Flags): Part {
    let all = this.sequence(flags);
    while (this.take('|')) {
      const next = this.sequence(flags);
      all = { js: `${all.js}|${next.js}`, ways: oneOrTheOther(all.ways, next.ways) };
    }
    return all;
  }

  private sequence(flags: Flags): Part {
    let all = NOTHING;
    while (this.at < this.source.length && !/^[|)]/.test(this.rest)) {
      if (flags.has('x') && this.takeMatch(/^(\s+|#[^\n]*)/)) continue;
      const part = this.quantified(this.atom(flags), flags);
      all = { js: all.js + part.js, ways: oneAfterTheOther(all.ways, part.ways) };
    }
    return all;
  }

  private quantified(part: Part, flags: Flags): Part {
    if (flags.has('x')) this.takeMatch(/^\s+/);
    const [text] = this.takeMatch(/^([*+?]|\{\d+(,\d*)?\})\??/) ?? [];
    if (text === undefined) return part;
    if (part.js === '') throw this.refusal('repeats nothing');
    return { js: part.js + text, ways: repeated(part.ways, repeatOf(text)) };
  }

  private atom(flags: Flags): Part {
    if (this.take('(')) return this.group(flags);
    if (this.take('[')) return one(this.characterClass(flags));
    if (this.take('\\')) return this.escape(flags);
    const character = this.source.charAt(this.at++);
    const special = SPECIAL[character];
    if (special) return one(flags.has(special.flag) ? special.flagged : special.plain);
    if (/[*+?]/.test(character)) throw this.refusal('repeats nothing');
    return one(this.character(character, flags));
  }

  private group(outer: Flags): Part {
    if (this.takeMatch(/^\?#[^)]*\)/)) return NOTHING;
    const inline = this.takeMatch(/^\?([imnsx]*)(?:-([imnsx]*))?([:)])/);
    if (inline?.[3] === ')') {
      change(outer, inline);
      return NOTHING;
    }
    const flags = new Set(outer);
    if (inline) change(flags, inline);
    const opening = inline ? '(?:' : this.opening(flags);
    const inside = this.alternatives(flags);
    if (!this.take(')')) throw this.refusal('has a "(" that is not closed');
    return { js: `${opening}${inside.js})`, ways: inside.ways };
  }

  private opening(flags: Flags): string {
    const [look] = this.takeMatch(/^\?(?:<[=!]|[=!])/) ?? [];
    if (look !== undefined) return `(${look}`;
    const name = this.takeMatch(/^\?(?:<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/);
    if (name) {
      this.hasNames = true;
      return `(?<${name[1] ?? name[2] ?? ''}>`;
    }
    if (this.rest.startsWith('?'))
      throw this.refusal(`has a group "(${this.rest.slice(0, 3)}" that is not known here`);
    if (flags.has('n')) return '(?:';
    this.captures += 1;
    return '(';
  }

  private escape(flags: Flags): Part {
    const reference = this.takeMatch(/^(?:([1-9])(?!\d)|k<([A-Za-z_]\w*)>|k'([A-Za-z_]\w*)')/);
    if (reference) return this.reference(reference[1], reference[2] ?? reference[3] ?? '');
    const anchor = ANCHORS[this.rest.charAt(0)];
    if (anchor !== undefined) {
      this.needsUnicode ||= /^[bB]/.test(this.rest);
      this.at += 1;
      return one(anchor);
    }
    const known = this.knownClass();
    if (known !== null) return one(`[${known}]`);
    return one(this.character(this.escaped(false), flags));
  }

  private reference(number: string | undefined, name: string): Part {
    this.highestReference = Math.max(this.highestReference, Number(number ?? 0));
    return { js: number === undefined ? `\\k<${name}>` : `(?:\\${number})`, ways: { base: 1, power: 1 } };
  }

  /** `\w`, `\P{Lu}` and their like, to be put into brackets. */
  private knownClass(): string | null {
    const category = this.takeMatch(
      /^[pP]\{(?:L|L[ultmo]|M|M[nce]|N|N[dlo]|P|P[cdseifo]|S|S[mcko]|Z|Z[slp]|C|C[cfson])\}/,
    );
    const letter = category ?? this.takeMatch(/^[wWdDsS]/);
    if (!letter) return null;
    this.needsUnicode = true;
    if (category) return `\\${category[0]}`;
    return CLASS_OF[letter[0]] ?? null;
  }

  private characterClass(flags: Flags): string {
    const opening = this.take('^') ? '[^' : '[';
    let members = '';
    let excluded = '';
    for (let isFirst = true; isFirst || !this.take(']'); isFirst = false) {
      if (this.at >= this.source.length) throw this.refusal('has a "[" that is not closed');
      if (this.take('-[')) excluded = this.characterClass(flags);
      else members += this.member(flags);
    }
    const all = `${opening}${members}]`;
    return excluded === '' ? all : `(?:(?!${excluded})${all})`;
  }

  private member(flags: Flags): string {
    const from = this.classCharacter();
    if (from.known !== null) return from.known;
    const isRange = /^-[^\][]/.test(this.rest);
    if (!isRange) return range(from.character, from.character, flags.has('i'));
    this.at += 1;
    const to = this.classCharacter();
    if (to.known !== null || to.character < from.character)
      throw this.refusal('has a range that ends before it begins');
    return range(from.character, to.character, flags.has('i'));
  }

  private classCharacter(): { known: string | null; character: string } {
    if (!this.take('\\')) return { known: null, character: this.source.charAt(this.at++) };
    const known = this.knownClass();
    return { known, character: known === null ? this.escaped(true) : '' };
  }

  private escaped(inClass: boolean): string {
    const escaped = escapedCharacter(this.rest, inClass);
    if (!escaped) throw this.refusal(`has an escape "\\${this.rest.slice(0, 2)}" that is not known here`);
    this.at += escaped.length;
    return escaped.character;
  }

  private character(character: string, flags: Flags): string {
    const cases = flags.has('i') ? casesOf(character) : [character];
    return cases.length > 1 ? `[${cases.map(literal).join('')}]` : literal(character);
  }

  private get rest(): string {
    return this.source.slice(this.at);
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private takeMatch(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.rest);
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private refusal(what: string): ExpressionRefused {
    return new ExpressionRefused(`it ${what}, at character ${this.at}`);
  }
}

function one(js: string): Part {
  return { js, ways: ONE_WAY };
}

function change(flags: Flags, [, on = '', off = '']: RegExpExecArray): void {
  for (const flag of on) flags.add(flag);
  for (const flag of off) flags.delete(flag);
}

function repeatOf(text: string): Repeat {
  const [least = '', most] = text.replace(/[{}?]/g, '').split(',');
  if (text.startsWith('*')) return { least: 0, most: Infinity };
  if (text.startsWith('+')) return { least: 1, most: Infinity };
  if (text.startsWith('?')) return { least: 0, most: 1 };
  return {
    least: Number(least),
    most: most === undefined ? Number(least) : most === '' ? Infinity : Number(most),
  };
}
