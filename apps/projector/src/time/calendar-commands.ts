import {
  calendarAggregate,
  type Calendar,
  type CalendarCommand,
  type CalendarEvent,
  type CalendarRefusal,
} from '@hindsight/domain';
import { CommandHandler, type EventStore } from '@hindsight/event-store';

/** The one way to the calendar's stream. */
export type CalendarCommands = CommandHandler<CalendarCommand, CalendarEvent, Calendar, CalendarRefusal>;

export const calendarCommands = (store: EventStore): CalendarCommands =>
  new CommandHandler(store, calendarAggregate);
