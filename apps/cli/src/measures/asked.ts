import type { HouseTerms } from '@hindsight/read-models';
import { nearestName } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** The one of that name. @throws {BadInput} there is none */
export function namedOne<One extends { readonly name: string }>(all: readonly One[], name: string): One {
  const found = all.find((one) => one.name === name);
  if (found) return found;
  const names = all.map((one) => one.name);
  const nearest = nearestName(name, names);
  const hint = nearest === null ? '' : said('didYouMean', { name: nearest });
  throw new BadInput(said('expectedOneOf', { name, names: names.join(', '), hint }));
}

/** @throws {BadInput} something is given that is nothing this one takes */
export function refuseOthers(
  { name, parameters }: { readonly name: string; readonly parameters: object },
  given: Readonly<Record<string, unknown>>,
): void {
  const stray = Object.keys(given).find((one) => given[one] !== undefined && !(one in parameters));
  if (stray !== undefined) throw new BadInput(said('notTaken', { option: stray, name }));
}

/** What a query is told of the settings; keys, for one, are none of its business. */
export const termsOf = ({ reportingCurrency, serviceLevels }: HouseTerms): HouseTerms => ({
  reportingCurrency,
  serviceLevels,
});
