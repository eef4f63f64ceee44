import {
  readCursor,
  sortsOf,
  type Condition,
  type Field,
  type List,
  type ListRequest,
  type Value,
} from '@hindsight/read-models';
import { Choice, Instant, Patterned, Text } from '../http/fields.js';
import { Problem } from '../http/problem.js';
import { After, cursorForm, limitOf, PageQuery } from './paging.js';

/** What a field is, in words, for whoever asks for it. */
export interface Asked {
  readonly says: string;
  readonly example?: string;
  /** All there are; any text unless given. */
  readonly choices?: readonly string[];
}

/** What every list takes beside its filters. */
class AnyListQuery extends PageQuery {
  sort?: string;
  after?: string;
}

/** The parameters of a list: a filter for each of its fields, `sort`, `after` and `limit`. All filters that are given must hold. */
export function listQuery<Name extends string>(
  list: List<unknown> & { readonly fields: Readonly<Record<Name, Field<unknown>>> },
  asked: Readonly<Record<NoInfer<Name>, Asked>>,
): new () => AnyListQuery {
  class Query extends AnyListQuery {}
  const declare = (name: string, decorate: PropertyDecorator) => {
    decorate(Query.prototype, name);
  };
  const description = `By \`${list.order}\` unless given; \`-\` for the other way round`;
  declare('sort', Choice(sortsOf(list), { optional: true, description }));
  declare('after', After(/^-?[A-Za-z]{2,20}~[^\p{Cc}\p{Cs}]{0,900}$/u));
  for (const parameter of parametersOf(list)) {
    const name = parameter.condition.field as Name; // a name of a field
    declare(parameter.name, decoratorOf(parameter, asked[name]));
  }
  return Query;
}

/** @throws {Problem} 400 for a cursor that belongs to another list, or to another order */
export function listRequest(list: List<unknown>, query: AnyListQuery): ListRequest {
  const { sort = list.order, after = null } = query;
  if (after !== null && !readCursor(list, sort, after))
    throw Problem.fields([{ field: 'after', message: otherCursor }]);
  const given = query as unknown as Readonly<Record<string, string | undefined>>; // checked, by its decorators
  const where = parametersOf(list).flatMap(({ name, kind, condition }): Condition[] => {
    const text = given[name];
    return text === undefined ? [] : [{ ...condition, value: spellings[kind].read(text) }];
  });
  return { where, sort, after, limit: limitOf(query) };
}

const otherCursor = {
  en: `must be ${cursorForm.en}, in the same order`,
  zh: `必须是${cursorForm.zh}，且排序相同`,
};

interface Parameter {
  readonly name: string;
  readonly kind: Field<unknown>['kind'];
  readonly condition: Pick<Condition, 'field' | 'is'>;
  /** What of the field must hold, in words. */
  readonly bound: string;
}

/** `type`; `occurredFrom` and `occurredBefore`, half open; `minRevision` and `maxRevision`, both inclusive. */
const parametersOf = ({ fields }: List<unknown>): Parameter[] =>
  Object.entries(fields).flatMap(([field, { kind, asked }]) => {
    const one = (name: string, is: Condition['is'], bound: string): Parameter => ({
      ...{ name, kind, bound, condition: { field, is } },
    });
    if (kind === 'instant') {
      const name = asked ?? field.replace(/(?<=.)At$/, '');
      return [one(`${name}From`, '>=', ': then or later'), one(`${name}Before`, '<', ': earlier than that')];
    }
    if (kind === 'int8' || kind === 'int4') {
      const name = capitalised(asked ?? field);
      return [one(`min${name}`, '>=', ': at least'), one(`max${name}`, '<=', ': at most')];
    }
    return [one(asked ?? field, '=', '')];
  });

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function decoratorOf({ kind, bound }: Parameter, { says, example, choices }: Asked): PropertyDecorator {
  const described = { description: `${says}${bound}`, ...(example !== undefined && { example }) };
  return choices
    ? Choice(choices, { optional: true, ...described })
    : spellings[kind].check({ optional: true, ...described });
}

type Described = Parameters<typeof Instant>[0];

interface Spelling {
  readonly check: (field: Described) => PropertyDecorator;
  readonly read: (text: string) => Value;
}

const whole = (pattern: RegExp, digits: number) => (field: Described) =>
  Patterned({
    ...{ pattern, example: '1' },
    says: { en: `a whole number, at most ${digits} digits`, zh: `整数，最多 ${digits} 位` },
    ...field,
  });

const plain: Spelling = { check: (field) => Text({ max: 200, ...field }), read: (text) => text };

/** How a value of each kind is written in a query. */
const spellings: Readonly<Record<Field<unknown>['kind'], Spelling>> = {
  text: plain,
  name: plain,
  instant: { check: Instant, read: (text) => new Date(text) },
  int8: { check: whole(/^-?\d{1,18}$/, 18), read: BigInt },
  int4: { check: whole(/^\d{1,9}$/, 9), read: Number },
  flag: { check: (field) => Choice(['true', 'false'], field), read: (text) => text === 'true' },
};
