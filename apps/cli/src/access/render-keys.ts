import type { ApiKeyRow } from '@hindsight/read-models';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

/** A key as it is told: everything but what opens something. */
export const keyView = ({
  id,
  name,
  roles,
  purpose,
  createdAt,
  createdBy,
  expiresAt,
  revokedAt,
  revokedBy,
}: ApiKeyRow) => ({
  ...{ id, name, roles, purpose, createdAt, createdBy, expiresAt, revokedAt, revokedBy },
});

export function renderKeys(keys: readonly ApiKeyRow[], now: Date, speak: Speak): string {
  if (keys.length === 0) return speak('noKeysYet');
  return columns(
    [speak('idHead'), speak('nameHead'), speak('rolesHead'), speak('madeHead'), speak('standsHead')],
    keys.map((key) => [
      ...[key.id, key.name, key.roles.join(', ')],
      ...[`${key.createdAt.toISOString()} ${key.createdBy}`, standing(key, now, speak)],
    ]),
  );
}

function standing({ expiresAt, revokedAt, revokedBy }: ApiKeyRow, now: Date, speak: Speak): string {
  if (revokedAt) return speak('revokedAt', { at: revokedAt.toISOString(), by: revokedBy ?? '' });
  if (!expiresAt) return speak('opensForGood');
  return speak(expiresAt <= now ? 'expiredAt' : 'opensUntil', { at: expiresAt.toISOString() });
}
