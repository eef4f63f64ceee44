import { Param, type PipeTransform } from '@nestjs/common';
import { customerIdPattern } from '@hindsight/domain';
import { isPlainText } from './fields.js';
import { Problem } from './problem.js';

class Checked implements PipeTransform<string, string> {
  constructor(
    private readonly field: string,
    private readonly says: string,
    private readonly holds: (value: string) => boolean,
  ) {}

  transform(value: string): string {
    if (this.holds(value)) return value;
    throw Problem.fields([{ field: this.field, message: this.says }]);
  }
}

/** The customer's id in the path. */
export const CustomerId = () =>
  Param(
    'customerId',
    new Checked('customerId', 'must be 1 to 64 of A-Z a-z 0-9 _ . : -', (id) => customerIdPattern.test(id)),
  );

/** The complaint's id in the path. */
export const ComplaintId = () =>
  Param(
    'complaintId',
    new Checked('complaintId', 'must be 1 to 128 characters, none of them a control character', (id) =>
      isPlainText(id, 128),
    ),
  );
