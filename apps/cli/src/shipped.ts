import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Finds a file or folder of the project, wherever this runs from: the sources, or dist inside of them. */
export function shipped(...path: readonly string[]): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, ...path);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error(`${path.join('/')} is not in this installation`);
  }
}

/** The files of the shipped rule sets, by name. */
export async function shippedRuleSets(): Promise<string[]> {
  const folder = shipped('libs', 'rules', 'catalogue');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return files.map((name) => join(folder, name));
}
