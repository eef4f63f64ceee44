import { subjectOf } from '@hindsight/contracts';
import type { RecordedEvent } from '@hindsight/event-store';
import { segmentStreamOf, type SegmentCut } from '@hindsight/read-models';

/** What there is to follow: customers' events, and changes of their segments. */
export const feedStreams = ['customer', 'segment'] as const;
export type FeedStream = (typeof feedStreams)[number];

/** The streams of all that can be followed. */
export const feedPrefixes: readonly string[] = feedStreams.map((one) => `${one}-`);

/** Which events a subscriber asks for. */
export interface FeedAsked {
  readonly streams: readonly FeedStream[];
  /** Null: of every type. */
  readonly types: ReadonlySet<string> | null;
  /** Null: of every customer. */
  readonly customerId: string | null;
  /** Changes of segment alone that this does not include; null: whichever. */
  readonly cut: SegmentCut['included'] | null;
}

/** Names that the streams of these events begin with. */
export const prefixesOf = ({ streams }: FeedAsked): readonly string[] =>
  streams.map((stream) => `${stream}-`);

/** The streams in which all these events of one customer lie; changes of others' segments do, too. */
export const streamsOf = ({ streams }: FeedAsked, customerId: string): readonly string[] =>
  streams.map((stream) => streamOf[stream](customerId));

/** Whether an event is one of them. */
export const isAsked =
  ({ streams, types, customerId, cut }: FeedAsked) =>
  (event: RecordedEvent): boolean =>
    streams.some((stream) => event.stream.startsWith(`${stream}-`)) &&
    (types?.has(event.type) ?? true) &&
    isBehind(cut, event) &&
    (customerId === null || subjectOf(event) === customerId);

const isBehind = (cut: FeedAsked['cut'], { stream, revision }: RecordedEvent): boolean =>
  revision > (cut?.get(stream) ?? -1n);

const streamOf: Readonly<Record<FeedStream, (customerId: string) => string>> = {
  customer: (customerId) => `customer-${customerId}`,
  segment: segmentStreamOf,
};
