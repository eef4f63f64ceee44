/** For each architecture rule, by its name, a little tree of files that breaks it. */
export const planted: Record<string, Record<string, string>> = {
  'nothing imports in a circle': {
    'libs/domain/src/hen.ts': "import type { Egg } from './egg.js'; export interface Hen { from: Egg }",
    'libs/domain/src/egg.ts': "import type { Hen } from './hen.js'; export interface Egg { from: Hen }",
  },
  'domain and contracts import no package, not even of node': {
    'libs/domain/src/reads-files.ts': "export { readFileSync } from 'node:fs';",
  },
  'rules import only yaml, cel-js and node:crypto': {
    'libs/rules/src/takes-a-package.ts': "export { Pool } from 'pg';",
  },
  'replay imports no package': {
    'libs/replay/src/takes-a-package.ts': "export { parse } from 'yaml';",
  },
  'lifetimes import only jstat': {
    'libs/lifetimes/src/takes-a-package.ts': "export { parse } from 'yaml';",
  },
  'merkle imports only node:crypto': {
    'libs/merkle/src/takes-a-package.ts': "export { parse } from 'yaml';",
  },
  'typeorm stays in read-models': {
    'apps/api/src/asks-the-database.ts': "export { DataSource } from 'typeorm';",
  },
  'the event store client stays in event-store, the embedded node and the subscriber': {
    'apps/api/src/second-road.ts': "export { EventStoreDBClient } from '@eventstore/db-client';",
  },
  'another library is entered by its front door': {
    'libs/rules/src/back-door.ts': "export * from '../../domain/src/inner.js';",
    'libs/domain/src/inner.ts': 'export const inner = 1;',
  },
  'tests are not code': {
    'libs/domain/src/uses-a-spec.ts': "export * from './some.spec.js';",
    'libs/domain/src/some.spec.ts': 'export const some = 1;',
  },
  'a library never imports an app': {
    'libs/domain/src/looks-up.ts': "export * from '../../../apps/api/src/app.js';",
    'apps/api/src/app.ts': 'export const app = 1;',
  },
  'the composition root takes from other apps their module and nothing else': {
    'apps/cli/src/reaches-inside.ts': "export * from '../../api/src/inside.js';",
    'apps/api/src/inside.ts': 'export const inside = 1;',
  },
  'contracts import nothing of ours': planting('libs/contracts', 'domain'),
  'client imports only contracts': planting('libs/client', 'domain'),
  'the subscriber imports only client and contracts': planting('libs/subscriber', 'domain'),
  'domain imports nothing of ours': planting('libs/domain', 'contracts'),
  'rules import only domain': planting('libs/rules', 'replay'),
  'replay imports only rules and domain': planting('libs/replay', 'archive'),
  'archive imports only replay, rules and domain': planting('libs/archive', 'event-store'),
  'event-store imports only domain': planting('libs/event-store', 'rules'),
  'merkle knows nothing of ours': planting('libs/merkle', 'event-store'),
  'lifetimes know nothing of events': planting('libs/lifetimes', 'domain'),
  'the embedded event store knows nothing of CRM': planting('libs/embedded-eventstore', 'domain'),
  'local-services start the embedded event store and know nothing else': planting(
    'libs/local-services',
    'event-store',
  ),
  'the vault imports only domain': planting('libs/vault', 'event-store'),
  'read-models import only domain, rules, lifetimes, vault and contracts': planting(
    'libs/read-models',
    'event-store',
  ),
  'api imports libraries, never another app': {
    'apps/api/src/asks-a-sister.ts': "export * from '../../projector/src/sister.js';",
    'apps/projector/src/sister.ts': 'export const sister = 1;',
  },
  'projector imports libraries, never another app': {
    'apps/projector/src/asks-a-brother.ts': "export * from '../../api/src/brother.js';",
    'apps/api/src/brother.ts': 'export const brother = 1;',
  },
};

function planting(folder: string, library: string): Record<string, string> {
  return {
    [`${folder}/src/takes-${library}.ts`]: `export * from '@hindsight/${library}';`,
    [`libs/${library}/src/index.ts`]: 'export {};',
  };
}
