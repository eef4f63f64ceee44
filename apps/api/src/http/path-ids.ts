import { Param, type PipeTransform } from '@nestjs/common';
import type { InEveryLanguage } from '@hindsight/contracts';
import { customerIdPattern } from '@hindsight/domain';
import { isPlainText } from './fields.js';
import { Problem } from './problem.js';

class Checked implements PipeTransform<string, string> {
  constructor(
    private readonly field: string,
    private readonly says: InEveryLanguage,
    private readonly holds: (value: string) => boolean,
  ) {}

  transform(value: string): string {
    if (this.holds(value)) return value;
    throw Problem.fields([{ field: this.field, message: this.says }]);
  }
}

/** What a customer's id looks like. */
export const customerIdForm = {
  en: '1 to 64 of A-Z a-z 0-9 _ . : -, and no address or number of a person',
  zh: '1 到 64 个字符，限于 A-Z a-z 0-9 _ . : -，且不得是个人的邮箱或号码',
};

const mustBeOwnId = {
  en: 'must be 1 to 128 characters, none of them a control character',
  zh: '必须是 1 到 128 个字符，不含控制字符',
};

/** An id in the path that is of a form of its own. @param form what it must be, in words */
export const idInPath = (name: string, form: InEveryLanguage, pattern: RegExp) => () => {
  const says = { en: `must be ${form.en}`, zh: `必须是${form.zh}` };
  return Param(name, new Checked(name, says, (id) => pattern.test(id)));
};

/** The customer's id in the path. */
export const CustomerId = idInPath('customerId', customerIdForm, customerIdPattern);

/** An id in the path that is the caller's own, as ids in bodies are. */
const ownId = (name: string) => () =>
  Param(name, new Checked(name, mustBeOwnId, (id) => isPlainText(id, 128)));

export const ComplaintId = ownId('complaintId');
export const ContactId = ownId('contactId');
export const PromiseId = ownId('promiseId');
export const NeedId = ownId('needId');
export const OpportunityId = ownId('opportunityId');
export const ContractId = ownId('contractId');
export const ServiceId = ownId('serviceId');
export const OrderId = ownId('orderId');
