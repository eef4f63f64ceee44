/** What the help of commands says in Chinese, by what it says in English: running, importing and replaying. */
export const helpRunning = {
  'Customer events in, segments out; history replayed under other rules':
    '输入客户事件，输出分群；历史可按其他规则重放',
  'where embedded services keep their data (HINDSIGHT_DIR, default .hindsight)':
    '内嵌服务存放数据的目录（HINDSIGHT_DIR，默认 .hindsight）',
  'one line of JSON on standard output, and nothing else': '标准输出只有一行 JSON',
  'of what is said to people, and the one that reports open in':
    '给人看的文字所用的语言，也是报告打开时的语言',
  'the whole way once, on a year of real invoices, in a directory of its own':
    '在单独的目录里，用一年的真实发票完整走一遍',
  'run the whole system in this process: event store, database, projector, API (HOST, PORT)':
    '在本进程运行整个系统：事件库、数据库、投影器、API（HOST、PORT）',
  'run the API alone (HOST, PORT), on configured services or those of a running "up"':
    '只运行 API（HOST、PORT），使用所配置的服务或正在运行的 "up" 的服务',
  'run the projector alone, on configured services; health and metrics at HOST, PORT':
    '只运行投影器，使用所配置的服务；健康状况与度量在 HOST、PORT',
  'what runs in the directory: process, addresses, versions, how far it is behind the log':
    '目录中在运行什么：进程、地址、版本、落后于日志多少',
  'ask what runs in the directory to end, and wait until it has': '请目录中运行的进程结束，并等到结束为止',
  'import a file of a source (CSV, plain or gzip); run it again to go on after an interruption':
    '导入某来源的文件（CSV，原样或 gzip）；中断后再次运行即可继续',
  'how the file is read: a mapping that is shipped': '读取方式：内置的映射',
  'how the file is read: a mapping of your own (YAML, - is standard input)':
    '读取方式：自己的映射（YAML，- 为标准输入）',
  'in which zone times are that say none (default: of the mapping)':
    '未注明时区的时间属于哪个时区（默认：按映射）',
  'when the file was made, where it says no time itself': '文件本身未注明时间时，文件的生成时间',
  'where rows go that are refused (default: in the data directory)': '被拒绝的行写到哪里（默认：数据目录）',
  'refuse what lies far from the others; else it is imported and told':
    '拒绝远离其他值的数据；否则导入并告知',
  'key of ids made of personal texts (default: in the data directory)':
    '由个人文本生成标识所用的密钥（默认：在数据目录）',
  'close no days: other files tell of the same ones, and the last closes them':
    '不结账：其他文件涉及同样的日期，由最后一个文件结账',
  'tell subscribers what history changes; else they are told once something is news':
    '把历史引起的变化告知订阅者；否则有新事件时才告知',
  'end imports that were interrupted or left open, with what came of them; no file':
    '结束中断或未关闭的导入及其结果；不需文件',
  'print what would happen, and append nothing': '只显示会发生什么，不写入任何内容',
  'make up whole lives of customers as a file to import, and beside it what really happened to them':
    '生成可导入的整段客户生命历程，旁附真实经过',
  'how many': '多少个',
  'for how long, of 365 days': '多少年，每年 365 天',
  'another one, other lives; the same one, the same': '种子不同则历程不同；相同则相同',
  'when the first of them begin (default: 2021-01-01)': '第一批客户何时开始（默认：2021-01-01）',
  'writes NAME.ndjson and NAME.truth.ndjson': '写出 NAME.ndjson 与 NAME.truth.ndjson',
  'hold warnings against what really happened to customers who were made up': '用生成客户的真实经过检验预警',
  'what warns': '什么算预警',
  'how far ahead a warning may be, and how long a silence is plain': '预警可提前多久，沉默多久算明显',
  'the file that "hindsight simulate" wrote beside the commands': '"hindsight simulate" 在命令旁写出的文件',
  'replay all of history under a candidate rule set, and compare it with the one in force':
    '按候选规则集重放全部历史，并与生效的规则集比较',
  'the rule set in force with this id; `id@version` for any version of it, `id@timeline` for what was in force when':
    '以此为标识的生效规则集；`id@version` 为其任一版本，`id@timeline` 为各时期生效者',
  'a rule set file': '规则集文件',
  'the last instant evaluated (default: the last closed day)': '判定到哪个时刻（默认：最后一个已结账日）',
  'how far the log is known: a position, or an instant of recording': '日志已知到哪里：位置，或记录时刻',
  'how many movers of each output are named': '每个输出列出多少变动客户',
  'what came after: churned:DAYS, or no-purchase:DAYS': '其后如何：churned:天数，或 no-purchase:天数',
  'what is held against it: OUTPUT=RESULT, such as stage=流失期':
    '与之对照的结果：输出=结果，例如 stage=流失期',
  'customers by when they began (default: by month, by quarter where there are more than 24)':
    '按开始时间分组（默认：按月，超过 24 组则按季度）',
  'the page with the report (default: in reports/ of the directory)': '报告页面（默认：目录下的 reports/）',
  'run a report again on what was known then, and compare (exit code 1 where anything differs)':
    '按当时所知重新生成报告并比较（有差异时退出码为 1）',
  'the report as JSON': 'JSON 格式的报告',
  'replay all of history under many candidates at once, and find the best of them':
    '一次按多个候选重放全部历史，找出最好的',
  'what is tried: rows.vip.threshold=500,800 or hold.down=30d..120d/30d; again for more':
    '试什么：rows.vip.threshold=500,800 或 hold.down=30d..120d/30d；可多次给出',
  'list the parameters of the files, and do nothing': '列出文件中的参数，不做其他事',
  'compare with this rule set in force, or `id@version` (default: the first file as it stands)':
    '与此生效规则集或 `id@version` 比较（默认：第一个文件原样）',
  'the output that is measured (default: the one that the first parameter is of)':
    '衡量哪个输出（默认：第一个参数所属的输出）',
  'what no other candidate is to be better in: recall:max,flips:min':
    '在哪些方面不应有更好的候选：recall:max,flips:min',
  'write this candidate as a rule set file': '把这个候选写成规则集文件',
  'where --write puts it': '--write 写到哪里',
  'rule set files; each is tried with every combination of values': '规则集文件；每个都试遍所有取值组合',
  'prove that the live tables are what a replay of the log gives (exit code 1 where they are not)':
    '证明在线表与日志重放的结果一致（不一致时退出码为 1）',
  'say instead how far published cut-offs are from what the log would give for them now (exit code 0)':
    '改为说明已公布的分界值与按现有日志计算的差多少（退出码 0）',
  'instead: that they hold every customer event of the log, and no other':
    '改为证明：表中含有日志的每个客户事件，且别无其他',
  'with --completeness: up to here in the log (default: its end)':
    '与 --completeness 一起：到日志的此处（默认：末尾）',
  'read every event of the log as this release reads it, and write nothing (exit code 1 where one cannot be read)':
    '按本版本的方式读取日志的每个事件，不写入（有无法读取者则退出码为 1）',
  'proofs that the log was not altered: signed tree heads, inclusion, consistency':
    '日志未被改动的证明：签署的树头、包含、一致',
  'the last signed tree head, to be kept elsewhere, and the public key': '最后签署的树头（应另行保存）与公钥',
} as const satisfies Readonly<Record<string, string>>;
