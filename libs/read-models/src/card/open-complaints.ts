import { wordIn, type Language, type OpenComplaintView } from '@hindsight/contracts';
import { hoursBetween, overdueStep, type ServiceLevels } from '@hindsight/domain';
import type { CardEvent } from './card-events.js';
import { numberIn, textIn } from './fields.js';

interface Asked {
  readonly asOf: Date;
  readonly language: Language;
  readonly serviceLevels: ServiceLevels;
}

const followUps = [
  'ComplaintAcknowledged',
  'ComplaintActionTaken',
  'CustomerCompensated',
  'ComplaintResolved',
];

/** Complaints that are not resolved, oldest first, each with the first step that is overdue by the service levels. */
export function openComplaints(events: readonly CardEvent[], asked: Asked): OpenComplaintView[] {
  const followed = (complaintId: string) =>
    events.filter((one) => followUps.includes(one.type) && textIn(one, 'complaintId') === complaintId);
  return events.flatMap((event): OpenComplaintView[] => {
    const complaintId = textIn(event, 'complaintId');
    if (event.type !== 'CustomerComplained' || complaintId === null) return [];
    const types = followed(complaintId).map(({ type }) => type);
    return types.includes('ComplaintResolved') ? [] : [viewOf(event, complaintId, types, asked)];
  });
}

function viewOf(
  event: CardEvent,
  complaintId: string,
  followed: readonly string[],
  { asOf, language, serviceLevels }: Asked,
): OpenComplaintView {
  const hoursOpen = hoursBetween(event.at, asOf);
  const overdue = overdueStep(followed, hoursOpen, serviceLevels);
  return {
    ...{
      complaintId,
      complainedAt: event.at.toISOString(),
      severity: numberIn(event, 'severity'),
      hoursOpen,
    },
    missing: overdue?.step ?? null,
    label: overdue ? wordIn('stepsTaken', overdue.step, language) : null,
    limitHours: overdue?.hoursAllowed ?? null,
    hoursOverdue: overdue?.hoursOverdue ?? null,
  };
}
