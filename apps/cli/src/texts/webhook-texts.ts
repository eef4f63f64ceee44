/** What is said of webhooks. */
export const webhookTexts = {
  someNetworks: {
    en: 'networks or addresses with commas between, such as 10.1.0.0/16,127.0.0.1',
    zh: '以逗号分隔的网段或地址，例如 10.1.0.0/16,127.0.0.1',
  },
  secretShownOnce: {
    en: '{secret}\nshown this once: it signs what is sent to {id}',
    zh: '{secret}\n仅显示这一次：用于签署发往 {id} 的消息',
  },
  secretOthersUntil: { en: 'those before it sign, too, until {at}', zh: '此前的密钥同时签署至 {at}' },
  noWebhooksYet: {
    en: 'there are no webhooks yet; hindsight webhooks add ID URL --purpose TEXT makes one',
    zh: '尚无 webhook；可用 hindsight webhooks add 编号 URL --purpose 目的 添加',
  },
  webhookRemoved: { en: 'nothing is sent to {id} any more', zh: '不再向 {id} 发送任何消息' },
  webhookReplayed: {
    en: 'dead letters of {count} customers are tried again',
    zh: '正在重新发送 {count} 个客户的死信',
  },
  noDeadLetters: { en: 'no dead letters', zh: '没有死信' },
  noDeliveries: { en: 'nothing was sent of that yet', zh: '尚无符合条件的发送记录' },
  urlHead: { en: 'url', zh: 'URL 地址' },
  stateHead: { en: 'state', zh: '状态' },
  waitingHead: { en: 'waiting', zh: '等待' },
  deadHead: { en: 'dead', zh: '死信' },
  positionHead: { en: 'position', zh: '位置' },
  eventHead: { en: 'event', zh: '事件' },
  attemptsHead: { en: 'attempts', zh: '次数' },
  outcomeHead: { en: 'outcome', zh: '结果' },
  waitsBehindHead: { en: 'behind', zh: '其后' },
  deliveredWord: { en: 'delivered', zh: '已送达' },
  pausedBecause: { en: 'paused {at} by {by}: {why}', zh: '{by} 于 {at} 暂停：{why}' },
  failingSince: { en: 'failing since {at}', zh: '自 {at} 起失败' },
  notAWebhookId: { en: 'webhook id {id}: must be {form}', zh: 'webhook 编号 {id}：必须是{form}' },
  notAWebhookUrl: { en: 'url {url}: must be {form}', zh: 'URL {url}：必须是{form}' },
};
