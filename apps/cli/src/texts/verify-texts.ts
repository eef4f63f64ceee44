/** What `verify`, `verify --recompute-cutoffs`, `verify --completeness` and `replay verify` say. */
export const verifyTexts = {
  checkProof: {
    en: '{file}: hindsight audit check-proof {file}',
    zh: '{file}：可用 hindsight audit check-proof {file} 核验',
  },
  noClosedDay: { en: 'no closed day', zh: '尚无已结账日' },
  sameTables: {
    en: 'identical: live tables and replay of the log, as of {at}',
    zh: '一致：实时表与日志重放，截至 {at}',
  },
  otherTables: {
    en: 'NOT identical: live tables and replay of the log, as of {at}',
    zh: '不一致：实时表与日志重放，截至 {at}',
  },
  until: { en: '{name} until {at}', zh: '{name} 至 {at}' },
  sameChanges: {
    en: '{name}: {count} changes, digest {digest}',
    zh: '{name}：{count} 次变化，摘要 {digest}',
  },
  liveChanges: {
    en: '{name}: live {count} changes, {digest}',
    zh: '{name}：实时 {count} 次变化，{digest}',
  },
  logChanges: { en: 'log  {count} changes, {digest}', zh: '日志 {count} 次变化，{digest}' },
  firstDifference: { en: 'first difference: {where}', zh: '首个差异：{where}' },
  onlyCutoffs: { en: 'the cut-offs; no customer differs', zh: '分界值；没有客户不同' },
  onlyLive: { en: 'only live: {line}', zh: '仅实时：{line}' },
  onlyReplayed: { en: 'only replayed: {line}', zh: '仅重放：{line}' },
  parkedBecause: { en: 'parked {id}: {reason}', zh: '已搁置 {id}：{reason}' },
  cutoffsNow: {
    en: 'published cut-offs, which stay, and what the log would give for them now, as of {at}',
    zh: '已公布且保持不变的分界值，与日志现在得出的值，截至 {at}',
  },
  withoutParked: { en: 'without {count} parked: {ids}', zh: '不含 {count} 位已搁置客户：{ids}' },
  noCutoffs: { en: '{name}: no cut-offs', zh: '{name}：无分界值' },
  cutoffsSame: {
    en: '{name}: all {count} cut-offs as published',
    zh: '{name}：全部 {count} 个分界值与公布一致',
  },
  cutoffsDiffer: {
    en: '{name}: {differing} of {count} cut-offs differ, most {cut} at {at}: {share}',
    zh: '{name}：{count} 个分界值中 {differing} 个不同，最大为 {cut}，于 {at}：{share}',
  },
  onlyOneThere: { en: 'only one of the two is there', zh: '两者仅存其一' },
  instant: { en: 'instant', zh: '时刻' },
  cut: { en: 'cut', zh: '分界' },
  published: { en: 'published', zh: '已公布' },
  computedNow: { en: 'computed now', zh: '现在得出' },
  difference: { en: 'difference', zh: '差' },
  onOtherSide: { en: 'on the other side', zh: '落在另一侧' },
  fromZero: { en: 'from 0', zh: '自 0' },
  complete: {
    en: 'complete: customer events of log and tables, up to {where}',
    zh: '完整：日志与表中的客户事件，至 {where}',
  },
  notComplete: {
    en: 'NOT complete: customer events of log and tables, up to {where}',
    zh: '不完整：日志与表中的客户事件，至 {where}',
  },
  emptyLog: { en: 'an empty log', zh: '空日志' },
  position: { en: 'position {position}', zh: '位置 {position}' },
  parkedOut: { en: ', {count} parked left out', zh: '，不含 {count} 位已搁置客户' },
  eventsSum: { en: '{count} events, digest {digest}', zh: '{count} 个事件，摘要 {digest}' },
  logSide: { en: 'log    {sum}', zh: '日志 {sum}' },
  tablesSide: { en: 'tables {sum}', zh: '表   {sum}' },
  bucketSame: {
    en: 'bucket {bucket}: no customer differs any more',
    zh: '分桶 {bucket}：已没有客户不同',
  },
  bucketFirst: { en: 'bucket {bucket}, first difference: {id}', zh: '分桶 {bucket}，首个差异：{id}' },
  bucketOf: { en: 'bucket {bucket}: {said}', zh: '分桶 {bucket}：{said}' },
  bucketAlone: { en: 'bucket {bucket}', zh: '分桶 {bucket}' },
  notInTables: { en: 'not in the tables: revisions {runs}', zh: '表中没有：修订 {runs}' },
  notInLog: { en: 'not in the log: revisions {runs}', zh: '日志中没有：修订 {runs}' },
  altered: {
    en: 'revision {revision}: event {log} in the log, {tables} in the tables',
    zh: '修订 {revision}：日志中为事件 {log}，表中为 {tables}',
  },
  run: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  sameReport: {
    en: 'identical: the report, and a replay of what was known then',
    zh: '一致：该报告，与按当时所知的重放',
  },
  otherReport: {
    en: 'NOT identical: the report, and a replay of what was known then',
    zh: '不一致：该报告，与按当时所知的重放',
  },
  ranBy: {
    en: 'run by {by} at {at} with version {version}, as of {asOf}',
    zh: '由 {by} 于 {at} 以版本 {version} 运行，截至 {asOf}',
  },
  ranOn: {
    en: '{events} events of {customers} customers up to position {position}',
    zh: '{customers} 位客户的 {events} 个事件，至位置 {position}',
  },
  ranSides: { en: 'control {control}, candidate #{candidate}', zh: '对照 {control}，候选 #{candidate}' },
} as const;
