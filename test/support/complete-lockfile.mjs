// Adds to package-lock.json the optional packages of platforms that the registry at hand does not serve. `npm install` leaves
// them out, and then `npm ci` refuses the lock file everywhere. Run after every change of dependencies:
// node test/support/complete-lockfile.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../package-lock.json', import.meta.url);
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (path === '' || isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[~^]/, ''),
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    };
    process.stdout.write(`${name}@${version}\n`);
  }
}
const byPath = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Beside the package, or anywhere above it. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** What the names of such packages say: `@swc/core-linux-arm-gnueabihf` is for linux on arm. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const cpu = processors.filter((one) => words.includes(one));
  const os = systems.filter((one) => words.includes(one));
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }) };
}
