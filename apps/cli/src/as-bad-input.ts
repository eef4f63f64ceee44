import { HttpException } from '@nestjs/common';
import { BadInput } from './bad-input.js';

/** What HTTP answers with 4xx is bad input here, too. @throws {BadInput} */
export async function asBadInput<Answer>(answering: Promise<Answer>): Promise<Answer> {
  try {
    return await answering;
  } catch (error) {
    const isBadInput = error instanceof HttpException && error.getStatus() < 500;
    throw isBadInput ? new BadInput(error.message) : error;
  }
}
