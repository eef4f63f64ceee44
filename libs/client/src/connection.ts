/** Where the API of Hindsight is, and who asks. */
export interface Connection {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The secret of a key; left out where the server asks for none. */
  readonly key?: string;
}

export const headersOf = ({ key }: Connection): Readonly<Record<string, string>> =>
  key === undefined ? {} : { authorization: `Bearer ${key}` };
