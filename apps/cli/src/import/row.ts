/** One row of a file that is well formed; what its fields mean is for a mapping to say. */
export interface Row {
  /** Where the row begins. */
  readonly line: number;
  /** As it stands in the file, without its line end. */
  readonly raw: string;
  /** As many as there are columns. */
  readonly fields: readonly string[];
}
