import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** Common kinds of service, the last two of which the customer does alone; our own choice. A kind may be any other word as well. */
export const serviceKinds = [
  'installation',
  'consultation',
  'repair',
  'maintenance',
  'faq',
  'forum',
] as const;

/** The customer asks for a service. */
export interface ServiceRequested {
  readonly type: 'ServiceRequested';
  readonly occurredAt: Date;
  readonly serviceId: string;
  /** One of `serviceKinds`, or another word. */
  readonly kind: string;
}

/** The service that was asked for is done. */
export interface ServiceCompleted {
  readonly type: 'ServiceCompleted';
  readonly occurredAt: Date;
  readonly serviceId: string;
  /** That of the request. */
  readonly kind: string;
  /** Hours from the request to here; milliseconds / 3,600,000, not rounded. */
  readonly hours: number;
  /** Whether what was wrong is right now; not stated where nobody knows. */
  readonly solved?: boolean;
  /** The day on which the next maintenance is due; see `isDay`. */
  readonly nextMaintenanceOn?: string;
}

/** The customer used what serves itself: questions and answers, a forum, a machine. */
export interface SelfServiceUsed {
  readonly type: 'SelfServiceUsed';
  readonly occurredAt: Date;
  readonly serviceId: string;
  /** One of `serviceKinds`, or another word. */
  readonly kind: string;
  readonly solved?: boolean;
}

/** Everything that is said of services. */
export type ServiceEvent = ServiceRequested | ServiceCompleted | SelfServiceUsed;

/** How they are stored. */
export const serviceShapes: Shapes<ServiceEvent> = {
  ServiceRequested: { version: 1, fields: { serviceId: asIs(), kind: asIs() } },
  ServiceCompleted: {
    version: 1,
    fields: { serviceId: asIs(), kind: asIs(), hours: asIs(), solved: asIs(), nextMaintenanceOn: asIs() },
  },
  SelfServiceUsed: { version: 1, fields: { serviceId: asIs(), kind: asIs(), solved: asIs() } },
};
