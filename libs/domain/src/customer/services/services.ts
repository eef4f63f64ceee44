import { dayOf } from '../../day.js';
import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { SelfServiceUsed, ServiceCompleted, ServiceEvent, ServiceRequested } from './service-events.js';

/** Refused: `service-id-reused`. */
export type RequestService = Asking<'RequestService', ServiceRequested>;
/** Refused: `service-unknown`, `service-already-completed`, `completed-before-request`, `maintenance-before-completion`. */
export type CompleteService = Asking<'CompleteService', ServiceCompleted, 'kind' | 'hours'>;
/** Refused: `service-id-reused`. */
export type UseSelfService = Asking<'UseSelfService', SelfServiceUsed>;

export type ServiceCommand = RequestService | CompleteService | UseSelfService;
export type ServiceRefusal =
  | 'service-id-reused'
  | 'service-unknown'
  | 'service-already-completed'
  | 'completed-before-request'
  | 'maintenance-before-completion';

/** Asked for, or used without asking. */
type Served = ServiceRequested | SelfServiceUsed;

export interface Services {
  /** One id stands for one of them. */
  readonly services: Map<string, Served>;
  readonly completions: Map<string, ServiceCompleted>;
}

export const services: Topic<ServiceCommand, ServiceEvent, Services, ServiceRefusal> = {
  initial: () => ({ services: new Map(), completions: new Map() }),
  growth: {
    ServiceRequested: (state, event) => {
      state.services.set(event.serviceId, event);
    },
    ServiceCompleted: (state, event) => {
      state.completions.set(event.serviceId, event);
    },
    SelfServiceUsed: (state, event) => {
      state.services.set(event.serviceId, event);
    },
  },
  decisions: {
    RequestService: requestService,
    CompleteService: completeService,
    UseSelfService: useSelfService,
  },
};

function requestService(
  { occurredAt, serviceId, kind }: RequestService,
  state: Services,
): Decision<Served, ServiceRefusal> {
  return served({ type: 'ServiceRequested', occurredAt, serviceId, kind }, state);
}

function useSelfService(
  { occurredAt, serviceId, kind, solved }: UseSelfService,
  state: Services,
): Decision<Served, ServiceRefusal> {
  return served(stated({ type: 'SelfServiceUsed', occurredAt, serviceId, kind, solved }), state);
}

function served(fact: Served, state: Services): Decision<Served, ServiceRefusal> {
  const known = state.services.get(fact.serviceId);
  return known ? saidAgain(known, fact, 'service-id-reused') : accept(fact);
}

function completeService(
  command: CompleteService,
  state: Services,
): Decision<ServiceCompleted, ServiceRefusal> {
  const request = state.services.get(command.serviceId);
  if (request?.type !== 'ServiceRequested') return refuse('service-unknown');
  const fact = completion(command, request);
  const known = state.completions.get(fact.serviceId);
  if (known) return saidAgain(known, fact, 'service-already-completed');
  if (fact.hours < 0) return refuse('completed-before-request');
  const { occurredAt, nextMaintenanceOn } = fact;
  const isOver = nextMaintenanceOn !== undefined && nextMaintenanceOn < dayOf(occurredAt);
  return isOver ? refuse('maintenance-before-completion') : accept(fact);
}

const completion = (
  { occurredAt, serviceId, solved, nextMaintenanceOn }: CompleteService,
  request: ServiceRequested,
): ServiceCompleted =>
  stated({
    type: 'ServiceCompleted',
    occurredAt,
    serviceId,
    kind: request.kind,
    hours: (occurredAt.getTime() - request.occurredAt.getTime()) / 3_600_000,
    solved,
    nextMaintenanceOn,
  });
