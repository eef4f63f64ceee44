import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Finds a file or folder of the project, wherever this runs from: the sources, or dist inside of them. */
export function shipped(...path: readonly string[]): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, ...path);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error(`${path.join('/')} is not in this installation`);
  }
}
