/** What `rebuild` says. */
export const rebuildTexts = {
  tableHead: { en: 'table', zh: '表' },
  outputHead: { en: 'output', zh: '输出' },
  rowsLive: { en: 'rows live', zh: '实时行数' },
  rowsRebuilt: { en: 'rows rebuilt', zh: '重建行数' },
  differs: { en: 'differs', zh: '不同' },
  rebuilt: {
    en: 'rebuilt from the log, at position {position}: {found}; {outcome}',
    zh: '已由日志重建，至位置 {position}：{found}；{outcome}',
  },
  identical: { en: 'identical', zh: '一致' },
  someDiffer: { en: '{differing} of {all} differ', zh: '{all} 项中 {differing} 项不同' },
  rebuiltServe: {
    en: 'the rebuilt tables serve now, those before are kept',
    zh: '重建的表现已启用，先前的表予以保留',
  },
  nothingExchanged: { en: 'nothing was exchanged', zh: '未做更换' },
  notExchanged: { en: 'NOT exchanged, the tables serve as before', zh: '未更换，原有的表继续使用' },
  firstDifferenceIn: { en: 'first difference in {table}: {id}', zh: '{table} 中的首个差异：{id}' },
  onlyRebuilt: { en: 'only rebuilt: {line}', zh: '仅重建：{line}' },
  rolledBack: {
    en: 'the tables from before serve again, with all that came since; those from now are kept',
    zh: '先前的表已重新启用，并含其后的全部内容；现在的表予以保留',
  },
  movedHead: { en: 'customers moved', zh: '变动客户数' },
  onOneSide: { en: 'only one version has it', zh: '仅一个版本含有' },
  wasExpected: { en: 'expected', zh: '符合预期' },
  wasNotExpected: { en: 'NOT expected', zh: '非预期' },
  notActivated: {
    en: '{id} version {version}: NOT as expected, nothing was activated',
    zh: '{id} 版本 {version}：与预期不符，未启用',
  },
  asExpectedOnly: {
    en: '{id} version {version}: as expected, nothing was activated (--from INSTANT does); digest of the comparison, for rules approve --replay: {digest}',
    zh: '{id} 版本 {version}：符合预期，未启用（以 --from INSTANT 启用）；比较的摘要，供 rules approve --replay 引用：{digest}',
  },
  turnedTo: {
    en: '{id} version {version}: as expected, in force from {from} on; digest of the comparison: {digest}',
    zh: '{id} 版本 {version}：符合预期，自 {from} 起生效；比较的摘要：{digest}',
  },
  approveFirst: {
    en: 'version {before} was never approved: to go back, hindsight rules submit {id} {before}, then rules approve, and',
    zh: '版本 {before} 从未经批准：恢复前请先 hindsight rules submit {id} {before}，再 rules approve，然后',
  },
  wayBack: {
    en: 'back: hindsight rules activate {id} {before} --from INSTANT (after {from})',
    zh: '恢复：hindsight rules activate {id} {before} --from INSTANT（晚于 {from}）',
  },
} as const;
