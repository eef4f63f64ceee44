import { SumOverflow } from '@hindsight/rules';
import type { Refused } from './tasks/perform.js';

export const refused = ({ customerId, feature, minor }: Refused): SumOverflow =>
  new SumOverflow(customerId, feature, minor);
