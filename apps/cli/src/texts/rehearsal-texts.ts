/** What `rehearse` says. */
export const rehearsalTexts = {
  rehearsing: { en: 'reading events', zh: '读取事件' },
  typeHead: { en: 'type', zh: '类型' },
  versionHead: { en: 'version', zh: '版本' },
  eventsHead: { en: 'events', zh: '事件' },
  skippedHead: { en: 'skipped', zh: '已跳过' },
  unreadHead: { en: 'not read', zh: '无法读取' },
  allRead: {
    en: 'all {events} events up to position {position} can be read',
    zh: '位置 {position} 之前的 {events} 个事件均可读取',
  },
  someUnread: {
    en: '{unread} of {events} events up to position {position} cannot be read:',
    zh: '位置 {position} 之前的 {events} 个事件中有 {unread} 个无法读取：',
  },
  unreadEvent: {
    en: '  {stream} revision {revision}, position {position}, {type} version {version}: {reason}',
    zh: '  {stream} 修订号 {revision}，位置 {position}，{type} 版本 {version}：{reason}',
  },
  andMore: { en: '  and {count} more', zh: '  以及另外 {count} 个' },
} as const;
