import { z } from 'zod';
import type { Route } from './route.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

const ErrorReply = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  issues: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
  refusals: z
    .array(z.object({ code: z.string(), field: z.string().nullable(), text: z.string() }))
    .optional(),
});

/** The OpenAPI 3.1 description of the routes; Zod's schemas are JSON Schema 2020-12, as 3.1 wants. */
export function describeRoutes(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/gu, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = describeRoute(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Levekår', version: '1' },
    paths,
    components: {
      schemas: { Error: toSchema(ErrorReply) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
    },
  };
}

function describeRoute(route: Route): Record<string, unknown> {
  const isOpen = route.access === 'open' || route.access === 'demo_only';
  return {
    summary: route.summary,
    security: isOpen ? [] : [{ session: [] }],
    'x-access': route.access,
    'x-audit': route.audit === 'nothing_personal' ? null : route.audit.event,
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          [route.isForm === true ? 'application/x-www-form-urlencoded' : 'application/json']: {
            schema: toSchema(route.body, 'input'),
          },
        },
      },
    }),
    ...(route.fileLimit !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    responses: {
      [String(route.status ?? (route.response === 'nothing' ? 204 : 200))]: {
        description: 'done',
        ...(typeof route.response === 'object' && {
          content: { 'application/json': { schema: toSchema(route.response) } },
        }),
        ...(route.response === 'page' && { content: { 'text/html': { schema: { type: 'string' } } } }),
      },
      default: {
        description: 'refused, with a text for people',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): unknown[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
