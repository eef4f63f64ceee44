/** What `import` says; reasons of rejects and names of columns are data, and the same in every language. */
export const importTexts = {
  columnsIgnored: { en: 'columns ignored: {names}', zh: '忽略的列：{names}' },
  columnsAbsent: { en: 'columns that the file does not have: {names}', zh: '文件中没有的列：{names}' },
  valuesRead: { en: 'values read: {values}', zh: '转换后读取的值：{values}' },
  rowsSkipped: {
    en: 'rows that say nothing of what is imported: {count}',
    zh: '未含导入内容的行：{count}',
  },
  rowsRepeated: {
    en: 'rows that say again what another row said: {count}',
    zh: '与其他行内容重复的行：{count}',
  },
  outliers: { en: 'outliers: {count}', zh: '离群值：{count}' },
  outlier: {
    en: 'line {line}: {fact} of {value}, beyond {beyond}',
    zh: '第 {line} 行：{fact} 为 {value}，超出 {beyond}',
  },
  firstRows: { en: 'the first rows, as commands:', zh: '前几行，按命令列出：' },
  rowAsCommand: { en: 'line {line}: {id} {command}', zh: '第 {line} 行：{id} {command}' },
  newCustomers: { en: 'customers: {count} new', zh: '客户：新 {count}' },
  newAndKnown: { en: 'customers: {count} new, {known} known', zh: '客户：新 {count}，已知 {known}' },
  commandsCounted: { en: 'commands: {counts}', zh: '命令：{counts}' },
  rejectsCounted: { en: 'rejects: {count}', zh: '拒绝的行：{count}' },
  rejectsByReason: { en: 'rejects: {count} ({reasons})', zh: '拒绝的行：{count}（{reasons}）' },
  nothingImported: { en: '{rows} rows read, nothing imported', zh: '已读取 {rows} 行，未导入任何内容' },
  importedAll: {
    en: '{rows} rows of {customers} customers on {days} days, no rejects',
    zh: '{rows} 行，{customers} 位客户，{days} 天，无拒绝的行',
  },
  importedSome: {
    en: '{rows} rows of {customers} customers on {days} days, {count} rejects ({reasons}) in {file}',
    zh: '{rows} 行，{customers} 位客户，{days} 天，拒绝 {count} 行（{reasons}），见 {file}',
  },
  noImportOpen: { en: 'no import is open', zh: '没有未结束的导入' },
  importEnded: { en: 'ended: {origin}', zh: '已结束：{origin}' },
  notSorted: {
    en: '{place}: not sorted by time; sorting in memory',
    zh: '{place}：未按时间排序；正在内存中排序',
  },
  projectingRest: { en: 'projecting what is left …', zh: '正在投影其余部分…' },
  importStaysOpen: {
    en: 'the import stays open, and no day is closed: run it again to go on, or hindsight import --end-open',
    zh: '导入仍未结束，期间不结账任何一天：请重新运行以继续，或执行 hindsight import --end-open',
  },
} as const;
