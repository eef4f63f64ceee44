/** What `replay` and `sweep` refuse, beside files. */
export const replayErrorTexts = {
  noEventKnown: {
    en: 'no customer has an event that is known: there is nothing to replay',
    zh: '没有客户有已知的事件：没有可重放的内容',
  },
  nobodyByThen: {
    en: '--as-of {at}: nobody has an event by then; the first is of {first}',
    zh: '--as-of {at}：此前尚无客户有事件；首个事件在 {first}',
  },
  noLastClosedDay: {
    en: '--as-of: no day is closed yet, so there is no last closed day to go by',
    zh: '--as-of：尚无已结账日，因此没有可依据的最近结账日',
  },
  neverInForce: {
    en: '--control {asked}: no version of it was ever in force',
    zh: '--control {asked}：它没有任何版本曾经生效',
  },
  notYetInForce: {
    en: '--control {asked}: no version of it was in force by {at}, the first one is from {first} on',
    zh: '--control {asked}：截至 {at} 它没有版本生效，首个版本自 {first} 起生效',
  },
  notInForce: {
    en: '--control {id}: no rule set of this id is in force; in force are {ids}{hint}',
    zh: '--control {id}：没有此标识的生效规则集；生效的有 {ids}{hint}',
  },
  noSuchVersion: {
    en: '--control {asked}: there is no such version; its versions are {versions}, and {timeline} is what was in force when{hint}',
    zh: '--control {asked}：没有这个版本；现有版本 {versions}，{timeline} 为各时段生效的版本{hint}',
  },
  noSuchRuleSet: {
    en: '--control {asked}: the log has no rule set of this id{hint}',
    zh: '--control {asked}：日志中没有此标识的规则集{hint}',
  },
  oneVersionOnly: {
    en: '--control {asked}: a sweep is held against one version: say {id} or {id}@VERSION',
    zh: '--control {asked}：扫描只与一个版本对照：请给出 {id} 或 {id}@VERSION',
  },
  sayRuleSetFile: { en: 'say at least one rule set file', zh: '请至少给出一个规则集文件' },
  tooManyCandidates: {
    en: '{count} candidates are too many: at most {most}; take fewer values or wider steps',
    zh: '{count} 个候选过多：至多 {most} 个；请减少取值或加大步长',
  },
  noSuchParameter: {
    en: '--param {path}: {file}: {why} (hindsight sweep {file} --params lists them)',
    zh: '--param {path}：{file}：{why}（hindsight sweep {file} --params 列出各参数）',
  },
  fileWithValues: { en: '{file} with {values}:\n{problems}', zh: '{file}，取值 {values}：\n{problems}' },
  candidateRefused: {
    en: 'the candidate no longer passes:\n{problems}',
    zh: '候选不再通过检查：\n{problems}',
  },
  valueUnfit: {
    en: '--param {path}={value}: expected {expected}, as {parameter} is {written}',
    zh: '--param {path}={value}：应为{expected}，因 {parameter} 为 {written}',
  },
  aDuration: { en: 'a duration such as 30d', zh: '时长，例如 30d' },
  someNumber: { en: 'a number', zh: '数字' },
  paramUnfit: { en: '--param {text}: {why}', zh: '--param {text}：参数有误，{why}' },
  expectedPathValues: {
    en: 'expected PATH=VALUES, such as rows.vip.threshold=500,800 or hold.down=30d..120d/30d',
    zh: '应为 PATH=VALUES，例如 rows.vip.threshold=500,800 或 hold.down=30d..120d/30d',
  },
  tooManyValues: { en: 'more than {most} values', zh: '取值超过 {most} 个' },
  unitsDiffer: { en: 'the units of {item} differ', zh: '{item} 的单位不一致' },
  stepNotAbove: { en: 'the step of {item} is not above 0', zh: '{item} 的步长不大于 0' },
  expectedValue: {
    en: 'expected a number, a duration (30d) or a range (100..1000/100), found "{item}"',
    zh: '应为数字、时长（30d）或范围（100..1000/100），所给为 "{item}"',
  },
  noSuchOutput: {
    en: '--output {output}: the control has no such output with named results; it has {known}',
    zh: '--output {output}：对照没有此命名结果的输出；现有 {known}',
  },
  noSuchMeasure: {
    en: '--front {name}: no such measure; there are {names}',
    zh: '--front {name}：没有此指标；现有 {names}',
  },
  noSuchMeasureBut: {
    en: '--front {name}: no such measure; did you mean "{near}"? there are {names}',
    zh: '--front {name}：没有此指标；是否指 "{near}"？现有 {names}',
  },
  writeAndTo: {
    en: '--write and --to: say both, which candidate goes to which file',
    zh: '--write 与 --to：请同时给出，以说明哪个候选写入哪个文件',
  },
  noSuchCandidate: {
    en: '--write {number}: there are {count} candidates',
    zh: '--write {number}：候选共 {count} 个',
  },
} as const;
