import type { Language } from '../../report/text.js';
import type { FindingKind } from './finding.js';

/** What is said of bundles to people, by command and page. */
export interface BundleWords {
  readonly holds: (customer: string, asOf: string, knownAt: string) => string;
  readonly holdsNot: (customer: string, asOf: string, knownAt: string) => string;
  readonly signed: (by: string, at: string, leaves: number) => string;
  readonly events: (count: number) => string;
  readonly changes: (standing: number, past: number) => string;
  readonly under: (ruleSets: string) => string;
  readonly parked: (revision: string, reason: string | null) => string;
  readonly changesOfParked: string;
  readonly cutoffs: (count: number) => string;
  readonly stated: string;
  readonly found: string;
  readonly nothing: string;
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly unchecked: readonly string[];
  readonly withoutCause: (count: number) => string;
  readonly pastActivations: (count: number) => string;
}

const en: BundleWords = {
  holds: (customer, asOf, knownAt) =>
    `holds: what customer ${customer} was told to be up to ${asOf}, as known at position ${knownAt}`,
  holdsNot: (customer, asOf, knownAt) =>
    `does NOT hold: what customer ${customer} was told to be up to ${asOf}, as known at position ${knownAt}`,
  signed: (by, at, leaves) => `tree head of ${leaves} leaves, signed by ${by} at ${at}`,
  events: (count) => `${count} events, each proven to be in the signed log; no revision is missing`,
  changes: (standing, past) =>
    `${standing} changes that stand and ${past} that were taken back are those that follow from events, rules and cut-offs`,
  under: (ruleSets) => `under ${ruleSets}`,
  parked: (revision, reason) =>
    `PARKED: revision ${revision} cannot be applied${reason === null ? '' : ` (${reason})`}; results are those that follow from what is before it`,
  changesOfParked:
    'not derived: the changes, as a customer who is parked stops being evaluated at a moment that is not in the log; its results are',
  cutoffs: (count) =>
    `${count} published cut-offs are proven to be in the log, and not computed anew: one customer is not enough for that`,
  stated: 'stated ',
  found: 'found  ',
  nothing: 'nothing',
  kinds: {
    'head-not-genuine': 'the tree head is not signed by this key',
    'file-missing': 'a file is missing',
    'file-unexpected': 'a file that the manifest does not list',
    'rules-differ': 'the text is not that of the rules in the log',
    'event-not-in-log': 'the event is not in the signed log as it stands here',
    'event-elsewhere': 'the event is another one than the manifest says',
    'event-twice': 'the event is there twice',
    'event-foreign': 'the event is of nobody whom this bundle is about',
    'out-of-order': 'the event is not where it was in the log',
    'not-known-yet': 'the event came after what counts as known',
    'revision-missing': 'an event of the stream is missing',
    unreadable: 'the event cannot be read',
    'not-closed': 'no day was closed that far',
    'cutoff-missing': 'a published cut-off is missing',
    'not-derivable': 'the rules come to nothing with these events',
    'change-differs': 'the change is not the one that follows',
    'change-not-derived': 'the change is stated, and does not follow',
    'change-not-stated': 'the change follows, and is not stated',
    'past-change-not-derived': 'the change that was taken back did not follow from what was known then',
    'past-change-not-void': 'the change that was taken back still followed from what was known then',
    'state-differs': 'the result is not the one that follows',
  },
  unchecked: [
    'cannot be told: whether the customer had more events after the last one here, or which ones were never logged',
    'cannot be told: whether a cut-off is what all customers came to; that takes the house\'s log ("hindsight verify --recompute-cutoffs")',
    'cannot be told: whether changes that were taken back are left out, and when one that stands became known',
    'believed as stated: log positions (they grow as the leaves do), which activations had taken effect and which count from the beginning, and the currency',
    'page.html is for reading; nothing here checks it',
  ],
  withoutCause: (count) => `not compared: the causes of ${count} changes, which were quoted anew later`,
  pastActivations: (count) => `not derived: ${count} changes by activations that were taken back`,
};

const zh: BundleWords = {
  holds: (customer, asOf, knownAt) =>
    `成立：客户 ${customer} 截至 ${asOf} 的判定，按位置 ${knownAt} 时的所知`,
  holdsNot: (customer, asOf, knownAt) =>
    `不成立：客户 ${customer} 截至 ${asOf} 的判定，按位置 ${knownAt} 时的所知`,
  signed: (by, at, leaves) => `${leaves} 片叶的树头，由 ${by} 于 ${at} 签署`,
  events: (count) => `${count} 个事件，逐一证明在已签署的日志中；修订号没有缺口`,
  changes: (standing, past) =>
    `有效的 ${standing} 次变更与被收回的 ${past} 次变更，都由事件、规则与分界值推得`,
  under: (ruleSets) => `规则集：${ruleSets}`,
  parked: (revision, reason) =>
    `已搁置：修订 ${revision} 无法应用${reason === null ? '' : `（${reason}）`}；结果由其之前的事件推得`,
  changesOfParked: '未推导：各次变更，因为被搁置的客户停止评估的时刻不在日志中；其结果已推导',
  cutoffs: (count) => `${count} 个已公布的分界值证明在日志中，但未重新计算：仅凭一个客户无法重算`,
  stated: '所述：',
  found: '推得：',
  nothing: '无',
  kinds: {
    'head-not-genuine': '树头不是由此密钥签署的',
    'file-missing': '缺少文件',
    'file-unexpected': '有清单未列出的文件',
    'rules-differ': '规则文本与日志中的不符',
    'event-not-in-log': '此处的事件不在已签署的日志中',
    'event-elsewhere': '事件与清单所述的不是同一个',
    'event-twice': '事件出现了两次',
    'event-foreign': '事件与本证据包所涉对象无关',
    'out-of-order': '事件不在它于日志中的位置',
    'not-known-yet': '事件晚于所计的已知位置',
    'revision-missing': '流中缺少事件',
    unreadable: '事件无法读取',
    'not-closed': '当时尚未结账到那一天',
    'cutoff-missing': '缺少已公布的分界值',
    'not-derivable': '规则对这些事件得不出结果',
    'change-differs': '变更与推得的不同',
    'change-not-derived': '所述变更无法推得',
    'change-not-stated': '推得的变更未被陈述',
    'past-change-not-derived': '被收回的变更不能由当时所知推得',
    'past-change-not-void': '被收回的变更仍能由当时所知推得',
    'state-differs': '结果与推得的不同',
  },
  unchecked: [
    '无从得知：此处最后一个事件之后客户是否还有事件，以及哪些事从未入账',
    '无从得知：分界值是否确由全体客户得出；须有本机构的日志（"hindsight verify --recompute-cutoffs"）',
    '无从得知：是否略去了被收回的变更，以及有效的变更何时为人所知',
    '按所述采信：日志位置（与叶同序递增）、哪些启用已生效及哪些自始计起、以及币种',
    'page.html 仅供阅读，此处不作核验',
  ],
  withoutCause: (count) => `未比较：${count} 次变更的起因，后来改引了别的事件`,
  pastActivations: (count) => `未推导：${count} 次被收回的启用变更`,
};

export const bundleWords: Readonly<Record<Language, BundleWords>> = { en, zh };
