/** What the help of commands says in Chinese, by what it says in English: who is told: webhooks, consumer groups, a person who asks. */
export const helpTelling = {
  'services that events are sent to: to whom, how it goes, what was given up':
    '事件发往的服务：发给谁、进展如何、放弃了什么',
  'have events sent to a URL, and show the secret that signs them, this once':
    '把事件发送到一个 URL，并仅此一次显示签名密钥',
  'what customers are shown there for; written down': '在那里展示客户信息的目的；会被记录',
  'customer, segment, or both with a comma between (default: both)':
    'customer、segment，或以逗号分隔的两者（默认：两者）',
  'of these types alone, with commas between': '仅这些类型，以逗号分隔',
  'of this customer alone': '仅此客户',
  'start, now, or after a position of the log': 'start、now，或某一日志位置之后',
  'all of them, with how much waits and how much was given up': '列出全部，以及多少在等待、多少已放弃',
  'one of them, with the events that were given up': '其中一个，以及已放弃的事件',
  'what was sent to it, the latest first': '发送给它的内容，最近的在前',
  'of this customer': '此客户的',
  'send nothing until it is resumed; what happens meanwhile is sent then':
    '恢复之前不发送；期间发生的事件届时发送',
  'go on where it stopped': '从停下之处继续',
  'give it another secret, and show that, this once; those before it sign for a while, too':
    '换一个密钥，并仅此一次显示；先前的密钥在一段时间内仍参与签名',
  'for how long': '多长时间',
  'send nothing any more, and forget what waits for it and what was sent':
    '不再发送，并清除等待中的与已发送的记录',
  'try again what was given up; what waits behind it follows': '重试已放弃的事件；其后等待的随之发送',
  'consumer groups of subscribers: EventStoreDB shares events out among who is there, and keeps how far they are':
    '订阅者的消费组：EventStoreDB 把事件分给在场的消费者，并记住进度',
  'make or change groups until they are as a YAML file says; - is standard input':
    '创建或修改消费组，使其与 YAML 文件一致；- 表示标准输入',
  'list them, with how far they are behind and what they parked': '列出消费组，以及落后多少、搁置了什么',
  'show one, with its settings and consumers': '显示一个消费组及其设置与消费者',
  'list events that nobody in a group could deal with, the oldest first':
    '列出组内无人能处理的事件，最早的在前',
  'at most': '最多',
  'give out again what a group parked': '重新分发消费组搁置的事件',
  'remove a group, with what it knows of how far it is': '删除消费组及其进度',
  'everything held of a person, for the person: one zip with subject.json for machines and index.html for people; merges are followed':
    '为本人导出所持有的全部内容：一个 zip，内含供机器读取的 subject.json 与供人阅读的 index.html；合并的客户一并包含',
} as const satisfies Readonly<Record<string, string>>;
