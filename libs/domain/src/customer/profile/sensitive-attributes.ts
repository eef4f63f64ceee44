/**
 * Attributes that say more of a life than a trade has any business with: what GDPR art. 9 and PIPL art. 28 protect particularly,
 * and credit, loans and birthdays. Nobody takes them unless that is configured, for a purpose and on a consent, and no rule set reads them
 * without a purpose of its own.
 */
export const sensitiveKeys = [
  'health',
  'religion',
  'ethnicity',
  'politics',
  'union',
  'sexuality',
  'credit',
  'loans',
  'birthday',
] as const;
/** One of `sensitiveKeys`. */
export type SensitiveKey = (typeof sensitiveKeys)[number];

/** Whether an attribute of this name is sensitive. */
export const isSensitive = (key: string): key is SensitiveKey =>
  sensitiveKeys.some((sensitive) => sensitive === key);

/** Stands in place of a sensitive attribute from when consent to it was withdrawn: no other value of one is empty. */
export const withdrawn = '';

/** Which sensitive attributes are to be kept: all that are named but those that are withdrawn. */
export const keptSensitive = (attributes: Readonly<Record<string, string>>): readonly SensitiveKey[] =>
  Object.keys(attributes)
    .filter(isSensitive)
    .filter((key) => attributes[key] !== withdrawn);

/** `MM-DD`: the day is enough to think of somebody, the year would tell an age. */
const birthdayPattern =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/;

/** Whether the birthday among these, if there is one, is a day or withdrawn. */
export const isBirthdayADay = ({ birthday = withdrawn }: Readonly<Record<string, string>>): boolean =>
  birthday === withdrawn || birthdayPattern.test(birthday);
