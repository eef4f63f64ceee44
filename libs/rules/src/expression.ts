/** The three types an expression, a feature or a field can have. Money fields are numbers to a rule. */
export type ValueType = 'number' | 'text' | 'boolean';

/** Where a piece of the document stands. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * A checked expression: names are resolved, types are known, nothing in it can fail. Immutable; the compiler, the
 * explainer and the reference evaluator walk it.
 */
export type Expression = { readonly type: ValueType; readonly at: Place } & (
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'score'; readonly population: string }
  | { readonly kind: 'not' | 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'reaches';
      readonly value: Expression;
      readonly population: string;
      readonly cut: string;
    }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly else: Expression;
    }
  | { readonly kind: 'in'; readonly value: Expression; readonly list: readonly (number | string)[] }
  | {
      readonly kind: 'call';
      readonly function: 'min' | 'max' | 'abs' | 'floor';
      readonly arguments: readonly Expression[];
    }
);

/** `reaches` stands for the only comparison a cut-off allows: `>=` where larger is better, `<=` where smaller is. */
export type BinaryOperator = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';
