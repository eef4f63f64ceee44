import fc from 'fast-check';

/** An expression that CEL and our profile both give a value: no division by 0, nothing infinite, every number a double. */
interface Written {
  readonly text: string;
  /** How tightly it binds: 1 for `?:` up to 8 for what stands alone. */
  readonly binds: number;
}

const alone = (text: string): Written => ({ text, binds: 8 });
const double = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

/** In parentheses only where the grammar of CEL needs them: precedence is part of what is compared. */
const within = ({ text, binds }: Written, least: number): string => (binds < least ? `(${text})` : text);

const infix =
  (binds: number) =>
  ([left, operator, right]: [Written, string, Written]): Written => ({
    text: `${within(left, binds)} ${operator} ${within(right, binds + 1)}`,
    binds,
  });
const prefix =
  (operator: string) =>
  (operand: Written): Written => ({ text: `${operator}${within(operand, 8)}`, binds: 7 });
const choice = ([test, yes, no]: [Written, Written, Written]): Written => ({
  text: `${within(test, 2)} ? ${within(yes, 2)} : ${within(no, 1)}`,
  binds: 1,
});
const call = ([name, all]: [string, Written[]]): Written =>
  alone(`${name}(${all.map(({ text }) => text).join(', ')})`);

const numberLiteral = fc
  .oneof(
    fc.constantFrom(0, 1, 2, 0.5, 0.1, 0.2, 7),
    fc.double({ min: 0, max: 1e4, noNaN: true, noDefaultInfinity: true }),
  )
  .filter((value) => !String(value).includes('e'))
  .map((value) => alone(double(value)));
const letters = fc.constantFrom('a', 'B', 'é', '客', '😀', '"', "'", '\\', '\n', '\u2028', '$', '{', '`');
/** Texts that features hold and literals say. */
export const someText = fc.oneof(
  fc.constantFrom('', 'web', 'Web'),
  fc.string({ unit: letters, maxLength: 4 }),
);
const textLiteral = someText.map((text) => alone(JSON.stringify(text)));

const trees = fc.letrec<{ number: Written; truth: Written; text: Written }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.constantFrom('a', 'b', 'c').map(alone),
    numberLiteral,
    fc.tuple(tie('number'), fc.constantFrom('+', '-'), tie('number')).map(infix(5)),
    fc.tuple(tie('number'), fc.constant('*'), tie('number')).map(infix(6)),
    fc
      .tuple(
        tie('number'),
        fc.constant('/'),
        fc.constantFrom('2.0', '3.0', '0.1', 'max(1.0, abs(b))').map(alone),
      )
      .map(infix(6)),
    tie('number').map(prefix('-')),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(choice),
    fc
      .tuple(fc.constantFrom('min', 'max'), fc.array(tie('number'), { minLength: 1, maxLength: 3 }))
      .map(call),
    fc
      .tuple(fc.constantFrom('abs', 'floor'), fc.tuple(tie('number')))
      .map(([name, all]) => call([name, [...all]])),
  ),
  truth: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.constantFrom('true', 'false').map(alone),
    fc.tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number')).map(infix(4)),
    fc.tuple(tie('text'), fc.constantFrom('==', '!='), tie('text')).map(infix(4)),
    fc.tuple(tie('truth'), fc.constantFrom('==', '!='), tie('truth')).map(infix(4)),
    fc.tuple(tie('number'), fc.array(numberLiteral, { minLength: 1, maxLength: 3 })).map(memberOf),
    fc.tuple(tie('text'), fc.array(textLiteral, { minLength: 1, maxLength: 3 })).map(memberOf),
    fc.tuple(tie('truth'), fc.constant('&&'), tie('truth')).map(infix(3)),
    fc.tuple(tie('truth'), fc.constant('||'), tie('truth')).map(infix(2)),
    tie('truth').map(prefix('!')),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(choice),
  ),
  text: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('s', 't').map(alone),
    textLiteral,
    fc.tuple(tie('truth'), tie('text'), tie('text')).map(choice),
  ),
}));

function memberOf([value, list]: [Written, Written[]]): Written {
  return infix(4)([value, 'in', alone(`[${list.map(({ text }) => text).join(', ')}]`)]);
}

/** Conditions and numbers over the numbers a, b, c and the texts s, t. */
export const celTruth = trees.truth.map(({ text }) => text);
export const celNumber = trees.number.map(({ text }) => text);
