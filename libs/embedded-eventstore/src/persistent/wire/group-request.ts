import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type persistent from '@eventstore/db-client/generated/persistent_pb.js';
import { streamName } from '../../wire/proposed-event.js';
import { matching } from '../../wire/read-request.js';
import { invalidArgument } from '../../wire/rpc-error.js';
import { ALL, type Definition, type FilterSpec, type Target, told } from '../service/definition.js';
import { failed } from './errors.js';
import { settingsOf } from './settings-request.js';

type CreateOptions = persistent.CreateReq.Options;
type UpdateOptions = persistent.UpdateReq.Options;
type AllOptions = persistent.CreateReq.AllOptions | persistent.UpdateReq.AllOptions;

const END = 2n ** 64n - 1n;

/** A request to create or to update a group. @throws RpcError when it names no stream, no group or no settings */
export function definitionOf(options: CreateOptions | UpdateOptions | undefined): Definition {
  const settings = options?.getSettings();
  if (!options || !settings) throw invalidArgument('options or settings are missing');
  const source = sourceOf(options, settings);
  return { ...source, createdBehind: null, settings: settingsOf(settings, source) };
}

/** A request about a group that is there. @throws RpcError when it names no stream or no group */
export function targetOf(
  options:
    | {
        hasAll(): boolean;
        getStreamIdentifier(): shared.StreamIdentifier | undefined;
        getGroupName(): string;
      }
    | undefined,
): Target {
  if (!options) throw invalidArgument('options are missing');
  const stream = options.hasAll() ? ALL : nameOf(options.getStreamIdentifier());
  return { stream, group: groupOf(options.getGroupName()) };
}

type Source = Pick<Definition, 'stream' | 'group' | 'filter' | 'start'>;

/** To a stream, clients send the older shape, in which the start is among the settings; the newer one is taken too. */
function sourceOf(
  options: CreateOptions | UpdateOptions,
  settings: persistent.CreateReq.Settings | persistent.UpdateReq.Settings,
): Source {
  const group = groupOf(options.getGroupName());
  const all = options.getAll();
  if (all) return { stream: ALL, group, filter: filterOf(all), start: startInAll(all) };
  const stream = options.getStream();
  if (!stream) {
    const name = ordinary(nameOf(options.getStreamIdentifier()), group);
    return { stream: name, group, filter: null, start: startAt(settings.getRevision()) };
  }
  const start = stream.hasEnd() ? '-1' : startAt(stream.hasRevision() ? stream.getRevision() : '0');
  return { stream: ordinary(nameOf(stream.getStreamIdentifier()), group), group, filter: null, start };
}

/** A group on $all is asked for in another way, or its places would be taken for revisions. */
function ordinary(stream: string, group: string): string {
  if (stream === ALL) throw failed({ stream, group }, 'Bad stream name.');
  return stream;
}

function startAt(revision: string): string {
  return BigInt(revision) === END ? '-1' : revision;
}

function startInAll(all: AllOptions): string {
  if (all.hasEnd()) return told(ALL, -1);
  const position = all.getPosition();
  if (!position) return told(ALL, 0);
  return told(ALL, BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition()));
}

function filterOf(all: AllOptions): FilterSpec | null {
  // An update has none. Not `instanceof`: where two clients are in one process, their generated classes replace each other's.
  const filter = 'getFilter' in all ? all.getFilter() : undefined;
  if (!filter) return null;
  const onStream = filter.getStreamIdentifier();
  const expression = onStream ?? filter.getEventType();
  if (!expression) throw invalidArgument('a filter names neither stream nor event type');
  const spec: FilterSpec = {
    on: onStream ? 'stream' : 'type',
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
  };
  matching(spec.on, spec); // refuses what it does not understand
  return spec;
}

function nameOf(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(streamName(identifier)).toString('utf8');
}

function groupOf(name: string): string {
  if (name === '') throw invalidArgument('a group name is missing');
  return name;
}
