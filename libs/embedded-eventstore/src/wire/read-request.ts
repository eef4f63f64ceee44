import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type Filter, prefixFilter, regexFilter } from '../core/filter.js';
import type { Direction } from '../log/log.js';
import { streamName } from './proposed-event.js';
import { invalidArgument } from './rpc-error.js';

/** A position or revision as asked for; `start` is also before everything, `end` also after everything. */
export type From = 'start' | 'end' | number;

export interface ReadRequest {
  /** null: $all */
  stream: Uint8Array | null;
  from: From;
  direction: Direction;
  /** how many events to read; null: a subscription, which does not end */
  limit: number | null;
  filter: Filter | null;
  /** whether a link is given together with the event it points at */
  resolveLinks: boolean;
}

type Options = streams.ReadReq.Options;

const WINDOW = 32;
const END = 2n ** 64n - 1n;

/** @throws RpcError when the request says neither stream nor $all, or its filter is malformed */
export function readRequest(message: streams.ReadReq): ReadRequest {
  const options = message.getOptions();
  if (!options) throw invalidArgument('options are missing');
  const { BACKWARDS } = streams.ReadReq.Options.ReadDirection;
  const request: ReadRequest = {
    ...source(options),
    direction: options.getReadDirection() === BACKWARDS ? 'backwards' : 'forwards',
    limit: limitOf(options),
    filter: filterOf(options.getFilter()),
    resolveLinks: options.getResolveLinks(),
  };
  if (request.stream && request.filter) throw invalidArgument('only $all can be filtered');
  if (request.limit === null && request.direction === 'backwards') {
    throw invalidArgument('a subscription goes forwards');
  }
  return request;
}

function limitOf(options: Options): number | null {
  if (options.hasSubscription()) return null;
  if (!options.hasCount()) throw invalidArgument('neither a count nor a subscription is asked for');
  return Number(options.getCount());
}

function source(options: Options): Pick<ReadRequest, 'stream' | 'from'> {
  const stream = options.getStream();
  if (stream) {
    const from = stream.hasRevision() ? place(stream.getRevision()) : stream.hasEnd() ? 'end' : 'start';
    return { stream: streamName(stream.getStreamIdentifier()), from };
  }
  const all = options.getAll();
  if (!all) throw invalidArgument('neither a stream nor $all is named');
  const position = all.getPosition();
  if (position) return { stream: null, from: place(position.getCommitPosition()) };
  return { stream: null, from: all.hasEnd() ? 'end' : 'start' };
}

function place(text: string): From {
  return BigInt(text) === END ? 'end' : Number(text);
}

function filterOf(message: streams.ReadReq.Options.FilterOptions | undefined): Filter | null {
  if (!message) return null;
  const onStream = message.getStreamIdentifier();
  const expression = onStream ?? message.getEventType();
  if (!expression) throw invalidArgument('a filter names neither stream nor event type');
  const multiplier = message.getCheckpointintervalmultiplier();
  if (multiplier === 0) throw invalidArgument('a checkpoint interval is a positive multiple of the window');
  const window = message.hasMax() ? message.getMax() : WINDOW;
  if (window === 0) throw invalidArgument('the window of a filter is a positive number of events');
  const matches = matching(onStream ? 'stream' : 'type', {
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
  });
  return { matches, checkpointEvery: window * multiplier };
}

/** Prefixes, unless there is a regular expression. @throws RpcError when we do not understand it */
export function matching(
  on: 'stream' | 'type',
  { regex, prefixes }: { regex: string; prefixes: readonly string[] },
): Filter['matches'] {
  if (regex === '') return prefixFilter(on, prefixes);
  try {
    return regexFilter(on, regex);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalidArgument(`"${regex}" is not a regular expression that this node understands: ${reason}`);
  }
}
