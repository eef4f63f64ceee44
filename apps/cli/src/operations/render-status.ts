import type { Status } from './status.js';

/** A status for people: a line a fact. */
export function renderStatus({ directory, running, services }: Status): string {
  const lines: [string, string][] = running
    ? [
        ['process', `${running.pid}, since ${running.startedAt}`],
        ['version', `hindsight ${running.version}, node ${running.node}`],
        ['API', running.api ?? 'none'],
      ]
    : [];
  if (services) lines.push(...linesOf(services));
  return [
    running ? `running in ${directory}` : `nothing runs in ${directory}`,
    ...lines.map(([name, value]) => `  ${name.padEnd(12)}${value}`),
  ].join('\n');
}

function linesOf(services: NonNullable<Status['services']>): [string, string][] {
  const { lag } = services;
  return [
    ['event store', services.eventStore],
    ['database', `${services.database} (PostgreSQL ${services.postgres})`],
    ['head', services.head ?? 'no event yet'],
    ['checkpoint', services.checkpoint ?? 'nothing projected yet'],
    ['lag', lag.events === 0 ? 'none' : `${lag.events} events, the oldest ${Math.round(lag.seconds)} s old`],
    ['parked', services.parked === 0 ? 'nobody' : `${services.parked} customers: hindsight parked list`],
    ['watermark', services.watermark ?? 'no day is closed yet'],
  ];
}
