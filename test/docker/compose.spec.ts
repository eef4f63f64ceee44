import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { composeFaults } from './compose-faults.js';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'docker/compose.yaml');
const source = readFileSync(file, 'utf8');
const settings = readFileSync(join(root, 'apps/cli/src/settings.ts'), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly read_only?: boolean;
  readonly container_name?: string;
  readonly hostname?: string;
}

const compose = parse(source, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};
const { services } = compose;
const ours = ['api', 'projector'];

describe('docker/compose.yaml', () => {
  it('is what the Compose Specification takes', () => {
    expect(composeFaults(source)).toEqual([]);
  });

  it.each([
    ['read_only: true', 'read_onyl: true', '/services/api', { additionalProperty: 'read_onyl' }],
    ['services:', 'sevices:', '', { additionalProperty: 'sevices' }],
    ['command: [api]', 'command: { run: api }', '/services/api/command', { type: 'array' }],
    ['retries: 24', 'retires: 24', '/services/eventstore/healthcheck', { additionalProperty: 'retires' }],
    ['service_healthy', 'service_well', '/services/api/depends_on/eventstore/condition', expect.anything()],
  ])('is found out with a slip in it: %s → %s', (right, wrong, place, fault) => {
    expect(composeFaults(source.replace(right, wrong))).toContainEqual([place, fault]);
  });

  // Where the plugin is, it judges what a schema cannot: variables, names of volumes and services.
  const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
  if (hasCompose) {
    it('is what docker compose takes', () => {
      const env = {
        ...process.env,
        POSTGRES_PASSWORD: 'secret',
        API_KEYS: 'ada:0123456789abcdef',
        AUDIT_KEY_FILE: file,
      };
      execFileSync('docker', ['compose', '-f', file, 'config', '--quiet'], { env });
    });
  }

  it('runs the two stores and the two halves of the system, each with a health check', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'eventstore', 'postgres', 'projector']);
    for (const { healthcheck } of Object.values(services)) {
      expect(healthcheck.test[0]).toBe('CMD');
      // Of a text with a colon in it YAML makes a map, unless it is quoted.
      expect(healthcheck.test.filter((word) => typeof word !== 'string')).toEqual([]);
    }
  });

  it('has tree heads signed by the projector, with a key that is in no environment', () => {
    const { environment, secrets = [], volumes = [] } = services['projector'] ?? {};
    expect(environment).toMatchObject({
      AUDIT_KEY_FILE: '/run/secrets/audit-key',
      TREE_HEADS_FILE: '/data/tree-heads',
    });
    expect([secrets, volumes]).toEqual([['audit-key'], ['projector-data:/data']]);
    expect(services['api']?.secrets).toBeUndefined();
    expect(compose.secrets['audit-key']?.file).toMatch(/^\$\{AUDIT_KEY_FILE:\?/);
  });

  it('lets there be several projectors: nothing of theirs is there once only', () => {
    const { container_name, hostname, ports } = services['projector'] ?? {};
    expect([container_name, hostname, ports]).toEqual([undefined, undefined, undefined]);
  });

  it('takes a database for ready once it is reached over the network', () => {
    expect(services['postgres']?.healthcheck.test).toContain('--host=127.0.0.1');
  });

  it.each(ours)('asks the %s with a program that works', async (name) => {
    const [, node, ...words] = services[name]?.healthcheck.test ?? [];
    const { PORT } = services[name]?.environment ?? {};
    const program = words.join(' ');
    expect([node, program]).toEqual(['node', expect.stringContaining(`:${String(PORT)}/health/ready`)]);

    let status = 200;
    const server = createServer((_, reply) => reply.writeHead(status).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // it listens on a port
    const ask = () => run(words.map((word) => word.replace(`:${String(PORT)}/`, `:${port}/`)));
    expect(await ask()).toBe(0);
    status = 503;
    expect(await ask()).toBe(1);
    server.close();
    expect(await ask()).toBe(1);
  });

  it('sets nothing for our programs that they do not read', () => {
    const known = [...settings.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, name]) => name);
    expect(known).toContain('API_KEYS');
    for (const name of ours) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(services[name]?.environment ?? {})));
    }
  });

  it('asks for the keys and the password, and has none of its own', () => {
    expect(services['api']?.environment['API_KEYS']).toMatch(/^\$\{API_KEYS:\?/);
    const passwords = [...source.matchAll(/\$\{POSTGRES_PASSWORD([^}]*)\}/g)].map(([, how]) => how);
    expect(passwords.length).toBeGreaterThan(1);
    for (const how of passwords) expect(how).toMatch(/^:\?/);
  });

  it('lets only the API out of its network, and that to this machine only', () => {
    const ports = Object.entries(services).flatMap(([name, service]) =>
      service.ports ? [[name, service.ports]] : [],
    );
    expect(ports).toEqual([['api', ['127.0.0.1:3000:3000']]]);
    expect(services['projector']?.environment['HOST']).toBeUndefined();
  });

  it.each(ours)('starts the %s when both stores are well, on a file system it cannot write', (name) => {
    const service = services[name];
    expect(service).toMatchObject({
      command: [name],
      read_only: true,
      build: { context: '..', dockerfile: 'docker/Dockerfile' },
      depends_on: {
        eventstore: { condition: 'service_healthy' },
        postgres: { condition: 'service_healthy' },
      },
    });
  });

  it('keeps what the stores write in volumes that it declares', () => {
    const used = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map((one) => one.split(':')[0]),
    );
    expect(used.sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

/** @returns how node ends */
async function run(words: readonly string[]): Promise<unknown> {
  const [code] = (await once(spawn(process.execPath, words), 'exit')) as unknown[];
  return code;
}
