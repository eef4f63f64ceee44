/** Who works in a directory, across processes; what a dead process left behind counts for nothing. */
export interface Locks {
  /** Makes the directory where there is none. @throws when a living process holds it */
  lock(directory: string): Promise<{ release(): Promise<void> }>;
  /** The living process that holds it; null when none does. */
  holderOf(directory: string): Promise<number | null>;
}
