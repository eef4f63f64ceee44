/** What is said of keys, and of who saw what. */
export const accessTexts = {
  safeUrl: {
    en: 'a URL that begins with https:, or with http: on this machine',
    zh: '以 https: 开头的 URL，本机可用 http:',
  },
  ownAudience: {
    en: 'what tokens for this server have for "aud", since OIDC_ISSUER is set',
    zh: '发给此服务器的令牌的 "aud"（因已设置 OIDC_ISSUER）',
  },
  rolesCalled: {
    en: 'pairs such as crm-agents=agent,crm-audit=auditor, with roles among {roles}',
    zh: '成对的名称，例如 crm-agents=agent,crm-audit=auditor，角色限于 {roles}',
  },
  openWithKeys: {
    en: 'ACCESS=open asks nobody for a key, and {name} is set: only one may be',
    zh: 'ACCESS=open 不要求密钥，却设置了 {name}：只能设置其一',
  },
  adminKeyLabel: { en: 'admin key', zh: '管理密钥' },
  adminKeyOnce: {
    en: '{key}\n           shown this once: keep it, or make others with "hindsight keys create"',
    zh: '{key}\n           仅显示这一次：请妥善保存，或用 "hindsight keys create" 另建',
  },
  noKeysYet: {
    en: 'there are no keys yet; hindsight keys create --role ROLE makes one',
    zh: '尚无密钥；可用 hindsight keys create --role 角色 生成',
  },
  keyShownOnce: {
    en: 'shown this once. {name} is {roles}; hindsight keys revoke {id} ends it',
    zh: '仅显示这一次。{name} 的角色为 {roles}；可用 hindsight keys revoke {id} 撤销',
  },
  keyRevoked: { en: 'key {id} of {name} opens nothing any more', zh: '{name} 的密钥 {id} 已失效' },
  expiresInThePast: {
    en: '--expires {at} lies in the past: such a key would open nothing',
    zh: '--expires {at} 已过去：这样的密钥毫无用处',
  },
  noSuchKey: {
    en: 'no key has the id {id}; hindsight keys list has them all',
    zh: '没有 id 为 {id} 的密钥；hindsight keys list 列出全部',
  },
  shownTo: { en: '● shown to {who}, {what}', zh: '● 被查阅：{who}，{what}' },
  nobodyWasShown: { en: 'nobody was shown anything of that', zh: '没有符合条件的查阅记录' },
  moreAccess: { en: 'and more: --limit, or --before {at}', zh: '还有更多：请用 --limit 或 --before {at}' },
  forgotten: { en: '{count} records from before {at} are gone', zh: '已删除 {at} 之前的 {count} 条记录' },
  accessIntact: {
    en: 'intact: records of access and keys, against their seals in the log',
    zh: '完好：查阅记录与密钥，对照日志中的封存',
  },
  accessNotIntact: {
    en: 'NOT intact: records of access and keys, against their seals in the log',
    zh: '不完好：查阅记录与密钥，对照日志中的封存',
  },
  badRecord: { en: 'first difference: record {id} was {fault}', zh: '首个差异：记录 {id} {fault}' },
  badKey: {
    en: 'first difference: key {id} of {name} was {fault}',
    zh: '首个差异：{name} 的密钥 {id} {fault}',
  },
  wasAltered: { en: 'altered', zh: '被改动' },
  wasDropped: { en: 'dropped', zh: '被删去' },
  wasInserted: { en: 'inserted', zh: '被插入' },
  sealedRecords: {
    en: '{sealed} records as they were sealed, {forgotten} removed after their term; {unsealed} not sealed yet',
    zh: '{sealed} 条记录与封存一致，{forgotten} 条期满后删除；{unsealed} 条尚未封存',
  },
  sealedKeys: {
    en: '{keys} keys sealed; {unsealedKeys} not yet',
    zh: '已封存 {keys} 个密钥；{unsealedKeys} 个尚未封存',
  },
  anybody: { en: 'anybody', zh: '任何客户' },
  atHead: { en: 'at', zh: '时间' },
  whoHead: { en: 'who', zh: '何人' },
  shownWhatHead: { en: 'what', zh: '何事' },
  shownWhomHead: { en: 'whom', zh: '何客户' },
  purposeHead: { en: 'what for', zh: '目的' },
  idHead: { en: 'id', zh: '编号' },
  nameHead: { en: 'name', zh: '名称' },
  rolesHead: { en: 'roles', zh: '角色' },
  madeHead: { en: 'made', zh: '创建' },
  standsHead: { en: 'stands', zh: '状态' },
  revokedAt: { en: 'revoked {at} by {by}', zh: '已由 {by} 于 {at} 撤销' },
  expiredAt: { en: 'expired {at}', zh: '已于 {at} 过期' },
  opensUntil: { en: 'opens until {at}', zh: '有效至 {at}' },
  opensForGood: { en: 'opens', zh: '有效' },
};
