import { BadInput } from '../bad-input.js';
import type { Fact } from './fact.js';
import { onlineRetail } from './online-retail.js';

/** How the files of one source are read. Its name is part of every command id: never rename one. */
export interface Preset {
  readonly name: string;
  readonly columns: readonly string[];
  /** A fact, or why the row cannot be one (as a reason for the rejects file). */
  readonly read: (fields: readonly string[]) => Fact | string;
}

const presets: readonly Preset[] = [onlineRetail];

export const presetNames = presets.map(({ name }) => name);

/** @throws {BadInput} no preset has this name. */
export function presetNamed(name: string): Preset {
  const found = presets.find((preset) => preset.name === name);
  if (!found)
    throw new BadInput(`--preset ${name}: there is no such preset; known: ${presetNames.join(', ')}`);
  return found;
}
