import { day, exactly, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const solved = { type: 'boolean' };

const completed = exactly(
  { serviceId: text, kind: text, hours: { type: 'number', minimum: 0 } },
  { solved, nextMaintenanceOn: day },
);

export const serviceSchemas = {
  ServiceRequested: storedEvent('ServiceRequested', 1, exactly({ serviceId: text, kind: text })),
  ServiceCompleted: storedEvent('ServiceCompleted', 1, completed),
  SelfServiceUsed: storedEvent('SelfServiceUsed', 1, exactly({ serviceId: text, kind: text }, { solved })),
};
