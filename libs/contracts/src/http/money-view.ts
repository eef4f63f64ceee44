/** Money on the wire, exactly as it is stored: minor units as decimal text, so that no float ever holds it. */
export interface MoneyView {
  readonly minor: string;
  /** ISO 4217 alphabetic code. */
  readonly currency: string;
}
