import type { Problem } from '@hindsight/rules';
import { readdir } from 'node:fs/promises';
import { BadInput } from '../../bad-input.js';
import { FileRefused, nameOf, problemsOf, readText } from '../../rule-set-file.js';
import { shipped } from '../../shipped.js';
import { checkMapping, type Surroundings } from './check-mapping.js';
import type { Mapping } from './mapping.js';
import { mappingProblems } from './mapping-problems.js';
import { said } from '../../texts/texts.js';

const folder = () => shipped('apps', 'cli', 'mappings');

/** The mappings that come with the product, by name. */
export async function presetNames(): Promise<string[]> {
  const files = await readdir(folder());
  return files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [])).sort();
}

/** @throws {BadInput} no preset has this name. */
export async function presetNamed(name: string, surroundings: Surroundings): Promise<Mapping> {
  const known = await presetNames();
  if (!known.includes(name)) throw new BadInput(said('noSuchPreset', { name, known: known.join(', ') }));
  return readMappingFile(`${folder()}/${name}.yaml`, surroundings);
}

/**
 * Reads and checks a mapping; `-` is standard input.
 * @throws {BadInput} it cannot be read. @throws {FileRefused} it does not pass.
 */
export async function readMappingFile(file: string, surroundings: Surroundings): Promise<Mapping> {
  const source = await readText(file);
  const checked = checkMapping(source, surroundings);
  if (checked.ok) return checked.mapping;
  throw refused(source, nameOf(file), checked.problems);
}

const refused = (source: string, name: string, problems: readonly Problem[]) =>
  new FileRefused(problems, problemsOf(source, name, problems, mappingProblems));
