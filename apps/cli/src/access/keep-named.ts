import type { ReadModels } from '@hindsight/read-models';
import { customersNamed } from '../../../api/src/api.module.js';
import { keepAccess } from './keep-access.js';

interface Answered {
  readonly answer: unknown;
  readonly purpose?: string | undefined;
}

/** Writes down who is named in an answer, as HTTP does; nothing where it names nobody. */
export async function keepNamed(
  readModels: ReadModels,
  command: string,
  { answer, purpose }: Answered,
): Promise<void> {
  const customers = customersNamed(answer);
  if (customers.length > 0) await keepAccess(readModels, { command, customers, purpose });
}
