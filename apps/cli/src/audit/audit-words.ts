import type { Language } from '../report/text.js';
import type { DifferenceKind } from './leaf-comparison.js';
import type { Side } from './roots-at-heads.js';
import type { BadTile } from './tabled-leaves.js';

/** What the audit commands say to people. */
export interface AuditWords {
  readonly publicKey: string;
  readonly keyBefore: string;
  readonly keyReplaced: (file: string, before: string) => string;
  readonly configureKey: (file: string) => string;
  readonly unknown: string;
  readonly nothing: string;
  readonly position: string;
  readonly root: string;
  readonly log: string;
  readonly tables: string;
  readonly nowThere: string;
  readonly included: (index: number, size: number) => string;
  readonly consistent: (from: number, to: number) => string;
  readonly signed: (by: string, at: string) => string;
  readonly intact: (position: string) => string;
  readonly notIntact: (position: string) => string;
  readonly counts: (events: number, leaves: number) => string;
  readonly heads: (inStore: number, inFile: number) => string;
  readonly signaturesUnchecked: string;
  readonly unreadable: (after: string, reason: string) => string;
  readonly difference: (position: string, leaf: number) => string;
  readonly kinds: Readonly<Record<DifferenceKind, (count: number) => string>>;
  readonly tile: (level: number, index: number, fault: string) => string;
  readonly tileFaults: Readonly<Record<BadTile['what'], string>>;
  readonly refused: (place: string, reason: string) => string;
  readonly badHead: (place: string, size: number, log: string, tables: string) => string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly notInStore: (size: number) => string;
  readonly inStream: (revision: string) => string;
  readonly inFile: (nth: number) => string;
  readonly noHeads: string;
  readonly noFile: string;
  readonly unsigned: (events: number, since: string) => string;
}

const en: AuditWords = {
  publicKey: 'public key',
  keyBefore: 'handed over from',
  keyReplaced: (file, before) =>
    `${file} signs from now on: start again what serves, and destroy ${before} once heads of the new key are kept elsewhere`,
  configureKey: (file) =>
    `set AUDIT_KEY_FILE=${file} and start again what serves: the key before signs no more`,
  unknown: 'unknown',
  nothing: 'nothing',
  position: 'position',
  root: 'root',
  log: 'log   ',
  tables: 'tables',
  nowThere: 'now there:',
  included: (index, size) => `in the log: leaf ${index} of ${size}`,
  consistent: (from, to) => `the log of ${to} leaves begins with that of ${from}`,
  signed: (by, at) => `signed by ${by} at ${at}`,
  intact: (position) => `intact: log, Merkle log and signed tree heads, up to position ${position}`,
  notIntact: (position) => `NOT intact: log, Merkle log and signed tree heads, up to position ${position}`,
  counts: (events, leaves) => `${events} events in the log, ${leaves} leaves in the tables`,
  heads: (inStore, inFile) => `${inStore} signed tree heads in the store, ${inFile} in the file`,
  signaturesUnchecked: ' (signatures not checked: nobody said the key)',
  unreadable: (after, reason) => `the event store cannot be read on after position ${after}: ${reason}`,
  difference: (position, leaf) => `first difference: position ${position}, leaf ${leaf}`,
  kinds: {
    altered: () => 'the event is not the one that was logged',
    dropped: (count) => `${count} events are gone from the log`,
    inserted: (count) => `${count} events were not in the log`,
    reordered: () => 'events changed places',
    moved: () => 'the same event, at another position of the log',
    lacking: () => 'the tables lack the leaf',
  },
  tile: (level, index, fault) => `tile ${index} of level ${level} of the tables: ${fault}`,
  tileFaults: {
    missing: 'is missing',
    'not its length': 'is not as long as it must be',
    'not of its leaves': 'does not follow from the leaves below it',
    'beyond the end': 'lies beyond the end of the log',
  },
  refused: (place, reason) => `tree head ${place} is not believed: ${reason}`,
  badHead: (place, size, log, tables) =>
    `tree head ${place}, ${size} leaves: of the log ${log}, of the tables ${tables}`,
  sides: { agrees: 'the root', differs: 'another root', short: 'nothing that far' },
  notInStore: (size) => `the tree head of ${size} leaves is in the file, and no longer in the store`,
  inStream: (revision) => `at revision ${revision} of tree-heads`,
  inFile: (nth) => `${nth} of the file`,
  noHeads: 'cannot be told: whether log and tables were made anew together; no tree head was signed',
  noFile:
    'cannot be told: whether log, tables and tree heads were made anew together; --heads FILE, kept elsewhere, tells',
  unsigned: (events, since) =>
    `cannot be told: whether the last ${events} events were altered together with the tables; they came after the last head, of ${since}`,
};

