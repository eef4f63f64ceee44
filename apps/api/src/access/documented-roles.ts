import type { OpenAPIObject } from '@nestjs/swagger';
import { accessTo } from './route-access.js';

type Operations = Readonly<Record<string, Operation | undefined>>;

interface Operation {
  description?: string;
  security?: Record<string, string[]>[];
  responses: Record<string, { readonly description: string }>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Says at each operation which roles may use it (OpenAPI 3.1 §4.8.30: names of roles in a requirement; any one of the requirements
 * is enough), and what is answered to others.
 * @param document changed in place
 * @param isOpen whether nobody is asked who they are
 */
export function documentRoles(document: OpenAPIObject, isOpen: boolean): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    const operations = item as unknown as Operations; // what is not a method is not looked at
    for (const method of methods) {
      const operation = operations[method];
      const access = accessTo(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'));
      if (!operation || !access) continue;
      const { roles } = access;
      operation.description = [operation.description, `Roles: ${roles.join(', ')}.`]
        .filter(Boolean)
        .join('\n\n');
      operation.security = [...(isOpen ? [{}] : []), ...roles.map((role) => ({ bearer: [role] }))];
      for (const [status, says] of others) add(operation.responses, status, says);
    }
  }
  return document;
}

const others = [
  ['403', '- `/problems/role-missing`: the credential has none of the roles'],
  ['429', '- `/problems/requests-too-many`: `Retry-After` says when to go on'],
] as const;

/** What an endpoint says of the status itself stays. */
function add(responses: Operation['responses'], status: string, says: string): void {
  const description = [responses[status]?.description, says].filter(Boolean).join('\n');
  const schema = { $ref: '#/components/schemas/ProblemDocument' };
  const described = { description, content: { 'application/problem+json': { schema } } };
  responses[status] = described;
}
