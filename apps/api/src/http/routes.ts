/** Which methods each path takes, as the server was told: its router answers only whether there is a route. */
export class Routes {
  readonly #methods = new Map<string, Set<string>>();

  /** @param pattern as the router has it: `/v1/customers/:customerId` */
  add(pattern: string, method: string | readonly string[]): void {
    const methods = this.#methods.get(pattern) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    this.#methods.set(pattern, methods);
  }

  /** Sorted; empty where there is no such path. */
  methodsOf(url: string): readonly string[] {
    const path = url.replace(/[?#].*$/s, '').split('/');
    const matching = [...this.#methods].filter(([pattern]) => matches(pattern.split('/'), path));
    return [...new Set(matching.flatMap(([, methods]) => [...methods]))].sort();
  }
}

const matches = (pattern: readonly string[], path: readonly string[]) =>
  pattern.length === path.length &&
  pattern.every((part, place) => (part.startsWith(':') ? path[place] !== '' : part === path[place]));
