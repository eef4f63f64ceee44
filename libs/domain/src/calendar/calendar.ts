import type { Aggregate } from '../aggregate.js';
import { codec } from '../codec.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { asIs, instantField } from '../fields.js';
import {
  decideImport,
  growImports,
  type ImportCommand,
  type ImportEvent,
  type OpenImports,
} from './imports.js';

// Stream `calendar`: business time as the log knows it. The one aggregate without an id.

/** Everything that happened up to `through` is taken as heard. A watermark: it only grows. */
export interface DayClosed {
  readonly type: 'DayClosed';
  /** The same as `through`. */
  readonly occurredAt: Date;
  readonly through: Date;
}

/** A cut-off instant's values for one rule set: facts from here on, whatever late events arrive. */
export interface CutoffsPublished {
  readonly type: 'CutoffsPublished';
  /** The same as `instant`. */
  readonly occurredAt: Date;
  /** `id@version#hash` */
  readonly ruleSet: string;
  readonly instant: Date;
  /** population → cut → value; a population that published nothing is not there */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** population → how many members it had */
  readonly members: Readonly<Record<string, number>>;
  /** The log position up to which was known what the values were computed from. */
  readonly position: string;
}

/** All that the calendar says. */
export type CalendarEvent = DayClosed | CutoffsPublished | ImportEvent;

/** Nothing happens when `through` is closed already. Refused while an import is open. */
export type CloseDay = { readonly type: 'CloseDay' } & Pick<DayClosed, 'through'>;
/** Nothing happens when these rules (by hash) have values for that instant, whatever they are. */
export type PublishCutoffs = { readonly type: 'PublishCutoffs' } & Omit<
  CutoffsPublished,
  'type' | 'occurredAt'
>;
/** All that the calendar can be told. */
export type CalendarCommand = CloseDay | PublishCutoffs | ImportCommand;

/**
 * `instant-not-closed`: cut-offs of an instant about which news may still come; `import-open`: history is being brought in, and bars
 * must not be drawn before all of it is.
 */
export type CalendarRefusal = 'instant-not-closed' | 'import-open';

/** What its decisions need to remember. */
export interface Calendar {
  /** Latest `through`. */
  watermark: Date | null;
  /** `hash instant` of each publication. */
  readonly published: Set<string>;
  readonly imports: OpenImports;
}

/** The stored form. Add, never edit. */
export const calendarEvents = codec<CalendarEvent>({
  DayClosed: { version: 1, fields: { through: instantField } },
  CutoffsPublished: {
    version: 1,
    fields: { ruleSet: asIs(), instant: instantField, values: asIs(), members: asIs(), position: asIs() },
  },
  ImportBegan: { version: 1, fields: { origin: asIs(), file: asIs() } },
  ImportLeftOpen: { version: 1, fields: { origin: asIs() } },
  ImportEnded: { version: 1, fields: { origins: asIs(), publish: asIs() } },
});

/** The decisions about business time; they read no clock: whoever feeds the log says what is closed. */
export const calendar: Decider<CalendarCommand, CalendarEvent, Calendar, CalendarRefusal> = {
  initial: () => ({ watermark: null, published: new Set(), imports: new Map() }),

  evolve(state, event) {
    switch (event.type) {
      case 'DayClosed':
        state.watermark = event.through;
        return state;
      case 'CutoffsPublished':
        state.published.add(publication(event));
        return state;
      case 'ImportBegan':
      case 'ImportLeftOpen':
      case 'ImportEnded':
        growImports(state.imports, event);
        return state;
    }
  },

  decide(command, state) {
    switch (command.type) {
      case 'CloseDay':
        return closeDay(command, state);
      case 'PublishCutoffs':
        return publishCutoffs(command, state);
      case 'BeginImport':
      case 'LeaveImportOpen':
      case 'EndImports':
        return decideImport(command, state.imports);
    }
  },
};

/** The calendar as a command handler needs it: stream `calendar`, no id. */
export const calendarAggregate: Aggregate<CalendarCommand, CalendarEvent, Calendar, CalendarRefusal> = {
  category: 'calendar',
  decider: calendar,
  events: calendarEvents,
};

type CalendarDecision = Decision<CalendarEvent, CalendarRefusal>;

function closeDay({ through }: CloseDay, state: Calendar): CalendarDecision {
  if (isClosed(state, through)) return accept();
  if (state.imports.size > 0) return refuse('import-open');
  return accept({ type: 'DayClosed', occurredAt: through, through });
}

function publishCutoffs(command: PublishCutoffs, state: Calendar): CalendarDecision {
  const { ruleSet, instant, values, members, position } = command;
  if (!isClosed(state, instant)) return refuse('instant-not-closed');
  // The first values for an instant stay; two projectors may well compute the same ones.
  if (state.published.has(publication(command))) return accept();
  return accept({
    type: 'CutoffsPublished',
    occurredAt: instant,
    ruleSet,
    instant,
    values,
    members,
    position,
  });
}

const isClosed = ({ watermark }: Calendar, instant: Date) => watermark !== null && instant <= watermark;

/** By hash: the version number may differ between two citations of the same rules, their values cannot. */
function publication({ ruleSet, instant }: Pick<CutoffsPublished, 'ruleSet' | 'instant'>): string {
  return `${ruleSet.slice(ruleSet.indexOf('#') + 1)} ${instant.getTime()}`;
}
