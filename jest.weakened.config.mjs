import usual from './jest.config.mjs';

// Read by whatever starts an embedded node for a program to use, here and in the programs that specs run.
process.env.EVENTSTORE_WEAKENED = '1';

/**
 * Everything that uses an event store, on one that drops subscriptions, is not ready at once, forgets event ids and shows a
 * scavenged log. Not here: what uses none (domain, rules, replay, archive), and what says how the node is when it is well:
 * its own specs (libs/embedded-eventstore, test/conformance), those of the command that runs it alone, and the one that
 * kills it while a bare client writes.
 */
export default {
  ...usual,
  roots: [
    'apps',
    'libs/event-store',
    'libs/local-services',
    'libs/read-models',
    'test/acceptance',
    'test/chaos',
  ].map((root) => `<rootDir>/${root}`),
  testPathIgnorePatterns: [
    '/node_modules/',
    'test/acceptance/cli-eventstore\\.e2e\\.spec\\.ts$',
    'test/chaos/kill-event-store\\.e2e\\.spec\\.ts$',
  ],
};
