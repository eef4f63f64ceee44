import type { JsonSchema } from '@hindsight/contracts';
import type { ApiShape, Operation, Parameter } from './api-shape.js';
import { incompatibilities, refusals } from './incompatibilities.js';

/**
 * What would break for those who call the API as `published` says, of a server that is as `current` says: what it does not take any
 * more, or asks for beside, and what it answers otherwise. What is added breaks nothing.
 * @returns sentences that begin with method and path
 */
export const apiIncompatibilities = (published: ApiShape, current: ApiShape): readonly string[] =>
  Object.entries(published).flatMap(([name, operation]) => {
    const now = current[name];
    return (now ? otherwise(operation, now) : ['is gone']).map((fault) => `${name}: ${fault}`);
  });

function otherwise(published: Operation, current: Operation): string[] {
  return [
    ...published.roles
      .filter((role) => !current.roles.includes(role))
      .map((role) => `${role} may no longer ask it`),
    ...otherParameters(published.parameters, current.parameters),
    ...otherBodies(published, current),
    ...byName(published.answers, current.answers, ([name, known, now]) =>
      now
        ? incompatibilities(known, now).map((fault) => `answer ${name}: ${fault}`)
        : [`answer ${name} is gone`],
    ),
  ];
}

function otherParameters(published: readonly Parameter[], current: readonly Parameter[]): string[] {
  const named = (parameters: readonly Parameter[]) =>
    Object.fromEntries(parameters.map((one) => [`${one.in} ${one.name}`, one]));
  const [known, now] = [named(published), named(current)];
  const needed = Object.entries(now)
    .filter(([name, { required }]) => required && !known[name]?.required)
    .map(([name]) => `${name} must be there now`);
  return [
    ...needed,
    ...byName(known, now, ([name, { schema }, parameter]) =>
      parameter
        ? refusals(schema, parameter.schema).map((fault) => `${name}: ${fault}`)
        : [`${name} is no longer taken`],
    ),
  ];
}

function otherBodies(published: Operation, current: Operation): string[] {
  const [isNeeded, was] = [current.needsBody, published.needsBody];
  return [
    ...(isNeeded && !was ? ['a body must be there now'] : []),
    ...byName(published.takes, current.takes, ([media, known, now]) =>
      now
        ? refusals(known, now).map((fault) => `body ${media}: ${fault}`)
        : [`body ${media} is no longer taken`],
    ),
  ];
}

function byName<T extends JsonSchema | Parameter>(
  published: Readonly<Record<string, T>>,
  current: Readonly<Record<string, T>>,
  faults: (one: readonly [name: string, known: T, now: T | undefined]) => readonly string[],
): string[] {
  return Object.entries(published).flatMap(([name, known]) => faults([name, known, current[name]]));
}
