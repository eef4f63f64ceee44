import type { Output, RuleSet } from '@hindsight/rules';

/** Every rule that a change under this rule set can name, as `output.rule`. A score without bands records no change. */
export function rulesOf({ outputs }: RuleSet): readonly string[] {
  return outputs.flatMap((output) => ruleIds(output).map((rule) => `${output.id}.${rule}`));
}

function ruleIds(output: Output): readonly string[] {
  switch (output.type) {
    case 'table':
      return [...output.rows.map(({ id }) => id), 'else'];
    case 'machine':
      return ['initial', ...output.transitions.map(({ id }) => id)];
    case 'score':
      return output.else === null ? [] : [...output.bands.map(({ id }) => id), 'else'];
    case 'flag':
      return ['when', 'else'];
  }
}
