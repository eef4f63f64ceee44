import { nameOfCut, shownCutoff, shownDays, shownInstant, shownNumber, shownShare, signed } from './shown.js';
import type { Words } from './words.js';

const kinds = { table: 'row', machine: 'transition', score: 'band', flag: 'condition' } as const;

export const english: Words = {
  stop: '. ',
  comma: ', ',
  begin: (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1),
  was: ({ output, customerId, at, since }, result) =>
    `At ${shownInstant(at)} ${output} of customer ${customerId} was ${result}` +
    (since === null ? '' : `, since ${shownInstant(since)}`),
  decidedAt: ({ at }) => `That was decided at ${shownInstant(at)}`,
  fired: (type, { rule, text, filled }) => `${kinds[type]} "${rule}" held: ${text} (${filled})`,
  nothingHeld: (type, rule) => `no ${kinds[type]} held, which leaves "${rule}"`,
  number: ({ text, filled, value }) => `the number is ${text} = ${filled} = ${String(value)}`,
  notHeld: (rules) => `tried in vain before: ${rules}`,
  cutoffsSince: (since, quotes) =>
    `Cut-offs in force since ${shownInstant(since)}: ${quotes.map(shownCutoff).join(', ')}`,
  notPublished: (quotes) => `Nobody reaches ${quotes.map(nameOfCut).join(', ')}: not published yet`,
  keptBack: ({ result, rule, since, holdMs, takesEffectAt }, type) =>
    `A hold of ${shownDays(holdMs)} d keeps back ${result} (${kinds[type]} "${rule}"), which has held since ` +
    shownInstant(since) +
    (takesEffectAt === null
      ? '; with time alone it never takes effect'
      : `; if nothing else happens it takes effect at ${shownInstant(takesEffectAt)}`),
  nearest: ({ feature, value, to, change, relative, result, rule }) =>
    `Nearest other outcome: with ${feature} ${shownNumber(to)} instead of ${shownNumber(value)} ` +
    `(${[signed(change), ...shownShare(value, relative)].join(', ')}) it would be ${result} by "${rule}", holds aside`,
  noNearest: () => 'No change of a single number would have changed it',
};
