import type { Language } from '@hindsight/contracts';
import { labelled } from '../terminal/labelled.js';
import { speaking, type Speak } from '../texts/texts.js';
import type { OpenImport } from './projection.js';
import type { Status, StoppedWebhook } from './status.js';

/** A status for people: a line a fact. */
export function renderStatus({ directory, running, services }: Status, language: Language): string {
  const speak = speaking(language);
  const lines: [string, string][] = running
    ? [
        [speak('processLabel'), speak('processSince', { pid: running.pid, at: running.startedAt })],
        [speak('versionLabel'), `hindsight ${running.version}, node ${running.node}`],
        [speak('apiLabel'), running.api ?? speak('none')],
      ]
    : [];
  if (services) lines.push(...linesOf(services, speak));
  return [
    speak(running ? 'runningIn' : 'nothingRunsIn', { directory }),
    ...labelled(lines, { width: 12 }),
  ].join('\n');
}

function linesOf(services: Services, speak: Speak): [string, string][] {
  const { eventStore, database, postgres, head, checkpoint, projectors, watermark, imports } = services;
  const { plansOwed, webhooks } = services;
  return [
    [speak('eventStoreLabel'), eventStore],
    [speak('databaseLabel'), `${database} (PostgreSQL ${postgres})`],
    [speak('headLabel'), head ?? speak('noEventYet')],
    [speak('checkpointLabel'), checkpoint ?? speak('nothingProjectedYet')],
    [speak('lagLabel'), lagText(services, speak)],
    ...projectors.map((one): [string, string] => [speak('projectorLabel'), projectorText(one, speak)]),
    [speak('parkedLabel'), parkedText(services, speak)],
    [speak('watermarkLabel'), watermark ?? speak('noDayClosedYet')],
    ...imports.map((one): [string, string] => [speak('importLabel'), importText(one, speak)]),
    ...(plansOwed === null ? [] : [plansLine(plansOwed, speak)]),
    ...webhooks.map((one): [string, string] => [speak('webhookLabel'), webhookText(one, speak)]),
  ];
}

type Services = NonNullable<Status['services']>;

function projectorText(share: Services['projectors'][number], speak: Speak): string {
  const { holder, buckets, position } = share;
  const at = position ?? speak('nothingProjectedYet');
  return speak('projectorShare', { holder, buckets, at, lag: lagText(share, speak) });
}

const lagText = ({ lag: { events, seconds } }: Pick<Services, 'lag'>, speak: Speak) =>
  events === 0 ? speak('none') : speak('lagOf', { events, seconds: Math.round(seconds) });

const parkedText = ({ parked: count }: Services, speak: Speak) =>
  count === 0 ? speak('nobody') : speak('parkedCount', { count });

function importText({ file, origin, since, seconds, leftOpen }: OpenImport, speak: Speak): string {
  const how = speak(leftOpen ? 'importAllIn' : 'importRunAgain');
  return speak('importOpen', {
    ...{ file, since, how, origin: origin.slice(0, 15) },
    age: ageText(seconds, speak),
  });
}

const plansLine = (position: string, speak: Speak): [string, string] => [
  speak('plansOwedLabel'),
  speak('plansOwedUpTo', { position }),
];

function webhookText({ webhookId: id, state, since, because }: StoppedWebhook, speak: Speak): string {
  if (state === 'failing') return speak('webhookFails', { id, since: since ?? '' });
  return speak('webhookPaused', { id, since: since ?? '', because: because ?? '' });
}

function ageText(seconds: number, speak: Speak): string {
  if (seconds < 120) return speak('secondsLong', { n: seconds });
  if (seconds < 7200) return speak('minutesLong', { n: Math.floor(seconds / 60) });
  return speak('hoursLong', { n: Math.floor(seconds / 3600) });
}
