import type { Note, Writing } from './writing.js';

/**
 * Reads number text into text as the code has it: `-1234.5`. Separators of thousands must stand where they belong; a
 * number without any is fine. What is no number by this writing is null.
 */
export function numberReader({
  thousands,
  decimal = '.',
}: Writing): (text: string, note: Note) => string | null {
  const groups = thousands === undefined ? '' : `|\\d{1,3}(?:\\${thousands}\\d{3})+`;
  const pattern = new RegExp(`^(-?)(\\d+${groups})(?:\\${decimal}(\\d+))?$`);
  return (text, note) => {
    const [, sign = '', whole, fraction] = pattern.exec(text) ?? [];
    if (whole === undefined) return null;
    const digits = thousands === undefined ? whole : whole.replaceAll(thousands, '');
    const plain = `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
    if (plain !== text) note('freed of separators');
    return plain;
  };
}
