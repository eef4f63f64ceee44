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
} as const;
