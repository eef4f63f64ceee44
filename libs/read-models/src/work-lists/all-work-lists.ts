import { callList } from './call-list.js';
import { complaintsOverdue } from './complaints-overdue.js';
import { deliveredValue } from './delivered-value.js';
import { exitBarriers } from './exit-barriers.js';
import { expectedValue } from './expected-value.js';
import { followUps } from './follow-ups.js';
import { growthSignals } from './growth-signals.js';
import { latePayments } from './late-payments.js';
import { maintenanceDue } from './maintenance-due.js';
import { needsOverdue } from './needs-overdue.js';
import { occasions } from './occasions.js';
import { pointsExpiring } from './points-expiring.js';
import { promisesOpen } from './promises-open.js';
import { withoutOwner } from './without-owner.js';
import type { WorkList } from './work-list.js';

/** Every work list. A new one is its file and a line here. */
export const workLists: readonly WorkList[] = [
  ...[callList, followUps, needsOverdue, promisesOpen],
  ...[maintenanceDue, latePayments, complaintsOverdue, occasions, expectedValue],
  ...[growthSignals, exitBarriers, deliveredValue, withoutOwner, pointsExpiring],
];
