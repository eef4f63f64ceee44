import { randomUUID } from 'node:crypto';
import projectionsPb from '@eventstore/db-client/generated/projections_pb.js';
import { MAX_STREAM_NAME_BYTES } from '../wire/proposed-event.js';
import { invalidArgument } from '../wire/rpc-error.js';
import type { Described, NewProjection } from './projections.js';
import type { Mode } from './stored-projections.js';

/** A stream is named for the projection, with this much around its name. */
const LONGEST_NAME = MAX_STREAM_NAME_BYTES - '$projections--checkpoint'.length;

/** @throws RpcError when the request says not which kind of projection to create, or contradicts itself */
export function newProjection(options = new projectionsPb.CreateReq.Options()): NewProjection {
  const query = options.getQuery();
  const silent = { query, emitEnabled: false, trackEmittedStreams: false };
  const { ModeCase } = projectionsPb.CreateReq.Options;
  switch (options.getModeCase()) {
    case ModeCase.CONTINUOUS:
      return { query, mode: 'Continuous', ...continuous(options.getContinuous()) };
    case ModeCase.TRANSIENT:
      return { ...silent, name: nameIn(options.getTransient()), mode: 'Transient' };
    case ModeCase.ONE_TIME:
      return { ...silent, name: randomUUID(), mode: 'OneTime' };
    case ModeCase.MODE_NOT_SET:
      throw invalidArgument('a projection is continuous, transient or one-time: none of them is asked for');
  }
}

function continuous(options = new projectionsPb.CreateReq.Options.Continuous()) {
  const [emitEnabled, trackEmittedStreams] = [options.getEmitEnabled(), options.getTrackEmittedStreams()];
  if (trackEmittedStreams && !emitEnabled) {
    throw invalidArgument('streams are tracked only when emitting is enabled');
  }
  return { name: nameIn(options), emitEnabled, trackEmittedStreams };
}

export function nameIn(options: { getName(): string } | undefined): string {
  const name = options?.getName() ?? '';
  if (name === '') throw invalidArgument('the name of a projection is missing');
  if (Buffer.byteLength(name) > LONGEST_NAME) {
    throw invalidArgument(`a name is longer than ${LONGEST_NAME} bytes`);
  }
  return name;
}

/** Which projections a request for statistics is about: those of one mode, or all. */
export function askedFor(options = new projectionsPb.StatisticsReq.Options()): (one: Described) => boolean {
  const { ModeCase } = projectionsPb.StatisticsReq.Options;
  const modes: Partial<Record<projectionsPb.StatisticsReq.Options.ModeCase, Mode>> = {
    [ModeCase.CONTINUOUS]: 'Continuous',
    [ModeCase.TRANSIENT]: 'Transient',
    [ModeCase.ONE_TIME]: 'OneTime',
  };
  const mode = modes[options.getModeCase()];
  return ({ stored }) => mode === undefined || stored.mode === mode;
}
