import type { GroupDefinition } from '@hindsight/event-store';
import { renderProblems } from '@hindsight/rules';
import { checkGroups } from '../../../api/src/api.module.js';
import { FileRefused, nameOf, readText } from '../rule-set-file.js';

/**
 * Reads and checks a file of consumer groups; `-` is standard input.
 * @throws {BadInput} it cannot be read. @throws {FileRefused} it does not pass.
 */
export async function readGroupsFile(file: string): Promise<readonly GroupDefinition[]> {
  const source = await readText(file);
  const checked = checkGroups(source);
  if (checked.ok) return checked.groups;
  throw new FileRefused(checked.problems, renderProblems(source, nameOf(file), checked.problems));
}
