import { cloudEventOf, type CloudEvent } from '@hindsight/contracts';
import type { RecordedEvent } from '@hindsight/event-store';

/** An event of a customer's stream, or of a change of segment, as others are told of it. */
export const cloudEvent = (event: RecordedEvent): CloudEvent => cloudEventOf(event);
