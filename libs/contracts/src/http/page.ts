/** One page by keyset: stable while rows come and go, and as cheap at the end as at the beginning. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Pass as `?after=` for the next page; opaque; null on the last page. */
  readonly next: string | null;
}
