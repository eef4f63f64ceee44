/** Whole seconds; 0 for null: nothing has waited. */
export const secondsSince = (since: string | null, now: Date): number =>
  since === null ? 0 : Math.max(0, Math.round((now.getTime() - Date.parse(since)) / 1000));
