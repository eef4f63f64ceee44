/** What `events` and `archive` say. */
export const archiveTexts = {
  eventsLabel: { en: 'events', zh: '事件' },
  streamsLabel: { en: 'streams', zh: '流' },
  bytesLabel: { en: 'bytes', zh: '字节' },
  bytesPerEventLabel: { en: 'bytes/event', zh: '字节/事件' },
  lastPositionLabel: { en: 'last position', zh: '最后位置' },
  positionLabel: { en: 'position', zh: '位置' },
  filesLabel: { en: 'files', zh: '文件' },
  perEventLabel: { en: 'per event', zh: '每个事件' },
  columnsLabel: { en: 'columns', zh: '列' },
  digestLabel: { en: 'digest', zh: '摘要' },
  archiveLag: {
    en: '{lag} events; hindsight archive sync takes them in',
    zh: '{lag} 个事件；hindsight archive sync 将其归档',
  },
  eventsOfCustomers: { en: '{events} of {customers} customers', zh: '{events} 个，属于 {customers} 位客户' },
  filesInBuckets: { en: '{files} in {buckets} buckets, {size}', zh: '{files} 个，分 {buckets} 桶，{size}' },
  bytesEach: { en: '{bytes} bytes', zh: '{bytes} 字节' },
  columnsStale: { en: '{size}, made anew when they are stale', zh: '{size}，过期时重建' },
  takenIn: {
    en: '{taken} events taken in; {events} of {customers} customers',
    zh: '新归档 {taken} 个事件；共 {events} 个，属于 {customers} 位客户',
  },
  digestIs: { en: 'digest {digest}', zh: '摘要 {digest}' },
  filesMerged: { en: '{before} files are {now} now', zh: '{before} 个文件现为 {now} 个' },
  notSound: { en: 'the archive is NOT sound:', zh: '归档不完好：' },
  sound: {
    en: 'sound: {events} events in {files} files, {compared}',
    zh: '完好：{files} 个文件中的 {events} 个事件，{compared}',
  },
  notHeldAgainstLog: { en: 'not held against the log (--log)', zh: '未与日志对照（--log）' },
  eachAsLogged: { en: 'each of {count} as the log has it', zh: '{count} 个均与日志一致' },
  exported: {
    en: '{events} events in {files} files: {folder}/README.md says more',
    zh: '{files} 个文件中的 {events} 个事件：详见 {folder}/README.md',
  },
} as const;
