import type { InEveryLanguage } from '@hindsight/contracts';
import { chineseBy, type Sentence } from '@hindsight/rules';

/** Why customers stop, as the projector, the codec and the rules say it; {…} is of the event. Others stay as they were stored. */
const parkingInChinese: readonly Sentence[] = [
  [
    'this release cannot read {} version {}; is a newer one writing?',
    '本版本无法读取 {0} 的第 {1} 版；是否有更新的版本在写入？',
  ],
  ['occurredAt of the event is no instant: {}', '事件的 occurredAt 不是时刻：{0}'],
  ['the event does not say where it comes from (metadata.origin)', '事件未说明来源（metadata.origin）'],
  ['the data of the event is no JSON object', '事件的数据不是 JSON 对象'],
  [
    'the event holds text that PostgreSQL cannot store (NUL, or half a surrogate pair)',
    '事件含有 PostgreSQL 无法存储的文本（NUL 或半个代理对）',
  ],
  ['{} of event {} is {} minor units, beyond 2^53', '事件 {1} 的 {0} 为 {2} 最小货币单位，超过 2^53'],
  ['{} of event {} is not of type {}', '事件 {1} 的 {0} 类型不是 {2}'],
  [
    'customer-{} goes on at revision {}, but {} never arrived',
    'customer-{0} 在修订号 {1} 处继续，但 {2} 始终未到',
  ],
  ['event {} names no instant at which it happened', '事件 {0} 没有说明发生的时刻'],
];
const inChinese = chineseBy(parkingInChinese);

/** A stored reason in the language of whoever reads it. */
export const reasonIn = (reason: string): InEveryLanguage => ({ en: reason, zh: inChinese(reason) });
