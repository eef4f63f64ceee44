import type { Expression, ValueType } from '../expression.js';
import type { FieldReference } from '../rule-set.js';
import { eventTypes, type EventType, type FieldType } from '../vocabulary.js';
import { checkExpression } from './check-expression.js';
import type { Node } from './document.js';
import type { Problems } from './problems.js';
import { list, reference } from './read.js';
import type { Meaning, Scope } from './scope.js';

/** The event types that a feature lists, each once. Unknown ones are refused and left out. */
export function checkEvents(problems: Problems, node: Node | undefined, what: string): EventType[] {
  const found = new Map<string, EventType>();
  for (const item of list(problems, node, 'event types')) {
    const name = reference(problems, item, 'an event type');
    const type = eventTypes.get(name);
    if (name === '') continue;
    if (!type) {
      problems.refuseName(item, `unknown event type "${name}" in ${what}`, name, eventTypes.keys());
    } else if (type.notListed !== null) {
      problems.refuse(item, `"${name}" may not be listed: ${type.notListed}`);
    } else if (found.has(name)) problems.refuse(item, `event type "${name}" is listed twice`);
    else found.set(name, type);
  }
  return [...found.values()];
}

/** A field that at least one of the events has; refused unless of a type that fits. */
export function checkField(
  problems: Problems,
  node: Node | undefined,
  events: readonly EventType[],
  fits: readonly FieldType[],
): FieldReference | null {
  const name = reference(problems, node, 'a field');
  if (!node || name === '' || events.length === 0) return null;
  const type = typeOfField(events, name);
  if (type === undefined) return refuseUnknown(problems, node, name, events);
  if (!fits.includes(type)) {
    problems.refuse(node, `expected a field of type ${fits.join(' or ')}, found "${name}" of type ${type}`);
    return null;
  }
  const without = events.filter((event) => !event.fields.has(name)).map((event) => event.name);
  if (without.length > 0)
    problems.warn(node, `${without.join(', ')} has no field "${name}" and never qualifies`);
  return { name, type };
}

/** The id that joins opened and closed events: every one of them must have it. */
export function checkKey(problems: Problems, node: Node | undefined, events: readonly EventType[]): string {
  const name = reference(problems, node, 'a field');
  if (!node || name === '') return name;
  for (const event of events) {
    if (!event.fields.has(name)) refuseUnknown(problems, node, name, [event]);
    else if (event.fields.get(name) !== 'id') {
      problems.refuse(
        node,
        `expected an id field as key, found "${name}" of type ${event.fields.get(name) ?? ''}`,
      );
      return name;
    }
  }
  return name;
}

/** `where` sees the fields of one event. */
export function checkWhere(
  problems: Problems,
  node: Node | undefined,
  events: readonly EventType[],
): Expression | null {
  return node ? checkExpression(problems, node, 'boolean', fieldsOf(events)) : null;
}

function refuseUnknown(problems: Problems, node: Node, name: string, events: readonly EventType[]): null {
  const known = [...new Set(events.flatMap((event) => [...event.fields.keys()]))];
  const message = `unknown field "${name}"; ${events.map((event) => event.name).join(', ')} has ${known.join(', ')}`;
  problems.refuseName(node, message, name, known);
  return null;
}

function typeOfField(events: readonly EventType[], name: string): FieldType | undefined {
  return events.find((event) => event.fields.has(name))?.fields.get(name);
}

const readAs: Readonly<Record<Exclude<FieldType, 'id'>, ValueType>> = {
  number: 'number',
  money: 'number',
  text: 'text',
  boolean: 'boolean',
};

function fieldsOf(events: readonly EventType[]): Scope {
  return {
    sees: `where sees the fields of ${events.map((event) => event.name).join(', ')}`,
    names: () => new Set(events.flatMap((event) => [...event.fields.keys()])),
    look: (name): Meaning | undefined => {
      const type = typeOfField(events, name);
      // With no known event type every name would be unknown: the list of events was refused already.
      if (events.length === 0) return { is: 'broken' };
      if (type === undefined) return undefined;
      return type === 'id'
        ? { is: 'hidden', why: `"${name}" is an id; ids can only be counted (distinct) or joined (key)` }
        : { is: 'value', type: readAs[type] };
    },
  };
}
