/** Ids of customers anywhere in an answer, ascending, once each: under `customerId`, or in the name of a stream or a link to its event. */
export function customersNamed(answer: unknown): string[] {
  const found = new Set<string>();
  gather(answer, found);
  return [...found].sort();
}

function gather(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    const id = typeof one === 'string' ? idIn(name, one) : undefined;
    if (id !== undefined) found.add(id);
    gather(one, found);
  }
}

function idIn(name: string, text: string): string | undefined {
  switch (name) {
    case 'customerId':
      return text;
    case 'stream':
      return /^(?:customer|segment)-(.*)$/.exec(text)?.[1];
    case 'link':
      return /^\d+@(?:customer|segment)-(.*)$/.exec(text)?.[1];
    default:
      return undefined;
  }
}
