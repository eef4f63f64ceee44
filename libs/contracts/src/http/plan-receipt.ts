/** The answer to a plan that was set. */
export interface PlanReceipt {
  readonly year: number;
  /** See `Receipt`, of the plans of that year. */
  readonly revision: string;
  readonly position: string | null;
}
