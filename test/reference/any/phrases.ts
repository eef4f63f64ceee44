import fc from 'fast-check';

/** What an expression may name, and for numbers the thresholds beside which they come to lie. */
export interface Names {
  readonly numbers: readonly { readonly name: string; readonly near: readonly number[] }[];
  readonly texts: readonly { readonly name: string; readonly near: readonly string[] }[];
  readonly booleans: readonly string[];
  /** Cut-offs, with what is ranked and the one operator that may compare with them. */
  readonly cuts: readonly { readonly of: string; readonly operator: string; readonly cut: string }[];
}

/** The text of an expression, once the names are known: this way a case shrinks without losing its sense. */
export type Phrase = (names: Names) => string;

export function pick<T>(list: readonly T[], place: number): T | undefined {
  return list[place % list.length];
}

/** A number as our grammar writes it: digits, a sign, no exponent. */
const written = (value: number): string => (value < 0 ? `(-${written(-value)})` : value.toString());

const operator = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const place = fc.nat(999);
const oftenTrue: Phrase = () => 'true';

const numberName: fc.Arbitrary<Phrase> = place.map((n) => (names) => pick(names.numbers, n)?.name ?? '1');
const threshold: fc.Arbitrary<Phrase> = fc
  .tuple(place, operator, place)
  .map(([n, compared, k]) => (names) => {
    const one = pick(names.numbers, n);
    return one ? `${one.name} ${compared} ${written(pick(one.near, k) ?? 0)}` : 'true';
  });
const numberIn: fc.Arbitrary<Phrase> = fc
  .tuple(place, fc.array(place, { minLength: 1, maxLength: 3 }))
  .map(([n, all]) => (names) => {
    const one = pick(names.numbers, n);
    return one ? `${one.name} in [${all.map((k) => String(pick(one.near, k))).join(', ')}]` : 'false';
  });
const textIs: fc.Arbitrary<Phrase> = fc
  .tuple(place, fc.constantFrom('==', '!='), place)
  .map(([n, compared, k]) => (names) => {
    const one = pick(names.texts, n);
    return one ? `${one.name} ${compared} ${JSON.stringify(pick(one.near, k) ?? '')}` : 'true';
  });
const textIn: fc.Arbitrary<Phrase> = fc
  .tuple(place, fc.array(place, { minLength: 1, maxLength: 3 }))
  .map(([n, all]) => (names) => {
    const one = pick(names.texts, n);
    return one ? `${one.name} in [${all.map((k) => JSON.stringify(pick(one.near, k))).join(', ')}]` : 'true';
  });
const textsAlike: fc.Arbitrary<Phrase> = fc
  .tuple(place, fc.constantFrom('==', '!='), place)
  .map(([n, compared, k]) => (names) => {
    const [one, other] = [pick(names.texts, n), pick(names.texts, k)];
    return one && other ? `${one.name} ${compared} ${other.name}` : 'false';
  });
const flagged: fc.Arbitrary<Phrase> = place.map((n) => (names) => pick(names.booleans, n) ?? 'true');
const reaches: fc.Arbitrary<Phrase> = fc
  .tuple(place, fc.constantFrom('', '', ' + 1', ' * 0.5', ' / 0'), fc.boolean())
  .map(([n, more, ranked]) => (names) => {
    const one = pick(names.cuts, n);
    const value = ranked ? one?.of : pick(names.numbers, n)?.name;
    return one && value ? `${value}${more} ${one.operator} ${one.cut}` : oftenTrue(names);
  });

type Both = { truth: Phrase; number: Phrase };
const { truth, number } = fc.letrec<Both>((tie) => ({
  truth: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.oneof(
      { weight: 6, arbitrary: threshold },
      ...[reaches, reaches, reaches, textIs, textIn, textsAlike, flagged, numberIn].map(weighted),
    ),
    fc.tuple(tie('number'), operator, tie('number')).map(
      ([a, compared, b]) =>
        (names: Names) =>
          `${a(names)} ${compared} ${b(names)}`,
    ),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||', '&&', '||', '==', '!='), tie('truth')).map(
      ([a, joined, b]) =>
        (names: Names) =>
          `(${a(names)}) ${joined} (${b(names)})`,
    ),
    tie('truth').map((a) => (names: Names) => `!(${a(names)})`),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(
      ([a, b, c]) =>
        (names: Names) =>
          `(${a(names)}) ? (${b(names)}) : (${c(names)})`,
    ),
  ),
  number: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    numberName,
    fc
      .constantFrom('0', '1', '2.5', '0.5', '1e2', '(1e308 * 10)', '(-1e+308 * 2)')
      .map((value) => () => value),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(
      ([a, joined, b]) =>
        (names: Names) =>
          `(${a(names)} ${joined} ${b(names)})`,
    ),
    fc.tuple(fc.constantFrom('min', 'max'), fc.array(tie('number'), { minLength: 1, maxLength: 3 })).map(
      ([f, all]) =>
        (names: Names) =>
          `${f}(${all.map((one) => one(names)).join(', ')})`,
    ),
    fc.tuple(fc.constantFrom('abs(', 'floor(', '(-'), tie('number')).map(
      ([f, a]) =>
        (names: Names) =>
          `${f}${a(names)})`,
    ),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(
      ([a, b, c]) =>
        (names: Names) =>
          `((${a(names)}) ? ${b(names)} : ${c(names)})`,
    ),
  ),
}));

function weighted(arbitrary: fc.Arbitrary<Phrase>) {
  return { weight: 1, arbitrary };
}

/** Conditions: mostly one name against a threshold near what it comes to, now and then a tree of anything. */
export const anyTruth: fc.Arbitrary<Phrase> = truth;
export const anyNumber: fc.Arbitrary<Phrase> = number;
