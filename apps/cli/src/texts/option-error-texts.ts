/** Options and arguments that cannot be, or not together. */
export const optionErrorTexts = {
  bothOutcomeAndLabel: {
    en: '--outcome and --label: say both, what is held against what',
    zh: '--outcome 与 --label：请同时给出，以说明何者与何者对照',
  },
  oneVerification: {
    en: '--completeness and --recompute-cutoffs: say one of them at a time',
    zh: '--completeness 与 --recompute-cutoffs：一次只能给出其一',
  },
  upToOfCompleteness: {
    en: '--up-to: say --completeness too, the tables are verified whole',
    zh: '--up-to：请同时给出 --completeness，否则校验整个表',
  },
  upToBehindEnd: {
    en: '--up-to {position}: the log ends at {end}',
    zh: '--up-to {position}：日志止于 {end}',
  },
  itsBeginning: { en: 'its beginning', zh: '其开端' },
  sayControl: {
    en: '--control: say which rule set in force is compared with, by its id',
    zh: '--control：请给出与之比较的生效规则集的标识',
  },
  sayCandidate: {
    en: '--candidate: say which rule set file is tried',
    zh: '--candidate：请给出所试的规则集文件',
  },
  rollbackAlone: {
    en: '--rollback: say it alone, it goes back to tables as they are',
    zh: '--rollback：请单独给出，它恢复原样的表',
  },
  turnWithTo: {
    en: '{option}: say --to too, it is about a version of a rule set',
    zh: '{option}：请同时给出 --to，它针对规则集的一个版本',
  },
  toWithoutTables: {
    en: '--to: say neither --check nor --rollback with it, tables are not exchanged for a version; without --from it only compares',
    zh: '--to：请勿与 --check 或 --rollback 同用，版本不更换表；不给出 --from 则只比较',
  },
  noSuchOutputs: {
    en: '--expect {asked}: no rule set has such an output; there are {known}',
    zh: '--expect {asked}：没有规则集含此输出；现有 {known}',
  },
  certOrNeither: {
    en: '--cert and --key: give both, or neither',
    zh: '--cert 与 --key：请同时给出，或都不给出',
  },
  sayPublicKey: {
    en: '--public-key: say with which key it was signed; there is none in this directory',
    zh: '--public-key：请给出签署所用的密钥；此目录中没有',
  },
  expectedPlace: {
    en: '{asked}: expected a position of the log, or a stream and a revision: customer-ada 3',
    zh: '{asked}：应为日志位置，或流与修订号：customer-ada 3',
  },
  expectedRevision: { en: '{asked}: expected a revision, such as 3', zh: '{asked}：应为修订号，例如 3' },
  expectedLeaves: {
    en: '{asked}: expected a number of leaves, such as 46814',
    zh: '{asked}：应为叶子数，例如 46814',
  },
  actingName: {
    en: '--as {name}: say who acts, by a name of letters, digits, "_", "." and "-"',
    zh: '--as {name}：请给出操作者，名称由字母、数字、"_"、"." 和 "-" 组成',
  },
  atLeast: { en: '{option}: at least {min}', zh: '{option}：至少 {min}' },
  atMost: { en: '{option}: at most {max}', zh: '{option}：至多 {max}' },
  expectedOneOf: { en: '{name}: expected one of {names}{hint}', zh: '{name}：应为 {names} 之一{hint}' },
  didYouMean: { en: '; did you mean "{name}"?', zh: '；是否指 "{name}"？' },
  noPlaceIn: {
    en: '--after {cursor}: is the next of no page of {name}',
    zh: '--after {cursor}：不是 {name} 任何一页的 next',
  },
  notTaken: { en: '{option}: is nothing that {name} takes', zh: '{option}：{name} 不接受此项' },
  noShippedSet: {
    en: '{id}: no shipped rule set has this id; there are {known}',
    zh: '{id}：没有此标识的内置规则集；现有 {known}',
  },
  nobodyDrafted: {
    en: '{id}: nobody drafted this; "hindsight rules timeline" shows the rule sets in force',
    zh: '{id}：尚无人起草；"hindsight rules timeline" 列出生效的规则集',
  },
  nobodyDraftedVersion: {
    en: '{id} version {version}: nobody drafted this; "hindsight rules timeline" shows the rule sets in force',
    zh: '{id} 版本 {version}：尚无人起草；"hindsight rules timeline" 列出生效的规则集',
  },
  draftRefused: { en: '{id}: {why}', zh: '规则集 {id}：{why}' },
  versionRefused: { en: '{id} version {version}: {why}', zh: '{id} 版本 {version}：{why}' },
  nothingIsKnown: { en: '{id}: nothing is known of this customer', zh: '{id}：对此客户一无所知' },
  nothingWasKnown: { en: '{id}: nothing was known of this customer', zh: '{id}：当时对此客户一无所知' },
  notParked: { en: '{id}: this customer is not parked', zh: '{id}：此客户未搁置' },
  notParkedSeeList: {
    en: '{id}: this customer is not parked; hindsight parked list says who is',
    zh: '{id}：此客户未搁置；hindsight parked list 列出已搁置的客户',
  },
  cannotSkip: {
    en: '{id} at {type} (revision {revision}): {why}',
    zh: '{id} 停于 {type}（修订号 {revision}）：{why}',
  },
  noSuchLabelOutput: {
    en: '--label {output}=…: no output in force has this name; there are {known}',
    zh: '--label {output}=…：生效的输出中没有此名称；现有 {known}',
  },
  importSimulationFirst: {
    en: 'no day was closed yet: import the simulation first',
    zh: '尚无已结账日：请先导入模拟数据',
  },
} as const;
