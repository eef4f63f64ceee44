import type { WhyView } from '@hindsight/contracts';
import { onPool } from '@hindsight/read-models';
import { Explanations, type Axes } from '../../../api/src/api.module.js';
import { asBadInput } from '../as-bad-input.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { said } from '../texts/texts.js';

/**
 * @throws {BadInput} nobody knows the customer or the output, there is no such version, or there is nothing to say of the instant.
 */
export async function explained(
  { app, readModels }: System,
  customerId: string,
  output: string,
  axes: Axes,
): Promise<WhyView> {
  const asked = { customerId, output, axes };
  const explanation = await asBadInput(app.get(Explanations).of(onPool(readModels), asked));
  if (!explanation) throw new BadInput(said('nothingIsKnown', { id: customerId }));
  return explanation;
}
