import { HttpException } from '@nestjs/common';
import type { WhyView } from '@hindsight/contracts';
import { onPool } from '@hindsight/read-models';
import { Explanations, type Axes } from '../../../api/src/api.module.js';
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
  const explanation = await app
    .get(Explanations)
    .of(onPool(readModels), asked)
    .catch((error: unknown) => {
      // What HTTP answers with 4xx is bad input here, too.
      const isBadInput = error instanceof HttpException && error.getStatus() < 500;
      throw isBadInput ? new BadInput(error.message) : error;
    });
  if (!explanation) throw new BadInput(said('nothingIsKnown', { id: customerId }));
  return explanation;
}
