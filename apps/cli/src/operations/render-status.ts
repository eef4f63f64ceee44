import type { OpenImport } from './projection.js';
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
    ...services.imports.map((one): [string, string] => ['import', importText(one)]),
  ];
}

function importText({ file, origin, since, seconds, leftOpen }: OpenImport): string {
  const how = leftOpen ? 'all in, ends with the next import that does' : 'run it again to go on';
  const what = `${file} (${origin.slice(0, 15)}…) is open since ${since}, ${ageText(seconds)}: ${how}`;
  return `${what}, or hindsight import --end-open. No day is closed meanwhile`;
}

function ageText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
}
