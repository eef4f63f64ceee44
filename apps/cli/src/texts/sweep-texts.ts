/** What `sweep` prints; its page has its own (`both`), and measures are named where they are measured. */
export const sweepTexts = {
  sweepCost: {
    en: '{candidates} candidates and the control in one replay: {parts}',
    zh: '{candidates} 个候选与对照在一次重放中求值：{parts}',
  },
  featuresAtOnce: {
    en: '{evaluated} features instead of {oneByOne}',
    zh: '特征 {evaluated} 个，而非 {oneByOne} 个',
  },
  populationsAtOnce: {
    en: '{evaluated} populations instead of {oneByOne}',
    zh: '总体 {evaluated} 个，而非 {oneByOne} 个',
  },
  outputsAtOnce: {
    en: '{evaluated} outputs instead of {oneByOne}',
    zh: '输出 {evaluated} 个，而非 {oneByOne} 个',
  },
  swept: {
    en: '{customers} customers as of {at}; output {output}; control {control}',
    zh: '{customers} 位客户，截至 {at}；输出 {output}；对照 {control}',
  },
  front: {
    en: '★ no other candidate is better in all of: {aims}',
    zh: '★ 没有其他候选在以下各项上都更好：{aims}',
  },
  moreInReport: { en: '{count} more are in the report', zh: '另有 {count} 个见报告' },
  parameterHead: { en: 'parameter', zh: '参数' },
  kindHead: { en: 'kind', zh: '类型' },
  valueHead: { en: 'value', zh: '值' },
  written: { en: 'written: {file}', zh: '已写入：{file}' },
} as const;
