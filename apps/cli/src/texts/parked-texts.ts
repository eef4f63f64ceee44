/** What `parked` says. */
export const parkedTexts = {
  nobodyParked: { en: 'nobody is parked', zh: '没有已搁置的客户' },
  stoppedAtHead: { en: 'stopped at', zh: '停于' },
  revisionHead: { en: 'revision', zh: '修订号' },
  reasonHead: { en: 'reason', zh: '原因' },
  goesOn: { en: '{id} goes on', zh: '{id} 已恢复' },
  staysParked: { en: '{id} stays parked: {reason}', zh: '{id} 仍搁置：{reason}' },
  goesOnWithAll: { en: '{id} goes on, with all that waited', zh: '{id} 已恢复，等待的事件均已应用' },
  isParked: { en: 'customer {id} is parked: {reason}', zh: '客户 {id} 已搁置：{reason}' },
  isParkedSince: {
    en: 'customer {id} is parked since {at}: {reason}',
    zh: '客户 {id} 自 {at} 起搁置：{reason}',
  },
  eventGone: { en: 'the log has the event no longer', zh: '日志中已无此事件' },
  standsAt: { en: 'stands at {type}', zh: '停于 {type}' },
  eventLabel: { en: 'event', zh: '事件' },
  recordedLabel: { en: 'recorded', zh: '记录于' },
  metadataLabel: { en: 'metadata', zh: '元数据' },
  dataLabel: { en: 'data', zh: '数据' },
  byLabel: { en: 'by', zh: '执行者' },
  revisionAndPosition: {
    en: "{revision} of the customer's stream, position {position} of the log",
    zh: '{revision}（客户的流），日志位置 {position}',
  },
  noneWaits: { en: 'no event waits behind it', zh: '其后没有等待的事件' },
  oneWaits: { en: '1 event waits behind it: {event}', zh: '其后有 1 个事件等待：{event}' },
  manyWait: {
    en: '{count} events wait behind it, from {first} to {last}',
    zh: '其后有 {count} 个事件等待，自 {first} 至 {last}',
  },
  waitingEvent: {
    en: '{type} (revision {revision}, recorded {at})',
    zh: '{type}（修订号 {revision}，记录于 {at}）',
  },
  retryOnceMended: {
    en: 'once the cause is mended: hindsight parked retry {id}',
    zh: '原因排除后：hindsight parked retry {id}',
  },
  skipIfNever: {
    en: "if it never will be: hindsight parked skip {id} --reason '…'",
    zh: "若无法排除：hindsight parked skip {id} --reason '…'",
  },
  gapStays: {
    en: 'what is missing cannot be skipped: find out what happened to the event store',
    zh: '缺失的内容无法跳过：请查明事件存储发生了什么',
  },
  noOneToBlame: {
    en: 'no one event is to blame, so that none can be skipped',
    zh: '并非由某一个事件造成，因此没有可跳过的事件',
  },
  skippedForGood: {
    en: 'skipped {type} {event}, revision {revision} of customer {id}, for good',
    zh: '已永久跳过客户 {id} 的 {type} {event}，修订号 {revision}',
  },
} as const;
