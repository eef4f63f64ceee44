/**
 * How many hours after a complaint each step should have been taken.
 * @source our own choice: S56 names the steps (有人聆听, 认真对待, 补偿, 问题解决) and asks for them at once, without numbers
 */
export const serviceLevels = [
  { step: 'acknowledged', type: 'ComplaintAcknowledged', hours: 24 },
  { step: 'action_taken', type: 'ComplaintActionTaken', hours: 48 },
  { step: 'compensated', type: 'CustomerCompensated', hours: 120 },
  { step: 'resolved', type: 'ComplaintResolved', hours: 120 },
] as const;
