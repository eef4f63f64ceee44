import type { handleServerStreamingCall, handleUnaryCall } from '@grpc/grpc-js';
import type { IProjectionsServer } from '@eventstore/db-client/generated/projections_grpc_pb.js';
import projectionsPb from '@eventstore/db-client/generated/projections_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import structPb from 'google-protobuf/google/protobuf/struct_pb.js';
import { askedFor, nameIn, newProjection } from './projection-request.js';
import type { Projections } from './projections.js';
import { projectionNotExecuted } from './refusals.js';
import { statistics } from './statistics.js';

/** The Projections service, as the client calls it. */
export function projectionsServer(projections: Projections, lastPosition: () => number): IProjectionsServer {
  return {
    ...answers(projections, lastPosition),
    create: unary(async (request: projectionsPb.CreateReq) => {
      await projections.create(newProjection(request.getOptions()));
      return new projectionsPb.CreateResp();
    }),
    update: unary(async (request: projectionsPb.UpdateReq) => {
      const options = request.getOptions();
      const emitEnabled = options?.hasEmitEnabled() ? options.getEmitEnabled() : null;
      await projections.update(nameIn(options), options?.getQuery() ?? '', emitEnabled);
      return new projectionsPb.UpdateResp();
    }),
    delete: unary(async (request: projectionsPb.DeleteReq) => {
      await projections.delete(nameIn(request.getOptions()));
      return new projectionsPb.DeleteResp();
    }),
    enable: unary(async (request: projectionsPb.EnableReq) => {
      await projections.turn(nameIn(request.getOptions()), 'Running');
      return new projectionsPb.EnableResp();
    }),
    disable: unary(async (request: projectionsPb.DisableReq) => {
      const options = request.getOptions();
      await projections.turn(nameIn(options), options?.getWriteCheckpoint() ? 'Stopped' : 'Aborted');
      return new projectionsPb.DisableResp();
    }),
    reset: unary(async (request: projectionsPb.ResetReq) => {
      await projections.reset(nameIn(request.getOptions()));
      return new projectionsPb.ResetResp();
    }),
    restartSubsystem: unary(async () => {
      await projections.restart();
      return new shared.Empty();
    }),
  };
}

/** What can be asked of projections. */
function answers(projections: Projections, lastPosition: () => number) {
  return {
    state: unary((request: projectionsPb.StateReq) =>
      new projectionsPb.StateResp().setState(emptyState(projections, nameIn(request.getOptions()))),
    ),
    result: unary((request: projectionsPb.ResultReq) =>
      new projectionsPb.ResultResp().setResult(emptyState(projections, nameIn(request.getOptions()))),
    ),
    statistics: statisticsCall(projections, lastPosition),
  };
}

function statisticsCall(
  projections: Projections,
  lastPosition: () => number,
): handleServerStreamingCall<projectionsPb.StatisticsReq, projectionsPb.StatisticsResp> {
  return (call) => {
    try {
      const options = call.request.getOptions();
      const described = options?.hasName() ? [projections.describe(options.getName())] : projections.all();
      for (const one of described.filter(askedFor(options))) {
        call.write(statistics(one, lastPosition()));
      }
      call.end();
    } catch (error) {
      call.emit('error', error); // an RpcError
    }
  };
}

/** What runs here keeps its state in its links, and is asked for none. */
function emptyState(projections: Projections, name: string): structPb.Value {
  if (!projections.describe(name).isOfTheSystem) throw projectionNotExecuted(name);
  return new structPb.Value().setStructValue(new structPb.Struct());
}

/** What is thrown is an RpcError, or a failed commit, which grpc-js answers as UNKNOWN with its message. */
function unary<Request, Response>(
  work: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
  return (call, answer) => {
    Promise.resolve(call.request)
      .then(work)
      .then(
        (response) => {
          answer(null, response);
        },
        (error: unknown) => {
          answer(error as Error);
        },
      );
  };
}
