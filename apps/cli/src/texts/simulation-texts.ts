/** What `simulate`, `score` and `demo` say. */
export const simulationTexts = {
  simulatedCommands: { en: '{file}: {counts}', zh: '{file}：已写入 {counts}' },
  simulatedTruth: {
    en: '{file}: {leave} of {customers} customers leave',
    zh: '{file}：{customers} 位客户中有 {leave} 位流失',
  },
  alarmsLabel: { en: 'alarms', zh: '预警' },
  alarmsJudged: {
    en: '{alarms}, of them {right} right, {open} too young to tell',
    zh: '{alarms} 个，其中正确 {right} 个，为时尚早 {open} 个',
  },
  departuresLabel: { en: 'departures', zh: '流失' },
  departuresWarned: { en: '{cases}, of them {warned} warned of', zh: '{cases} 个，其中已预警 {warned} 个' },
  leadLabel: { en: 'lead', zh: '提前' },
  leadInTheMiddle: { en: '{days} days in the middle', zh: '中位数 {days} 天' },
  demoStarting: { en: 'starting PostgreSQL and the event store …', zh: '正在启动 PostgreSQL 与事件存储…' },
  demoInvoices: {
    en: '{rows} real invoices of {customers} customers (UCI Online Retail, CC BY 4.0), {days} days closed',
    zh: '{customers} 位客户的 {rows} 张真实发票（UCI Online Retail，CC BY 4.0），已结账 {days} 天',
  },
  demoSimulated: {
    en: '{simulated} contacts, complaints, ratings and departures are SIMULATED (origin {origin})',
    zh: '{simulated} 次联系、投诉、评价与流失为模拟（来源 {origin}）',
  },
  demoRefused: { en: '{count} rows refused: {file}', zh: '拒绝 {count} 行：{file}' },
  demoDone: {
    en: '{customers} customers, {events} events, {changes} changes of segment; done in {seconds} s, everything stopped',
    zh: '{customers} 位客户，{events} 个事件，{changes} 次分群变化；用时 {seconds} 秒，一切均已停止',
  },
  demoGoOn: {
    en: 'go on with the data: npm run hindsight -- --dir {directory} customer 12346',
    zh: '继续使用这些数据：npm run hindsight -- --dir {directory} customer 12346',
  },
} as const;
