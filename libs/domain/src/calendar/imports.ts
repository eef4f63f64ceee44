import { accept, type Decision } from '../decider.js';

// What the calendar knows of imports of history: while one is open no day is closed, and what it brings is recorded, not heard.

/** What has this origin from here on is history that somebody brings in: it counts once the import has ended. */
export interface ImportBegan {
  readonly type: 'ImportBegan';
  /** When the importer began. */
  readonly occurredAt: Date;
  /** That of its events: `import:<file hash>`. */
  readonly origin: string;
  /** For people: the name of the file, without its folder. */
  readonly file: string;
}

/** All of it is in, but other files tell of the same time: it ends with the next import that does. */
export interface ImportLeftOpen {
  readonly type: 'ImportLeftOpen';
  readonly occurredAt: Date;
  readonly origin: string;
}

/** From here on all counts that these imports brought. */
export interface ImportEnded {
  readonly type: 'ImportEnded';
  /** What changes at instants up to this one is the import's doing, and no news. */
  readonly occurredAt: Date;
  /** Ascending. */
  readonly origins: readonly string[];
  /** Whether subscribers are told what it changed. */
  readonly publish: boolean;
}

/** What the calendar says of imports. */
export type ImportEvent = ImportBegan | ImportLeftOpen | ImportEnded;

/** Nothing happens when it is open already: whoever was interrupted goes on. One that ended may begin again. */
export type BeginImport = { readonly type: 'BeginImport'; readonly at: Date } & Pick<
  ImportBegan,
  'origin' | 'file'
>;
/** Nothing happens when it is not open, or was left open before. */
export type LeaveImportOpen = {
  readonly type: 'LeaveImportOpen';
  readonly at: Date;
  readonly origin: string;
};
/** Ends those of these imports that are open, and with them those that were left open; nothing happens when none of these is. */
export type EndImports = { readonly type: 'EndImports'; readonly at: Date } & Pick<
  ImportEnded,
  'origins' | 'publish'
>;
/** What the calendar can be told of imports. */
export type ImportCommand = BeginImport | LeaveImportOpen | EndImports;

/** By origin: whether it was left open. */
export type OpenImports = Map<string, { readonly leftOpen: boolean }>;

/** What a command to imports comes to; nothing of it is refused. */
export function decideImport(command: ImportCommand, open: OpenImports): Decision<ImportEvent, never> {
  const { at: occurredAt } = command;
  switch (command.type) {
    case 'BeginImport': {
      const { origin, file } = command;
      return open.has(origin) ? accept() : accept({ type: 'ImportBegan', occurredAt, origin, file });
    }
    case 'LeaveImportOpen': {
      const { origin } = command;
      const isRunning = open.get(origin)?.leftOpen === false;
      return isRunning ? accept({ type: 'ImportLeftOpen', occurredAt, origin }) : accept();
    }
    case 'EndImports': {
      const origins = endedBy(command.origins, open);
      if (origins.length === 0) return accept();
      return accept({ type: 'ImportEnded', occurredAt, origins, publish: command.publish });
    }
  }
}

function endedBy(asked: readonly string[], open: OpenImports): string[] {
  if (!asked.some((origin) => open.has(origin))) return [];
  return [...open]
    .flatMap(([origin, { leftOpen }]) => (leftOpen || asked.includes(origin) ? [origin] : []))
    .sort();
}

/** Grows what is open. */
export function growImports(open: OpenImports, event: ImportEvent): void {
  switch (event.type) {
    case 'ImportBegan':
      open.set(event.origin, { leftOpen: false });
      return;
    case 'ImportLeftOpen':
      open.set(event.origin, { leftOpen: true });
      return;
    case 'ImportEnded':
      for (const origin of event.origins) open.delete(origin);
  }
}
