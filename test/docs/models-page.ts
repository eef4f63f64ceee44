import { basename } from 'node:path';
import type { Doing, Model } from './models.js';
import { specsOf } from './specs-of-models.js';

/** The table of docs/models.md. */
export function modelsTable(models: readonly Model[]): string {
  const head = ['id', 'model, and what it says', 'what does it', 'what shows it', 'what is missing'];
  const rows = models.map((model) => [
    model.id,
    `${model.model}<br>${model.says}`,
    lines([...model.does.map(shown), ...(model.note === undefined ? [] : [model.note])]),
    lines(specsOf(model).map((spec) => `[${basename(spec)}](../${spec})`)),
    model.missing ?? '',
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const lines = (all: readonly string[]) => all.join('<br>') || '–';

function shown(doing: Doing): string {
  switch (doing.kind) {
    case 'rule set':
      return `[rule set](../libs/rules/catalogue/${doing.name}.yaml) \`hindsight rules show ${doing.name}\``;
    case 'measure':
    case 'worklist':
      return `\`hindsight ${doing.kind} ${doing.name}\``;
    case 'command':
      return `\`${doing.text}\``;
    case 'request':
      return `\`${doing.method} ${doing.path}${doing.query && `?${doing.query}`}\``;
  }
}
