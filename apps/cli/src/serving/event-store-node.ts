export { startEventStore } from '@hindsight/embedded-eventstore';
