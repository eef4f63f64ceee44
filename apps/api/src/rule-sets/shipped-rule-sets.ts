import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A rule set that comes with this release. */
export interface ShippedRuleSet {
  /** The file's name without `.yaml`, which is the rule set's id. */
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  readonly source: string;
}

/** The catalogue, by id. Found from the package's root, so that it is the same from sources and from `dist/`. */
export async function shippedRuleSets(): Promise<ShippedRuleSet[]> {
  const directory = join(packageRoot(import.meta.dirname), 'libs', 'rules', 'catalogue');
  const files = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map((name) => read(join(directory, name), name.slice(0, -'.yaml'.length))));
}

const read = async (file: string, id: string): Promise<ShippedRuleSet> => ({
  id,
  file,
  source: await readFile(file, 'utf8'),
});

function packageRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error(`no package.json above ${import.meta.dirname}`);
  return packageRoot(parent);
}