const zh: AuditWords = {
  publicKey: '公钥',
  keyBefore: '移交自',
  keyReplaced: (file, before) => `此后由 ${file} 签署：请重启服务进程；新密钥的树头已另存后，销毁 ${before}`,
  configureKey: (file) => `请设置 AUDIT_KEY_FILE=${file} 并重启服务进程：原密钥不再签署`,
  unknown: '未知',
  nothing: '无',
  position: '位置',
  root: '根',
  log: '日志',
  tables: '表  ',
  nowThere: '现有：',
  included: (index, size) => `在日志中：共 ${size} 片叶，第 ${index} 片（从 0 起）`,
  consistent: (from, to) => `${to} 片叶的日志以 ${from} 片叶的日志开头`,
  signed: (by, at) => `${by} 于 ${at} 签署`,
  intact: (position) => `完好：日志、默克尔日志与签署的树头，至位置 ${position}`,
  notIntact: (position) => `不完好：日志、默克尔日志与签署的树头，至位置 ${position}`,
  counts: (events, leaves) => `日志中 ${events} 个事件，表中 ${leaves} 片叶`,
  heads: (inStore, inFile) => `签署的树头：存储中 ${inStore} 个，文件中 ${inFile} 个`,
  signaturesUnchecked: '（未核验签名：没有给出公钥）',
  unreadable: (after, reason) => `事件库自位置 ${after} 之后无法读取：${reason}`,
  difference: (position, leaf) => `首处差异：位置 ${position}，第 ${leaf} 片叶`,
  kinds: {
    altered: () => '该事件不是当初记录的事件',
    dropped: (count) => `日志中少了 ${count} 个事件`,
    inserted: (count) => `日志中多了 ${count} 个事件`,
    reordered: () => '事件次序被调换',
    moved: () => '同一事件，但在日志中的位置不同',
    lacking: () => '表中缺少这片叶',
  },
  tile: (level, index, fault) => `表中第 ${level} 层第 ${index} 块：${fault}`,
  tileFaults: {
    missing: '缺失',
    'not its length': '长度不对',
    'not of its leaves': '与其下的叶不符',
    'beyond the end': '超出日志末尾',
  },
  refused: (place, reason) => `树头（${place}）不可信：${reason}`,
  badHead: (place, size, log, tables) => `树头（${place}），${size} 片叶：日志：${log}，表：${tables}`,
  sides: { agrees: '相符', differs: '另一个根', short: '没有这么长' },
  notInStore: (size) => `${size} 片叶的树头在文件中，但已不在存储中`,
  inStream: (revision) => `tree-heads 修订 ${revision}`,
  inFile: (nth) => `文件中第 ${nth} 个`,
  noHeads: '无从得知：日志与表是否被一同重做；没有签署过树头',
  noFile: '无从得知：日志、表与树头是否被一同重做；用存放在别处的 --heads FILE 可以得知',
  unsigned: (events, since) =>
    `无从得知：最后 ${events} 个事件是否与表一同被改动；它们在最后一个树头（${since}）之后`,
};

export const auditWords: Readonly<Record<Language, AuditWords>> = { en, zh };
