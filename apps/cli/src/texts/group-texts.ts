/** What `groups` says. */
export const groupTexts = {
  noGroups: { en: 'there are no consumer groups', zh: '没有消费者组' },
  followsHead: { en: 'follows', zh: '跟随' },
  consumersHead: { en: 'consumers', zh: '消费者' },
  behindHead: { en: 'behind', zh: '落后' },
  parkedCountHead: { en: 'parked', zh: '搁置' },
  behindBy: { en: '{events} events, {seconds} s', zh: '{events} 个事件，{seconds} 秒' },
  behindByMore: { en: '{events} events or more, {seconds} s', zh: '至少 {events} 个事件，{seconds} 秒' },
  notKnown: { en: 'not known', zh: '未知' },
  fromLabel: { en: 'from', zh: '起点' },
  distributionLabel: { en: 'given out', zh: '分发' },
  retriesLabel: { en: 'given again', zh: '重发' },
  retriesOf: {
    en: '{retries} times at most, {seconds} s after it was given',
    zh: '至多 {retries} 次，每次等待 {seconds} 秒',
  },
  checkpointOf: {
    en: 'every {seconds} s, after {least} to {most} events',
    zh: '每 {seconds} 秒，{least} 至 {most} 个事件后',
  },
  statusLabel: { en: 'status', zh: '状态' },
  doneUpToLabel: { en: 'done up to', zh: '已完成至' },
  inFlightLabel: { en: 'in flight', zh: '处理中' },
  consumerLabel: { en: 'consumer', zh: '消费者' },
  consumerOf: {
    en: '{connection} from {from}, {inFlight} in flight',
    zh: '{connection}，来自 {from}，处理中 {inFlight} 个',
  },
  nothingParked: { en: 'nothing is parked', zh: '没有搁置的事件' },
  placeHead: { en: 'place', zh: '位置' },
  parkedEventHead: { en: 'event', zh: '事件' },
  linkGone: { en: '{link}, which the log has no longer', zh: '{link}，日志中已不存在' },
  groupCreated: { en: '{name}: created', zh: '{name}：已创建' },
  groupUpdated: { en: '{name}: updated', zh: '{name}：已更新' },
  groupUnchanged: { en: '{name}: as it is wanted', zh: '{name}：无需更改' },
  groupRemoved: {
    en: '{name}: removed, with what it knew of how far it was',
    zh: '{name}：已移除，其进度一并清除',
  },
  parkedGivenAgain: {
    en: '{name}: {count} parked events are given out again',
    zh: '{name}：重新分发 {count} 个搁置的事件',
  },
  noSuchGroup: { en: '{name}: there is no such consumer group', zh: '{name}：没有此消费者组' },
  noSuchGroupOf: {
    en: '{name}: there is no such consumer group; there are {known}',
    zh: '{name}：没有此消费者组；现有 {known}',
  },
  groupFollowsElse: {
    en: '{name}: the group follows something else, which is settled when it is made; remove it first, or name another',
    zh: '{name}：该组跟随其他内容，创建后不可更改；请先移除，或使用其他名称',
  },
  groupBeganElsewhere: {
    en: '{name}: the group began elsewhere, which is settled when it is made; remove it first, or name another',
    zh: '{name}：该组的起点不同，创建后不可更改；请先移除，或使用其他名称',
  },
  groupUnknownMake: {
    en: '{name}: the group was made by other means, and the server does not say what it follows; remove it first, or name another',
    zh: '{name}：该组由其他途径创建，服务器不说明其跟随内容；请先移除，或使用其他名称',
  },
} as const;
