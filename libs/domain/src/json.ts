/** What JSON can hold; numbers are finite. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object, as parsed. */
export interface JsonObject {
  readonly [key: string]: Json;
}
