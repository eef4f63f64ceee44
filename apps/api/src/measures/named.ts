import { didYouMean } from '../http/did-you-mean.js';
import { Problem } from '../http/problem.js';

/** The one of that name. @throws {Problem} 404 */
export function named<One extends { readonly name: string }>(
  kind: 'measure-unknown' | 'work-list-unknown',
  all: readonly One[],
  name: string,
): One {
  const found = all.find((one) => one.name === name);
  if (found) return found;
  const names = all.map((one) => one.name);
  const hint = didYouMean(name, names);
  throw Problem.of(kind, {
    en: `${name} is none of ${names.join(', ')}${hint.en}`,
    zh: `${name} 不在 ${names.join('、')} 之中${hint.zh}`,
  });
}
