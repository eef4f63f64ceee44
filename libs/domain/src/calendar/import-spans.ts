import type { ImportEvent } from './imports.js';

/** Between two log positions an import was open. */
export interface ImportSpan {
  readonly origin: string;
  readonly began: bigint;
  /** null: it is open. */
  readonly ended: bigint | null;
}

/** Adds what an event of the calendar says to the spans known before it; the others stay as they are. */
export function spansWith(
  spans: readonly ImportSpan[],
  event: ImportEvent,
  position: bigint,
): readonly ImportSpan[] {
  switch (event.type) {
    case 'ImportBegan':
      return [...spans, { origin: event.origin, began: position, ended: null }];
    case 'ImportLeftOpen':
      return spans;
    case 'ImportEnded':
      return spans.map((span) =>
        span.ended === null && event.origins.includes(span.origin) ? { ...span, ended: position } : span,
      );
  }
}

/**
 * From which log position on an event counts: its own, or that at which the import ended that brought it. Who is registered by an
 * import is nobody before its end, so that nothing of such a customer counts before the registration does.
 * @param registeredFrom the same of the first event of the customer; null where this is that one
 * @returns null: not yet
 */
export function heardFrom(
  spans: readonly ImportSpan[],
  { origin, position }: { readonly origin: string; readonly position: bigint },
  registeredFrom: { readonly position: bigint | null } | null,
): bigint | null {
  const span = spans.find(
    (one) => one.origin === origin && one.began < position && (one.ended === null || position < one.ended),
  );
  const own = span ? span.ended : position;
  if (registeredFrom === null || own === null) return own;
  if (registeredFrom.position === null) return null;
  return registeredFrom.position > own ? registeredFrom.position : own;
}
