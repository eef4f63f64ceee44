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

/** Others close days at the same time, an import dozens a second: each of them is one more conflict to live through. */
const attempts = 100;

export const calendarCommands = (store: EventStore): CalendarCommands =>
  new CommandHandler(store, calendarAggregate, { attempts });
