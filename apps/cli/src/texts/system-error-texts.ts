/** Settings that cannot be, and what stands in the way where something runs. */
export const systemErrorTexts = {
  settingUnfit: { en: '{name}={value}: expected {expected}', zh: '{name}={value}：应为{expected}' },
  currencyCode: { en: 'an ISO 4217 code such as GBP', zh: ' ISO 4217 代码，例如 GBP' },
  someOfWords: { en: 'some of {words}, with commas between', zh: ' {words} 中的若干，以逗号分隔' },
  oneOfWords: { en: '{words}', zh: ' {words} 之一' },
  wallOrLog: { en: '"wall" or "log"', zh: ' "wall" 或 "log"' },
  someMinutes: { en: 'minutes, such as 15', zh: '分钟数，例如 15' },
  wholeBetween: { en: 'a whole number from {least} to {most}', zh: ' {least} 至 {most} 的整数' },
  ownAddress: { en: 'an address of this machine, such as 127.0.0.1', zh: '本机地址，例如 127.0.0.1' },
  aPort: { en: 'a port, 0 to 65535', zh: '端口，0 至 65535' },
  namesOfKeys: {
    en: 'names of keys, with commas between',
    zh: '密钥名称，以逗号分隔',
  },
  aSigningName: {
    en: 'a name without spaces and plus signs, such as example.com/hindsight',
    zh: '不含空格和加号的名称，例如 example.com/hindsight',
  },
  serviceLevelsUnfit: {
    en: 'SERVICE_LEVELS: {problem}; it is as if {usual} were set unless it says otherwise',
    zh: 'SERVICE_LEVELS：{problem}；未另行设定的按 {usual}',
  },
  bothKeysSet: {
    en: 'API_KEYS and API_KEYS_FILE: both are set, and only one may be',
    zh: 'API_KEYS 与 API_KEYS_FILE：两者均已设置，只能设置其一',
  },
  keyUnfit: {
    en: '{from}: key {nth} is not name:secret or name/role+role:secret, with a name of letters, digits, "_", "." and "-", a secret of at least 16 visible characters, and roles among {roles}',
    zh: '{from}：第 {nth} 个密钥不是 name:secret 或 name/role+role:secret：名称由字母、数字、"_"、"." 和 "-" 组成，密文至少 16 个可见字符，角色限于 {roles}',
  },
  keyNameTwice: { en: '{from}: two keys are named {name}', zh: '{from}：有两个密钥名为 {name}' },
  secretTwice: {
    en: '{from}: {one} and {other} have the same secret',
    zh: '{from}：{one} 与 {other} 的密文相同',
  },
  noKeyThere: { en: '{from}: holds no key; expected name:secret', zh: '{from}：没有密钥；应为 name:secret' },
  openToOthers: {
    en: 'HOST={host}: other machines get in there, and ACCESS=open asks nobody who they are; leave ACCESS unset, or HOST at 127.0.0.1',
    zh: 'HOST={host}：其他机器可由此访问，而 ACCESS=open 不问来者是谁；请勿设置 ACCESS，或将 HOST 保持为 127.0.0.1',
  },
  portInUse: {
    en: 'PORT={port}: this port of {host} is in use; choose another, or 0 for any free one',
    zh: 'PORT={port}：{host} 的此端口已被占用；请另选一个，或用 0 表示任一空闲端口',
  },
  portForbidden: {
    en: 'PORT={port}: this user may not listen there; choose one above 1023',
    zh: 'PORT={port}：此用户不得监听该端口；请选择大于 1023 的端口',
  },
  noSuchAddress: {
    en: 'HOST={host}: no address of this machine ({why})',
    zh: 'HOST={host}：不是本机地址（{why}）',
  },
  doesNotSayWhy: { en: 'it does not say why', zh: '未说明原因' },
  runsAlready: {
    en: '{directory}: process {pid} runs here already, since {since}; end it with "hindsight stop", or choose another --dir',
    zh: '{directory}：进程 {pid} 已在此运行，始于 {since}；请用 "hindsight stop" 结束它，或另选 --dir',
  },
  servesAlready: {
    en: '{directory}: process {pid} runs here already, since {since}, API {api}; end it with "hindsight stop", or choose another --dir',
    zh: '{directory}：进程 {pid} 已在此运行，始于 {since}，API {api}；请用 "hindsight stop" 结束它，或另选 --dir',
  },
  nothingToAttach: {
    en: '{directory}: nothing runs here to attach to; start "hindsight up", or set EVENTSTORE_URL and DATABASE_URL',
    zh: '{directory}：此处没有可连接的进程；请启动 "hindsight up"，或设置 EVENTSTORE_URL 与 DATABASE_URL',
  },
  runsOnAnother: {
    en: '{name}: process {pid} runs here on another one; set {other} too, or neither',
    zh: '{name}：进程 {pid} 在此使用另一个；请同时设置 {other}，或两者都不设置',
  },
  projectsElsewhere: {
    en: '{directory}: another process projects here; stop it, then retry',
    zh: '{directory}：另有进程在此投影；请先停止它再重试',
  },
  demoRunsAlready: {
    en: '{directory}: a demo runs here already (process {pid})',
    zh: '{directory}：此处已有演示在运行（进程 {pid}）',
  },
} as const;
