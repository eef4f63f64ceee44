import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

// The Compose Specification publishes its JSON Schema in its repository only; dclint, a linter of such files, ships it.
const require = createRequire(import.meta.url);
const file = join(require.resolve('dclint/package.json'), '../schemas/compose.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as { $schema?: string }; // as schemas are

// Its `$schema` is draft 7 under https, a name that ajv does not go by; draft 7 is what ajv takes unasked. Its formats
// (durations, ports) are those of Docker, not of JSON Schema.
delete schema.$schema;
const conforms = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

/** What a compose file says that the Compose Specification does not take, each with its place (a JSON pointer). */
export function composeFaults(source: string): (readonly [place: string, fault: object])[] {
  if (conforms(parse(source, { merge: true }))) return [];
  return (conforms.errors ?? []).map(({ instancePath, params }) => [instancePath, params]);
}
