export interface Stated {
  readonly result: string | null;
  readonly rule: string | null;
}

/** What one side says of a customer in one output, change by change. */
export class Saying {
  /** By place in the list of results that both sides share; −1 before the first. */
  result = -1;
  #rule = -1;
  /** Changes from one result to another: the first is none. */
  flips = 0;
  /** What was noted last, by place; −1 for nothing. */
  notedResult = -1;
  notedRule = -1;

  /**
   * @param shared place of a result of the output → place in the shared list
   * @param rules their names, by place
   */
  constructor(
    private readonly shared: Int32Array,
    readonly rules: readonly string[],
  ) {}

  begin(): void {
    this.result = -1;
    this.#rule = -1;
    this.flips = 0;
  }

  change(result: number, rule: number): void {
    const to = this.shared[result] ?? -1;
    if (this.result >= 0 && to >= 0) this.flips++;
    this.result = to;
    this.#rule = rule;
  }

  /** Keeps what is said now for `noted`. */
  note(): void {
    this.notedResult = this.result;
    this.notedRule = this.#rule;
  }

  /** @param results names of the shared list */
  noted(results: readonly string[]): Stated {
    return { result: results[this.notedResult] ?? null, rule: this.rules[this.notedRule] ?? null };
  }
}
