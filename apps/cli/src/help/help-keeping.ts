/** What the help of commands says in Chinese, by what it says in English: what is kept: keys, stores, archives and rule sets. */
export const helpKeeping = {
  'list them, with what stands in the way': '列出这些客户及其原因',
  'show the event at which a customer stands, whole, and how many wait behind it':
    '完整显示客户停在哪个事件，以及其后有多少在等待',
  'read their streams again, all of them or one, and let those go on that can':
    '重新读取全部或某一客户的流，使可以继续的继续',
  'pass over the event at which a customer stands, for good; what waits behind it applies':
    '永久跳过客户所停的事件；其后等待的予以应用',
  'why, for whoever asks; recorded with it': '原因，供日后查问；一并记录',
  'who decides it (default: the user of this machine)': '由谁决定（默认：本机用户）',
  'the embedded event store on disk: count, verify, back up, restore':
    '磁盘上的内嵌事件库：统计、校验、备份、恢复',
  'how many events and streams there are, and how much room they take': '有多少事件与流，占用多少空间',
  'read all of a store that does not run against its checksums and indexes':
    '按校验和与索引读遍未运行的事件库',
  'copy the store as it is at one instant, running or not, and verify the copy':
    '复制某一时刻的事件库（无论是否在运行），并校验副本',
  'an empty or a new one': '空目录或新目录',
  'verify a backup and put it where there is no store': '校验备份，并放到没有事件库之处',
  'that a backup was made into': '备份所在的目录',
  'run the embedded event store alone, for any client of EventStoreDB':
    '只运行内嵌事件库，供任何 EventStoreDB 客户端使用',
  'of gRPC and of HTTP/1.1 (/health/live, /ping, /stats); 0: any free one':
    'gRPC 与 HTTP/1.1（/health/live、/ping、/stats）的端口；0：任一空闲端口',
  'the address to bind': '监听的地址',
  'what clients that discover it are told to dial': '告知发现它的客户端应连接的地址',
  'with a certificate of its own, made at the first start': '使用自己的证书，首次启动时生成',
  'with this certificate (PEM)': '使用此证书（PEM）',
  'its key (PEM)': '证书的私钥（PEM）',
  'with TLS: who may do what': '使用 TLS 时：谁可做什么',
  'who may log in from now on, a line each: name:password[:group,…]':
    '从现在起谁可登录，每行一个：name:password[:group,…]',
  'the log as Parquet files, for replays and other programs':
    '以 Parquet 文件保存的日志，供重放与其他程序使用',
  'where the archive stands, how far behind the log it is, how large it is': '归档到哪里、落后日志多少、多大',
  'take in what the log has and the archive has not': '收入日志已有而归档尚无的内容',
  'make the archive anew; the old one stays in force until the new one is whole':
    '重新生成归档；新归档完整之前旧归档继续有效',
  'make one file a bucket of many': '把每个桶的多个文件合为一个',
  'read all of the archive and prove it sound (exit code 1 where it is not)':
    '读遍归档并证明其完好（有问题时退出码为 1）',
  'hold every event against the log, too': '并把每个事件与日志对照',
  'copy the archive, with a page about its columns, into a folder that needs nothing else':
    '把归档连同列说明复制到可独立使用的文件夹',
  'not there yet, or empty': '尚不存在，或为空',
  'check rule set files, look at the shipped ones': '检查规则集文件，查看内置规则集',
  'check rule set files (- is standard input); all problems at once, with line and column':
    '检查规则集文件（- 为标准输入）；一次列出所有问题及行列',
  'list the shipped rule sets': '列出内置规则集',
  'print a shipped rule set': '打印内置规则集',
  'print the JSON Schema of a rule set, with which an editor completes one':
    '打印规则集的 JSON Schema，供编辑器补全',
  'write it there instead': '改为写到那里',
  'draft a version from a file; nothing that is live changes': '由文件起草一个版本；在线内容不变',
  'who acts (default: the user of this machine)': '操作者（默认：本机用户）',
  'refuse if somebody changed the rule set after this revision': '若有人在此修订号之后改动了规则集则拒绝',
  'ask for a judgement of a draft': '请求评审草案',
  '1, 2, 3 …': '版本号：1、2、3 …',
  'approve a version that somebody else drafted': '批准他人起草的版本',
  'what the approval is based on': '批准的依据',
  'digest of the replay that was looked at': '所查看重放的摘要',
  'reject a version for good': '永久否决一个版本',
  why: '原因',
  'bring an approved version in force': '使已批准的版本生效',
  'from when on; in the past only for the first activation': '从何时起；只有首次生效可为过去',
  'take a version out of force': '使一个版本失效',
  'from when on; not in the past': '从何时起；不得为过去',
  'what was in force when, and will be; of one rule set also who did what':
    '何时生效过什么、将生效什么；单个规则集还列出谁做了什么',
  'where one version of a rule set differs from another': '规则集两个版本之间的差异',
  'a version': '版本',
  'display help for command': '显示命令的帮助',
} as const satisfies Readonly<Record<string, string>>;
