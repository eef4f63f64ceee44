import { kindOf } from '../columns/kinds.js';
import type { FeatureSource, Step } from './feature-source.js';
import type { State } from './state.js';

/**
 * The ends of all windows over a customer's events, as places that only move on. Features of one window and offset share
 * theirs: an event comes in once `occurredAt <= t − offset`, and leaves once `occurredAt <= t − offset − window`.
 */
export class Pointers {
  /** One past the last event that came in, by offset. */
  private readonly entered = new Map<number, string>();
  /** The first event that has not left, by offset and window. */
  private readonly left = new Map<string, { pointer: string; offsetMs: number; windowMs: number }>();

  constructor(private readonly state: State) {}

  /** One past the last event that came in. */
  end(offsetMs: number): string {
    let pointer = this.entered.get(offsetMs);
    if (pointer === undefined) this.entered.set(offsetMs, (pointer = this.state.place()));
    return pointer;
  }

  /** The first event that has not left. */
  first(offsetMs: number, windowMs: number | null): string {
    if (windowMs === null) return 'begin';
    const key = `${offsetMs} ${windowMs}`;
    let known = this.left.get(key);
    if (!known) this.left.set(key, (known = { pointer: this.state.place(), offsetMs, windowMs }));
    return known.pointer;
  }

  /** Statements that bring all windows, and what is kept of them, to `t`. */
  move(features: readonly FeatureSource[]): string {
    const comings = [...this.entered].map(([offsetMs, pointer]) => {
      const here = features.filter(({ feature }) => feature.offsetMs === offsetMs);
      const steps = stepsSource(here.map(({ enters }) => enters));
      return `while (${pointer} < end && at[${pointer}] <= t - ${offsetMs}) { const j = ${pointer}++; ${steps} }`;
    });
    const leavings = [...this.left.values()].map(({ pointer, offsetMs, windowMs }) => {
      const here = features.filter(({ feature }) => isOver(feature, offsetMs, windowMs));
      const steps = stepsSource(here.map(({ leaves }) => leaves));
      const end = this.end(offsetMs);
      return `while (${pointer} < ${end} && at[${pointer}] <= t - ${offsetMs + windowMs}) { const j = ${pointer}++; ${steps} }`;
    });
    return [...comings, ...leavings].join('\n');
  }

  /** Statements that bring `due` forward to when the next event comes in or leaves. */
  due(): string {
    const comings = [...this.entered]
      .filter(([offsetMs]) => offsetMs > 0)
      .map(([offsetMs, pointer]) => soonest(`${pointer} < end`, pointer, offsetMs));
    const leavings = [...this.left.values()].map(({ pointer, offsetMs, windowMs }) =>
      soonest(`${pointer} < ${this.end(offsetMs)}`, pointer, offsetMs + windowMs),
    );
    return [...comings, ...leavings].join('\n');
  }
}

const soonest = (isThere: string, pointer: string, laterMs: number): string =>
  `if (${isThere} && at[${pointer}] + ${laterMs} < due) due = at[${pointer}] + ${laterMs};`;

const isOver = (feature: FeatureSource['feature'], offsetMs: number, windowMs: number): boolean =>
  'windowMs' in feature && feature.offsetMs === offsetMs && feature.windowMs === windowMs;

/** One `switch` over the type of the event at `j`; types at which the same happens share a case. */
function stepsSource(steps: readonly (readonly Step[])[]): string {
  const byType = new Map<string, string>();
  for (const { types, source } of steps.flat()) {
    for (const type of new Set(types)) byType.set(type, `${byType.get(type) ?? ''}${source}\n`);
  }
  const labels = new Map<string, string>();
  for (const [type, source] of byType) {
    labels.set(source, `${labels.get(source) ?? ''}case ${kindOf(type)}: `);
  }
  const cases = [...labels].map(([source, label]) => `${label}${source} break;`);
  return cases.length === 0 ? '' : `switch (kind[j]) { ${cases.join('\n')} }`;
}
