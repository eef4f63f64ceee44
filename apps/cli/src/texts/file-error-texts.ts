/** Files that cannot be used; each begins with its place. */
export const fileErrorTexts = {
  cannotBeRead: { en: '{place}: cannot be read ({why})', zh: '{place}：无法读取（{why}）' },
  cannotBeWritten: { en: '{place}: cannot be written ({why})', zh: '{place}：无法写入（{why}）' },
  itIsADirectory: { en: 'it is a directory', zh: '是目录' },
  expectedHtml: {
    en: '--report {file}: expected a file that ends in .html',
    zh: '--report {file}：应为以 .html 结尾的文件',
  },
  notUtf8: { en: '{place}: not UTF-8', zh: '{place}：不是 UTF-8' },
  notAJsonObject: { en: '{place}: not a JSON object', zh: '{place}：不是 JSON 对象' },
  notFlat: { en: '{place}: {name} is no text, number or flag', zh: '{place}：{name} 不是文本、数字或真假值' },
  emptyFile: {
    en: '{file}:1: the file is empty; its first line must name the columns',
    zh: '{file}:1：文件为空；首行须为列名',
  },
  csvMalformed: {
    en: '{place}: {what}',
    zh: '{place}：无法按 CSV 读取（"{what}"）；请检查该行的引号，以及列数是否与首行相同',
  },
  columnMissing: { en: '{place}: the file has no column {names}', zh: '{place}：文件没有列 {names}' },
  columnDoubled: {
    en: '{place}: more than one column is called {names}',
    zh: '{place}：有多个列名为 {names}',
  },
  noPseudonymKey: { en: '{file}: no key of pseudonyms ({why})', zh: '{file}：不是假名密钥（{why}）' },
  keyTooShort: { en: 'a key has at least {bytes} bytes', zh: '密钥至少为 {bytes} 字节' },
  standardInputOnce: { en: '-: standard input can be read only once', zh: '-：标准输入只能读取一次' },
  notATruth: {
    en: '{place}: not a line of a truth file that "hindsight simulate" wrote',
    zh: '{place}：不是 "hindsight simulate" 所写真实情况文件的行',
  },
  notAReport: {
    en: '{file}: is no report of a replay as JSON with its evidence (it ends in .json, beside the page)',
    zh: '{file}：不是含依据的重放报告 JSON（以 .json 结尾，位于页面旁）',
  },
  candidateChanged: {
    en: 'the candidate is not the one of hash {hash}: it was changed',
    zh: '候选不是哈希为 {hash} 的那一个：已被改动',
  },
  headsFileNeeded: {
    en: '{file}: a proof of consistency is checked against --heads FILE, which holds both tree heads',
    zh: '{file}：一致性证明须对照 --heads FILE 核验，其中含两个树头',
  },
  noHeadOf: { en: '{file}: holds no head of {leaves} leaves', zh: '{file}：没有 {leaves} 个叶子的树头' },
  noSignedHead: { en: '{file}: holds no signed tree head', zh: '{file}：没有已签名的树头' },
  expectedConsistency: {
    en: '{file}: expected what "audit consistency --json" prints',
    zh: '{file}：应为 "audit consistency --json" 的输出',
  },
  noSigningKey: {
    en: 'there is no key that signs tree heads here: set AUDIT_KEY_FILE, or start once where services are embedded',
    zh: '此处没有签署树头的密钥：请设置 AUDIT_KEY_FILE，或在内嵌服务处启动一次',
  },
  fileIsThere: {
    en: '{file}: is there already, and is not written over',
    zh: '{file}：已存在，不会覆盖',
  },
  keyIsOfEnvironment: {
    en: 'the key is that of AUDIT_KEY: say with --out where the new one goes',
    zh: '密钥来自 AUDIT_KEY：请用 --out 指定新密钥的位置',
  },
  signingKeyUnread: {
    en: '{file}: the key that signs tree heads cannot be read ({why})',
    zh: '{file}：无法读取签署树头的密钥（{why}）',
  },
  expectedEd25519: {
    en: '{place}: expected an Ed25519 key as PEM, as "openssl genpkey -algorithm ed25519" makes it',
    zh: '{place}：应为 PEM 格式的 Ed25519 密钥，由 "openssl genpkey -algorithm ed25519" 生成',
  },
  expectedUser: {
    en: '{place}: expected name:password or name:password:group,group',
    zh: '{place}：应为 name:password 或 name:password:group,group',
  },
} as const;
