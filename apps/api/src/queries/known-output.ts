import { outputNames, type Sql } from '@hindsight/read-models';
import { didYouMean } from '../http/did-you-mean.js';
import { Problem } from '../http/problem.js';

/** @throws {Problem} 400 for an output that no rule set in force has; undefined: none was asked for */
export async function refuseUnknownOutput(sql: Sql, output: string | undefined): Promise<void> {
  if (output === undefined) return;
  const known = await outputNames(sql);
  if (known.includes(output)) return;
  const hint = didYouMean(output, known);
  const message = {
    en: `is none of those in force: ${known.join(', ')}${hint.en}`,
    zh: `不在生效的输出之中：${known.join('、')}${hint.zh}`,
  };
  throw Problem.fields([{ field: 'output', message }]);
}
