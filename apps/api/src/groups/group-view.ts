import type { GroupFollowsView, GroupSettingsView, GroupView, ParkedEventView } from '@hindsight/contracts';
import type { Group, GroupFollows, GroupLag, GroupSettings, ParkedEvent } from '@hindsight/event-store';

/** A group as it is told. */
export function groupView(group: Group, lag: GroupLag | null): GroupView {
  const { name, source, follows, from, settings, status, consumers, checkpoint, inFlight, parked } = group;
  return {
    ...{ name, source, status, consumers, inFlight, parked },
    follow: follows && followView(follows),
    from: String(from),
    lag: lag && { ...lag, since: lag.since?.toISOString() ?? null },
    settings: settingsView(settings),
    checkpoint: checkpoint === null ? null : String(checkpoint),
  };
}

const followView = (follows: GroupFollows): GroupFollowsView =>
  'prefixes' in follows ? { streams: follows.prefixes.map((one) => one.replace(/-$/, '')) } : follows;

const settingsView = ({ timeoutMs, checkpoint, ...rest }: GroupSettings): GroupSettingsView => ({
  ...rest,
  timeoutSeconds: timeoutMs / 1000,
  checkpoint: {
    everySeconds: checkpoint.everyMs / 1000,
    atLeast: checkpoint.atLeast,
    atMost: checkpoint.atMost,
  },
});

export const parkedView = ({ place, parkedAt, event, ...rest }: ParkedEvent): ParkedEventView => ({
  ...rest,
  place: String(place),
  parkedAt: parkedAt.toISOString(),
  event: event && { ...event, revision: String(event.revision) },
});
