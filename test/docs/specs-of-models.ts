import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Doing, type Model } from './models.js';

const readModels = 'libs/read-models/src';
const ofMeasures = readdirSync(join(root, readModels), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.int.spec.ts'))
  .sort()
  .map((file) => ({
    spec: `${readModels}/${file}`,
    text: readFileSync(join(root, readModels, file), 'utf8'),
  }));

/** What shows a model: of rule sets their stories, of measures and work lists the specs that import them, and what it names. */
export const specsOf = ({ does, specs }: Model): readonly string[] => [
  ...new Set([...does.flatMap(foundFor), ...specs]),
];

/** @throws Error where a measure or work list has no spec */
function foundFor(doing: Doing): readonly string[] {
  if (doing.kind === 'rule set') return [`test/catalogue/stories/${doing.name}.ts`];
  if (doing.kind !== 'measure' && doing.kind !== 'worklist') return [];
  const { spec } = ofMeasures.find(({ text }) => text.includes(`/${doing.name}.js'`)) ?? {};
  if (spec === undefined) throw new Error(`no spec of libs/read-models imports ${doing.name}`);
  return [spec];
}
