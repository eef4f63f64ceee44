/** Properties that may be undefined become properties that may be absent. */
type Stated<Facts> = {
  [F in keyof Facts as undefined extends Facts[F] ? never : F]: Facts[F];
} & {
  [F in keyof Facts as undefined extends Facts[F] ? F : never]?: Exclude<Facts[F], undefined>;
};

/** The same facts without those left undefined: what was not said is not there. */
export function stated<const Facts extends object>(facts: Facts): Stated<Facts> {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  // Nothing but the undefined ones went.
  return Object.fromEntries(said) as Stated<Facts>;
}

/** Whether two plain values (texts, numbers, bigints, dates, records of them) say the same. Order of keys is nothing. */
export function sameFact(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && sameFact(one[name], other[name]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);
