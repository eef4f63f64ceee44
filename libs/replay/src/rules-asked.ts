/** Under which rules something is asked: those in force then, those in force now, or one version, in force or not. */
export type Rules = 'then' | 'now' | { readonly id: string; readonly version: number };

/** As people write them: `then`, `now` or `id@version`. */
export const rulesPattern = /^(then|now|[a-z][a-z0-9-]{0,62}@[1-9]\d{0,8})$/;

/** What people wrote; null: it is not of `rulesPattern`. */
export function rulesIn(text: string): Rules | null {
  if (!rulesPattern.test(text)) return null;
  if (text === 'then' || text === 'now') return text;
  const [id = '', version] = text.split('@');
  return { id, version: Number(version) };
}

/** The same, written as people write it. */
export const rulesText = (rules: Rules): string =>
  typeof rules === 'string' ? rules : `${rules.id}@${rules.version}`;
