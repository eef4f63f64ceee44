import { Problem } from '../http/problem.js';

/** There is no key, so nothing is signed. */
export const noKey = () =>
  Problem.of('audit-key-unknown', {
    en: 'this server knows no key: set AUDIT_KEY_FILE (docs/auditors.md)',
    zh: '此服务器没有密钥：请设置 AUDIT_KEY_FILE（见 docs/auditors.md）',
  });

export const noHead = () =>
  Problem.of('tree-head-unknown', {
    en: 'no tree head was signed yet; one is every TREE_HEAD_SECONDS when there are events and a key',
    zh: '尚未签署任何树头；有事件且有密钥时，每隔 TREE_HEAD_SECONDS 签署一次',
  });

/** @param what of the event: where it was looked for */
export const noEvent = (what: string) =>
  Problem.of('audited-event-unknown', {
    en: `the Merkle log has no event at ${what} (yet)`,
    zh: `默克尔日志中（尚）没有 ${what} 处的事件`,
  });

export const notSigned = (index: number, size: number) =>
  Problem.of(
    'event-not-signed',
    {
      en: `the event is leaf ${index}, and the tree head has ${size} leaves; ask again when the next one is signed`,
      zh: `该事件是第 ${index} 片叶，而树头有 ${size} 片叶；请在签署下一个树头后再问`,
    },
    { members: { index, treeSize: size }, retryAfterSeconds: 60 },
  );

export const noSuchSize = (asked: number, size: number) =>
  Problem.of(
    'tree-size-unknown',
    { en: `there are ${size} leaves, not ${asked}`, zh: `共有 ${size} 片叶，不足 ${asked}` },
    { members: { asked, treeSize: size } },
  );

export const backwards = (from: number, to: number) =>
  Problem.of('tree-size-unknown', {
    en: `a log of ${from} leaves is no beginning of one of ${to}`,
    zh: `${from} 片叶的日志不可能是 ${to} 片叶的日志的开头`,
  });

/** Log, tables and signature do not fit together any more. */
export const altered = (what: string) =>
  Problem.of('log-altered', {
    en: `${what}; "hindsight audit verify" says what differs`,
    zh: `日志、表与签名不一致（${what}）；"hindsight audit verify" 会说明差异`,
  });
