import type { JsonSchema } from '@hindsight/contracts';

/** What of one operation callers build on. */
export interface Operation {
  readonly roles: readonly string[];
  readonly parameters: readonly Parameter[];
  /** By media type; empty: it takes no body. */
  readonly takes: Readonly<Record<string, JsonSchema>>;
  readonly needsBody: boolean;
  /** By `status` or `status media-type`; refusals are of one form. */
  readonly answers: Readonly<Record<string, JsonSchema>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** By method and path, such as `GET /v1/customers`; under `refusals` what all of them answer that do not do it. */
export type ApiShape = Readonly<Record<string, Operation>>;

/** Of OpenAPI 3.1, as far as it is looked at. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  readonly components: { readonly schemas: Schemas };
}

interface Written {
  readonly parameters?: readonly (Omit<Parameter, 'required'> & { readonly required?: boolean })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

type Content = Readonly<Record<string, { readonly schema: Tree }>>;
type Tree = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Tree>>;

/**
 * What callers of an API build on, without words for people and with every reference followed.
 * @throws where a reference leads nowhere
 */
export function apiShape(document: object): ApiShape {
  const { paths, components } = document as Document; // OpenAPI 3.1, as another spec shows
  const all = components.schemas;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => [
      `${method.toUpperCase()} ${path}`,
      operationOf(written, all),
    ]),
  );
  const refusal = {
    'application/problem+json': plain({ $ref: '#/components/schemas/ProblemDocument' }, all),
  };
  return { ...Object.fromEntries(operations), refusals: { ...nothing, answers: refusal } } as ApiShape;
}

const nothing: Operation = { roles: [], parameters: [], takes: {}, needsBody: false, answers: {} };

function operationOf(written: Written, all: Schemas): Operation {
  const { parameters = [], requestBody, responses } = written;
  return {
    roles: rolesOf(written),
    parameters: parameters.map(({ name, in: place, required, schema }) => ({
      ...{ name, in: place, required: required === true, schema: plain(schema, all) },
    })),
    takes: byMedia(requestBody?.content ?? {}, '', all),
    needsBody: requestBody?.required === true,
    answers: Object.fromEntries(
      Object.entries(responses)
        .filter(([status]) => !/^[45]/.test(status))
        .flatMap(([status, { content }]) =>
          content ? Object.entries(byMedia(content, `${status} `, all)) : [[status, {}]],
        ),
    ),
  };
}

const byMedia = (content: Content, prefix: string, all: Schemas): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(content).map(([media, { schema }]) => [prefix + media, plain(schema, all)]),
  );

const rolesOf = ({ security = [] }: Written): string[] =>
  security.flatMap((one) => one['bearer'] ?? []).sort();

/** Words for people, which may change. */
const words = new Set(['description', 'example', 'examples', 'title', 'default']);

/** A schema with references followed, `allOf` of one taken for that one, and several types for alternatives. */
function plain(schema: Tree, all: Schemas): JsonSchema {
  const { $ref, allOf, type, ...rest } = schema;
  if (typeof $ref === 'string') return plain(referred($ref, all), all);
  if (Array.isArray(allOf) && allOf.length === 1) return plain({ ...(allOf[0] as Tree), ...rest }, all);
  if (Array.isArray(type)) return { anyOf: type.map((one: unknown) => plain(of(one, rest), all)) };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !words.has(key))
      .map(([key, value]) => [key, key === 'properties' ? fields(value as Tree, all) : within(value, all)]),
  );
}

/** Nothing else is said of null. */
const of = (type: unknown, rest: Tree): Tree => (type === 'null' ? { type } : { type, ...rest });

const fields = (properties: Tree, all: Schemas) =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, plain(field as Tree, all)]));

function within(value: unknown, all: Schemas): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, all));
  return typeof value === 'object' && value !== null ? plain(value as Tree, all) : value;
}

function referred(reference: string, all: Schemas): Tree {
  const schema = all[reference.slice('#/components/schemas/'.length)];
  if (!schema) throw new Error(`${reference} leads nowhere`);
  return schema;
}
