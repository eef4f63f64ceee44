/** What was published at one instant: population → cut → value. A population below its least number is not there. */
export interface Published {
  readonly instant: number;
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * The published cut-offs of one rule set, by instant. Values are in force from their instant, inclusive, until the next
 * that publishes the same population. Of several publications for one instant the first stands.
 */
export class CutoffTimeline {
  private readonly entries: Published[] = [];
  private inserted = 0;

  publish(instant: number, values: Published['values']): void {
    let place = this.entries.length;
    while (place > 0 && (this.entries[place - 1]?.instant ?? -Infinity) > instant) place--;
    if (this.entries[place - 1]?.instant === instant) return;
    if (place < this.entries.length) this.inserted++;
    this.entries.splice(place, 0, { instant, values });
  }

  /** All publications, by instant, ascending. */
  get published(): readonly Published[] {
    return this.entries;
  }

  /** Grows whenever a publication took its place before a later one. */
  get rewritten(): number {
    return this.inserted;
  }
}
