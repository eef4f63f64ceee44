import type { CustomerRefusal } from '@hindsight/domain';

/**
 * What a command is answered with. Recorded: `revision` is that of the customer's stream afterwards, `position` that of
 * the log, to be given to a query as `atLeast`; a repeat gets the same two. Refused: nothing was recorded.
 */
export type Receipt =
  | {
      readonly accepted: true;
      readonly customerId: string;
      readonly revision: string;
      readonly position: string | null;
    }
  | {
      readonly accepted: false;
      readonly customerId: string;
      readonly reason: CustomerRefusal | 'command-id-reused';
    };
