/** What `import` refuses, beside files. */
export const importErrorTexts = {
  endOpenAlone: {
    en: 'import --end-open: ends all that is open, so give no file and nothing but --publish',
    zh: 'import --end-open：结束全部未结束的导入，因此不要给出文件，也不要给出 --publish 以外的选项',
  },
  sayWhichFile: { en: 'import: say which file', zh: 'import：请给出文件' },
  publishedAnyway: {
    en: 'import --publish: with CLOCK=log all is told as it comes',
    zh: 'import --publish：CLOCK=log 时一切随到随报',
  },
  sayHowRead: {
    en: 'import: say how the file is read, by --mapping FILE or --preset NAME ({names})',
    zh: 'import：请用 --mapping FILE 或 --preset NAME（{names}）说明如何读取文件',
  },
  noSuchPreset: {
    en: '--preset {name}: there is no such preset; known: {known}',
    zh: '--preset {name}：没有此预设；现有：{known}',
  },
} as const;
