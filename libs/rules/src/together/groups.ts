import { rungsOf } from '../outputs/rungs.js';
import type { RuleSet } from '../rule-set.js';

/**
 * How much one generated function may evaluate: features, rungs and transitions. Beyond some 60 KB of bytecode V8 leaves a function
 * to its interpreter; `tier-pyramid`, `value-rfm`, `lifecycle-4stage` and `satisfaction` together have 38.
 */
const most = 80;

/** Which rule sets are evaluated as one, by place: those of one clock, as many as there is room for. */
export function groupsOf(ruleSets: readonly RuleSet[]): readonly (readonly number[])[] {
  const groups: { readonly clock: string; readonly places: number[]; size: number }[] = [];
  ruleSets.forEach((ruleSet, place) => {
    const [clock, size] = [JSON.stringify(ruleSet.clock), sizeOf(ruleSet)];
    const known = groups.find((one) => one.clock === clock && one.size + size <= most);
    if (known) {
      known.places.push(place);
      known.size += size;
    } else groups.push({ clock, places: [place], size });
  });
  return groups.map(({ places }) => places);
}

const sizeOf = ({ features, outputs }: RuleSet): number =>
  outputs.reduce(
    (sum, one) => sum + 1 + (one.type === 'machine' ? one.transitions.length : rungsOf(one).length),
    features.length,
  );
