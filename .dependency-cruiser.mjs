const test = '\\.(spec|contract)\\.ts$|^test/';

/** `folder` may import, of our own code, only itself and what is `allowed`. */
const only = (folder, name, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: test },
  to: { path: '^(apps|libs)/', pathNot: [folder, ...allowed].map((one) => `^${one}/`) },
});

export default {
  forbidden: [
    { name: 'nothing imports in a circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain and contracts import no package, not even of node',
      severity: 'error',
      from: { path: '^libs/(domain|contracts)/', pathNot: test },
      to: { pathNot: '^libs/' },
    },
    {
      name: 'rules import only yaml, cel-js and node:crypto',
      severity: 'error',
      from: { path: '^libs/rules/', pathNot: test },
      to: { pathNot: '^libs/|node_modules/(yaml|@marcbachmann/cel-js)/|^(node:)?crypto$' },
    },
    {
      name: 'replay imports no package',
      severity: 'error',
      from: { path: '^libs/replay/', pathNot: test },
      to: { pathNot: '^libs/' },
    },
    {
      name: 'lifetimes import only jstat',
      severity: 'error',
      from: { path: '^libs/lifetimes/', pathNot: test },
      to: { pathNot: '^libs/|node_modules/jstat/' },
    },
    {
      name: 'merkle imports only node:crypto',
      severity: 'error',
      from: { path: '^libs/merkle/', pathNot: `${test}|/testing/` },
      to: { pathNot: '^libs/|^(node:)?crypto$' },
    },
    {
      name: 'typeorm stays in read-models',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/read-models/' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'the event store client stays in event-store, the embedded node and the subscriber',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/(event-store|embedded-eventstore|subscriber)/|${test}` },
      to: { path: 'node_modules/@eventstore/' },
    },
    {
      name: 'another library is entered by its front door',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/.+',
        pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index|testing/.+)\\.ts$'],
      },
    },
    {
      name: 'tests are not code',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${test}|/testing/` },
      to: { path: `${test}|/testing/` },
    },
    {
      name: 'a library never imports an app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'the composition root takes from other apps their module and nothing else',
      severity: 'error',
      from: { path: '^apps/cli/', pathNot: test },
      to: {
        path: '^apps/(api|projector)/',
        pathNot: '^apps/(api/src/api|projector/src/projector)\\.module\\.ts$',
      },
    },
    only('libs/contracts', 'contracts import nothing of ours'),
    only('libs/domain', 'domain imports nothing of ours'),
    only('libs/rules', 'rules import only domain', 'libs/domain'),
    only('libs/replay', 'replay imports only rules and domain', 'libs/rules', 'libs/domain'),
    only(
      'libs/archive',
      'archive imports only replay, rules and domain',
      'libs/replay',
      'libs/rules',
      'libs/domain',
    ),
    only('libs/lifetimes', 'lifetimes know nothing of events'),
    only('libs/merkle', 'merkle knows nothing of ours'),
    only('libs/client', 'client imports only contracts', 'libs/contracts'),
    only(
      'libs/subscriber',
      'the subscriber imports only client and contracts',
      'libs/client',
      'libs/contracts',
    ),
    only('libs/vault', 'the vault imports only domain', 'libs/domain'),
    only('libs/event-store', 'event-store imports only domain', 'libs/domain'),
    only('libs/embedded-eventstore', 'the embedded event store knows nothing of CRM'),
    only(
      'libs/local-services',
      'local-services start the embedded event store and know nothing else',
      'libs/embedded-eventstore',
    ),
    only(
      'libs/read-models',
      'read-models import only domain, rules, lifetimes, vault and contracts',
      'libs/domain',
      'libs/lifetimes',
      'libs/rules',
      'libs/vault',
      'libs/contracts',
    ),
    only('apps/api', 'api imports libraries, never another app', 'libs'),
    only('apps/projector', 'projector imports libraries, never another app', 'libs'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
