/** What the help of commands says in Chinese, by what it says in English: proofs, keys and what customers are. */
export const helpReading = {
  'that an event is in the log: by its POSITION, or by its STREAM and REVISION':
    '证明某事件在日志中：按位置 POSITION，或流 STREAM 与修订号 REVISION',
  'write the proof there, for "audit check-proof"': '把证明写到那里，供 "audit check-proof" 使用',
  'hold records of access and keys against their hashes in the signed log (exit code 1 where one was altered, dropped or inserted)':
    '将查阅记录与密钥同已签署日志中的哈希对照（有改动、删去或插入时退出码为 1）',
  'a new key signs tree heads from now on: both sign that, so whoever knows one can check heads of both':
    '此后由新密钥签署树头：新旧密钥共同签署此事，故知其一者可检验两者的树头',
  'write the new key there, for AUDIT_KEY_FILE (default: in the place of the one before)':
    '把新密钥写到那里，供 AUDIT_KEY_FILE 使用（默认：取代原密钥）',
  'that the log of so many leaves is the beginning of the later one': '证明含若干叶子的日志是后来日志的开头',
  'check a proof with the public key alone: no store, no database (exit code 1 where it does not hold)':
    '只用公钥检验证明：不需事件库与数据库（不成立时退出码为 1）',
  'name+0123abcd+base64 (default: that of this directory)': 'name+0123abcd+base64（默认：此目录的公钥）',
  'where signed tree heads are: both, for a proof of consistency; else those that hand over keys':
    '签署的树头在哪里：一致性证明须有两个；否则为移交密钥的树头',
  'read the log again, and hold it against Merkle log and signed tree heads (exit code 1 where they differ)':
    '重新读取日志，与默克尔日志和签署的树头对照（有差异时退出码为 1）',
  'signed tree heads that were kept elsewhere': '另行保存的签署树头',
  'one zip with all that a customer was told to be, each event with its proof, for "audit check" on a machine without ours':
    '一个 zip，含对某客户的全部判定，每个事件附证明，可在没有本系统的机器上用 "audit check" 检验',
  'up to here': '截至此处',
  'how far the log counts as known: a position, or an instant of recording (default: all of it)':
    '日志视为已知到哪里：位置，或记录时刻（默认：全部）',
  'the zip to write': '要写出的 zip',
  'what it is read for; written down with who reads it': '读取的目的；与读取者一起记录',
  'name+0123abcd+base64, or a file that holds it (default: that of this directory)':
    'name+0123abcd+base64，或含有它的文件（默认：此目录的公钥）',
  'check a bundle with the public key alone: signature, proofs, gaps, and every change once more (exit code 1 where it does not hold)':
    '只用公钥检验审计包：签名、证明、缺口，并重新推导每次变更（不成立时退出码为 1）',
  'API keys: who may use the API over HTTP, and for what': 'API 密钥：谁可以通过 HTTP 使用 API，可做什么',
  'make a key and show it, this once: what is kept of it is a hash':
    '生成密钥并只显示这一次：保存的只是其哈希',
  'what it may do; several may be given': '可做什么；可给出多个',
  'who acts with it (default: the first role)': '使用者名称（默认：第一个角色）',
  'what it reads customers for, where a request does not say': '请求未说明时，读取客户的目的',
  'from when on it opens nothing (default: never)': '从何时起失效（默认：永不）',
  'who makes it (default: the user of this machine)': '由谁生成（默认：本机用户）',
  'all keys, those included that open nothing any more': '所有密钥，包括已失效的',
  'have a key open nothing from now on': '使某密钥从现在起失效',
  'who revokes it (default: the user of this machine)': '由谁撤销（默认：本机用户）',
  'who was shown customers, and what for; the latest first': '谁看过客户、目的为何；最新的在前',
  'this customer, or anybody': '此客户，或任何客户',
  'who was shown it': '谁看过',
  'then or later': '此时或之后',
  'earlier than that': '早于此时',
  'how many at most': '最多多少条',
  'remove old records, as your term of keeping demands; that it was done stays on record':
    '按保存期限删除旧记录；删除本身仍留有记录',
  'of earlier than this': '早于此时的记录',
  'make the tables anew from the log while they serve, compare, exchange (exit code 1 where they differ otherwise than expected)':
    '在服务期间由日志重建各表，比较并交换（差异超出预期时退出码为 1）',
  'what may differ: same (nothing), any, or outputs such as tier,stage':
    '可以不同的内容：same（无）、any（任何），或输出如 tier,stage',
  'only compare': '只比较',
  'instead: hold ID@VERSION of a rule set against the one in force, as of the last closed day':
    '改为：截至最近结账日，将规则集的 ID@VERSION 与生效版本对照',
  'with --to: bring it in force from then on, where it is as expected':
    '与 --to 同用：符合预期时，自该时刻起启用',
  'instead: serve again what was served before the last exchange': '改为：恢复上次交换之前的表',
  'a customer on three axes of time: what was recorded, what it changed, and what the customer was at an instant, as known when, under which rules':
    '三条时间轴上的客户：记录了什么、引起什么变化、某时刻按何时所知与何种规则是什么',
  'up to here (default: all; the state as of the last closed day)':
    '截至此处（默认：全部；状态截至最后一个已结账日）',
  '"then" (in force at the instant, as known at --known-at), "now", or id@version of one that was in force once':
    '"then"（当时生效，按 --known-at 所知）、"now"，或曾经生效的 id@version',
  'with who was shown the customer, and what for': '附上谁看过此客户、目的为何',
  'a customer all round: profile, owner, totals, contract, latest contact, what is open':
    '客户全貌：资料、负责人、合计、合同、最近联系、未了事项',
  'up to here, inclusive (default: the latest that is known)': '截至此处（含）（默认：最新已知）',
  'why a customer is what it is: the rule, the values, the events, and what would change it':
    '客户为何如此判定：规则、取值、事件，以及怎样会改变',
  'the instant to explain (default: the last closed day)': '要解释的时刻（默认：最后一个已结账日）',
  'an output of a rule set in force: tier, stage, rfm …': '生效规则集的输出：tier、stage、rfm …',
  'a measure of all customers as of an instant: pareto, churn, nps …; without a name, all there are':
    '截至某时刻全部客户的指标：pareto、churn、nps …；不给名称则列出全部',
  'up to here, inclusive (default: the last closed day)': '截至此处（含）（默认：最后一个已结账日）',
  'what there is to do: call-list, follow-ups, promises-open …; without a name, all there are':
    '待办事项：call-list、follow-ups、promises-open …；不给名称则列出全部',
  'what is behind: next of the page before, with the --as-of of that page':
    '后一页：前一页的 next，并给出该页的 --as-of',
  "erase a customer's personal data, for good: destroy its key, record that, scrub tables, and say what was done; asked again, it goes on where it broke off":
    '永久抹除客户的个人数据：销毁其密钥并记录、清理各表、说明所做之事；再次请求则从中断处继续',
  'your own id of the request: the same again is the same request': '请求的自有标识：标识相同即同一请求',
  'legal basis, such as "GDPR art. 17"; recorded, so nothing personal':
    '法律依据，例如 "GDPR art. 17"；会被记录，故不得含个人信息',
  'who asks (default: the user of this machine)': '由谁请求（默认：本机用户）',
  'what was done for a request to be erased': '某抹除请求做了什么',
  "the keys that customers' personal data is encrypted under": '加密客户个人数据所用的密钥',
  "which key-encryption key wraps, and how many customers' keys each one holds":
    '由哪个密钥加密密钥包裹，各包裹多少客户密钥',
  "make a new key-encryption key, and wrap all customers' keys under it, while everything runs":
    '在运行中生成新的密钥加密密钥，并用它重新包裹所有客户密钥',
  'remove earlier ones from the file: backups of the vault made before open no more':
    '从文件中删除先前的密钥：此前的密钥库备份将无法再打开',
  'customers that stopped because an event could not be applied': '因某事件无法应用而停下的客户',
} as const satisfies Readonly<Record<string, string>>;
