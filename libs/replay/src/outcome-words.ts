import type { OutcomeAsked } from './outcome.js';

/** `churned:90` or `no-purchase:180`; null for anything else. */
export function outcomeFrom(text: string): Pick<OutcomeAsked, 'kind' | 'days'> | null {
  const [, kind, days] = /^(churned|no-purchase):([1-9]\d{0,4})$/.exec(text) ?? [];
  return kind === undefined ? null : { kind: kind as OutcomeAsked['kind'], days: Number(days) }; // one of the two above
}

/** `output=label`; null for anything else. */
export function labelFrom(text: string): Pick<OutcomeAsked, 'output' | 'label'> | null {
  const [, output, label] = /^([a-z][a-z0-9_]*)=(.+)$/u.exec(text) ?? [];
  return output === undefined || label === undefined ? null : { output, label };
}
