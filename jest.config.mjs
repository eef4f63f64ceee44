export const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

export default {
  // Much of the time here goes by waiting for other processes, so a worker a core is not too many.
  maxWorkers: '100%',
  // ES modules of a suite are never freed; a worker that holds those of a hundred spends its time on collecting garbage.
  workerIdleMemoryLimit: '800MB',
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/start-tests.mjs',
  globalTeardown: '<rootDir>/test/support/end-tests.mjs',
  testTimeout: 60_000,
  testRegex: '\\.spec\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    // @fastify/static requires this ES module, which node 20 can and jest on node 20 cannot.
    '/node_modules/content-disposition/.+\\.js$': [
      '@swc/jest',
      { module: { type: 'commonjs' }, swcrc: false },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/test/support/seeded-fast-check.mjs',
    '^@hindsight/domain/testing$': '<rootDir>/libs/domain/src/testing/given.ts',
    '^@hindsight/event-store/testing$': '<rootDir>/libs/event-store/src/testing/in-memory-event-store.ts',
    '^@hindsight/replay/testing$': '<rootDir>/libs/replay/src/testing/engine-of.ts',
    '^@hindsight/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
