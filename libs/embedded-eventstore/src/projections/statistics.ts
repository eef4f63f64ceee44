import projectionsPb from '@eventstore/db-client/generated/projections_pb.js';
import type { Described } from './projections.js';
import { NOT_EXECUTED } from './refusals.js';

/** @param lastPosition of the log, to tell how far a projection has come */
export function statistics(described: Described, lastPosition: number): projectionsPb.StatisticsResp {
  const { stored, projector } = described;
  const details = new projectionsPb.StatisticsResp.Details()
    .setName(stored.name)
    .setEffectivename(stored.name)
    .setMode(stored.mode)
    .setVersion(String(stored.version))
    .setEpoch(String(stored.epoch))
    .setStatus(statusOf(described))
    .setStatereason(reasonOf(described))
    .setCoreprocessingtime('0')
    .setBufferedevents('0')
    .setEventsprocessedafterrestart(String(projector?.looked ?? 0))
    .setPosition(projector ? positionText(projector.position) : '')
    .setLastcheckpoint(projector ? positionText(projector.checkpoint) : '')
    .setProgress(projector ? progress(projector.position, lastPosition) : -1);
  return new projectionsPb.StatisticsResp().setDetails(details);
}

/** Behind the slash stands what the client calls processing status. */
function statusOf({ stored, projector, isOfTheSystem }: Described): string {
  if (projector?.failure) return 'Faulted';
  const isSaidToRun = stored.lifecycle === 'Running' && !isOfTheSystem;
  return isSaidToRun ? 'Running/not executed by the embedded event store' : stored.lifecycle;
}

function reasonOf({ projector, isOfTheSystem }: Described): string {
  return projector?.failure ?? (isOfTheSystem ? '' : NOT_EXECUTED);
}

function positionText(position: number): string {
  return `C:${position}/P:${position}`;
}

function progress(position: number, lastPosition: number): number {
  return lastPosition === 0 ? 100 : Math.min(100, (100 * position) / lastPosition);
}
