import { measures, workLists, type Measure, type WorkList } from '@hindsight/read-models';

type Asked = Measure | WorkList;

/** The tables of docs/measures.md, as the code has them. */
export const measuresTable = (): string => tableOf(measures, 'measure', '/v1/measures');
export const workListsTable = (): string => tableOf(workLists, 'worklist', '/v1/worklists');

function tableOf(all: readonly Asked[], command: string, path: string): string {
  const head = ['name', 'what it is', 'formula', 'source', 'parameters', 'command and URL'];
  const rows = all.map((one) => [
    `\`${one.name}\``,
    `${one.title.en}<br>${one.title.zh}`,
    one.formula.en,
    one.source,
    parametersOf(one),
    `\`hindsight ${command} ${one.name}\`<br>\`GET ${path}/${one.name}\``,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const parametersOf = ({ parameters }: Asked) =>
  Object.entries(parameters)
    .map(([name, usual]) => (usual === null ? `\`${name}\`` : `\`${name}\` = ${usual}`))
    .join(', ') || '–';

/** What stands between the two marks of a page. */
export function partOf(page: string, mark: string): string {
  const [, part = ''] = new RegExp(`<!-- ${mark} -->\n\n([^]*?)\n\n<!-- end -->`).exec(page) ?? [];
  return part;
}
