import type { Language } from '@hindsight/contracts';
import { columns } from '../terminal/tables.js';
import { speaking } from '../texts/texts.js';
import type { Rehearsal } from './rehearse.js';

/** A table by type and version, and what could not be read. */
export function renderRehearsal(rehearsal: Rehearsal, language: Language): string {
  const { position, events, coverage, unread, unreadCount } = rehearsal;
  const speak = speaking(language);
  const heads = ['typeHead', 'versionHead', 'eventsHead', 'skippedHead', 'unreadHead'] as const;
  const table = columns(
    heads.map((head) => speak(head)),
    coverage.map((one) => [one.type, one.version, one.events, one.skipped, one.unread]),
  );
  if (unreadCount === 0) return `${table}\n${speak('allRead', { events, position })}`;
  const more = unreadCount - unread.length;
  return [
    table,
    speak('someUnread', { unread: unreadCount, events, position }),
    ...unread.map((one) => speak('unreadEvent', { ...one })),
    ...(more > 0 ? [speak('andMore', { count: more })] : []),
  ].join('\n');
}
