import { nameOfCut, shownCutoff, shownDays, shownInstant, shownNumber, shownShare, signed } from './shown.js';
import type { Words } from './words.js';

const kinds = { table: '行', machine: '转换', score: '等级', flag: '条件' } as const;

export const chinese: Words = {
  stop: '。',
  comma: '，',
  begin: (sentence) => sentence,
  was: ({ output, customerId, at, since }, result) =>
    `在 ${shownInstant(at)}，客户 ${customerId} 的 ${output} 为“${result}”` +
    (since === null ? '' : `，自 ${shownInstant(since)} 起`),
  decidedAt: ({ at }) => `该结果于 ${shownInstant(at)} 决定`,
  fired: (type, { rule, text, filled }) => `${kinds[type]}“${rule}”成立：${text}（${filled}）`,
  nothingHeld: (type, rule) => `没有任何${kinds[type]}成立，因此为“${rule}”`,
  number: ({ text, filled, value }) => `数值为 ${text} = ${filled} = ${String(value)}`,
  notHeld: (rules) => `此前不成立的有：${rules}`,
  cutoffsSince: (since, quotes) =>
    `自 ${shownInstant(since)} 起生效的分界值：${quotes.map(shownCutoff).join('，')}`,
  notPublished: (quotes) => `${quotes.map(nameOfCut).join('，')} 尚未公布，无人达到`,
  keptBack: ({ result, rule, since, holdMs, takesEffectAt }, type) =>
    `“${result}”（${kinds[type]}“${rule}”）自 ${shownInstant(since)} 起成立，因保持期 ${shownDays(holdMs)} 天尚未生效` +
    (takesEffectAt === null
      ? '；仅凭时间推移不会生效'
      : `；若无其他事件，将于 ${shownInstant(takesEffectAt)} 生效`),
  nearest: ({ feature, value, to, change, relative, result, rule }) =>
    `最接近的其他结果：若 ${feature} 为 ${shownNumber(to)} 而非 ${shownNumber(value)}` +
    `（${[signed(change), ...shownShare(value, relative)].join('，')}），则按“${rule}”为“${result}”（不计保持期）`,
  noNearest: () => '任何单一数值的变化都不会改变该结果',
};
