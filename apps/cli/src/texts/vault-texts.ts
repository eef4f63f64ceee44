/** What `erase`, `vault` and `subject-access` say. */
export const vaultTexts = {
  vaultKeyUnread: {
    en: "{file}: the keys that customers' keys are wrapped under cannot be read ({why})",
    zh: '{file}：无法读取密钥加密密钥（{why}）',
  },
  vaultKeyUnfit: {
    en: '{place}: key {entry} is not 32 random bytes as base64; "openssl rand -base64 32" makes one',
    zh: '{place}：第 {entry} 个密钥不是 base64 编码的 32 个随机字节；可用 "openssl rand -base64 32" 生成',
  },
  noVaultKey: {
    en: 'nothing personal is kept: there is no key-encryption key (VAULT_KEY_FILE, VAULT_KEY)',
    zh: '不保存个人信息：没有密钥加密密钥（VAULT_KEY_FILE、VAULT_KEY）',
  },
  cannotErase: { en: 'customer {id} cannot be erased: {why}', zh: '无法抹除客户 {id}：{why}' },
  erasureUnknown: { en: 'nobody asked under {id} that somebody be erased', zh: '没有编号为 {id} 的抹除请求' },
  erasedDone: { en: 'customer {id} was erased: request {request}', zh: '客户 {id} 已抹除：请求 {request}' },
  erasedUnderWay: {
    en: 'customer {id} is being erased: nobody reads it any more, and tables are being scrubbed; send request {request} again',
    zh: '客户 {id} 正在抹除：已无人可读，正在清理数据表；请再次发送请求 {request}',
  },
  legalBasisLabel: { en: 'legal basis', zh: '法律依据' },
  askedLabel: { en: 'asked', zh: '请求' },
  askedByAt: { en: 'by {by}, {at}', zh: '{by} 于 {at}' },
  completedLabel: { en: 'done', zh: '完成' },
  fencedLabel: { en: 'fenced', zh: '封闭' },
  fencedAt: {
    en: '{id} at revision {revision}: nothing behind it',
    zh: '{id} 于修订号 {revision}：其后不再记录',
  },
  keyLabel: { en: 'key', zh: '密钥' },
  keyDestroyedAt: { en: '{key} destroyed {at}', zh: '{key} 已于 {at} 销毁' },
  noKeyEver: { en: 'there never was one: nothing personal was kept', zh: '从未有过：未保存个人信息' },
  recordedErased: {
    en: 'CustomerErased at revision {revision}, position {position}; events of the log that open no more: {events}',
    zh: 'CustomerErased 位于修订号 {revision}，日志位置 {position}；日志中 {events} 个事件不再可读',
  },
  tablesLabel: { en: 'tables', zh: '数据表' },
  tableScrubbed: { en: '{table}: {rows} rows left', zh: '{table}：剩余 {rows} 行' },
  handedLabel: { en: 'to be told', zh: '须告知' },
  handedTo: {
    en: '{recipient}, by {what}{why}, last {last}',
    zh: '{recipient}，经由 {what}{why}，最近 {last}',
  },
  perhapsHandedTo: {
    en: '{recipient}, by {what}{why}, last {last}: the customer may have been in it',
    zh: '{recipient}，经由 {what}{why}，最近 {last}：客户可能在其中',
  },
  archiveLabel: { en: 'archive', zh: '归档' },
  nothingPersonal: { en: 'nothing personal in it', zh: '其中没有个人信息' },
  goesOnAs: { en: 'goes on as', zh: '并入后的客户' },
  notAskedAbout: { en: '{id}, which was not asked about', zh: '{id}，不在此请求内' },
  subscriberLabel: { en: 'subscriber', zh: '订阅方' },
  subscriberDid: { en: '{subscriber}: {did} ({at})', zh: '{subscriber}：{did}（完成于 {at}）' },
  subscriberSilent: { en: '{subscriber}: no receipt for {days} days', zh: '{subscriber}：{days} 天未回执' },
  erasedText: { en: 'erased', zh: '已抹除' },
  subjectWritten: {
    en: '{out}: everything held of {customers}, {events} events; for the person alone',
    zh: '{out}：所保存的关于 {customers} 的全部信息，{events} 个事件；仅供本人',
  },
  kekCurrent: { en: 'key-encryption key {kek} wraps', zh: '密钥加密密钥 {kek} 用于包裹' },
  kekHolds: { en: "{kek}: {keys} customers' keys", zh: '{kek}：{keys} 个客户密钥' },
  kekRotated: {
    en: "{keys} customers' keys are wrapped anew, all of them under {kek} now",
    zh: '已重新包裹 {keys} 个客户密钥，现均由 {kek} 包裹',
  },
  kekKept: {
    en: 'earlier key-encryption keys stay in {file}; --forget removes them, and backups of the vault made before open no more',
    zh: '较早的密钥加密密钥仍在 {file} 中；--forget 会移除它们，此前的保管库备份将不再可读',
  },
  kekForgotten: {
    en: 'earlier key-encryption keys are out of {file}',
    zh: '较早的密钥加密密钥已从 {file} 移除',
  },
  kekInEnvironment: {
    en: '--forget: VAULT_KEY is of the environment; take the earlier keys out of it yourself',
    zh: '--forget：VAULT_KEY 来自环境变量，请自行移除较早的密钥',
  },
};
