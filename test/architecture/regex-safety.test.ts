import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ROUTES } from '../../src/app.ts';

// the checker written in JavaScript: the other two are programs of another platform
vi.stubEnv('RECHECK_BACKEND', 'pure');
const { checkSync } = await import('recheck');

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Of the form file: pattern. Each has a reason why no text can make it slow. */
const EXPLAINED: Readonly<Record<string, string>> = {
  "src/features/reports/sheet-names.ts: ^'+|'+$": 'is asked of 31 letters at most',
};

type Found = { where: string; source: string; flags: string };

const files = globSync('{src,web,bin}/**/*.{ts,tsx,mjs}', { cwd: ROOT }).filter(
  (file) => !/\.(db\.)?test\.tsx?$/u.test(file),
);

function regexesOf(file: string): { literals: Found[]; made: string[] } {
  const source = ts.createSourceFile(file, readFileSync(`${ROOT}${file}`, 'utf8'), ts.ScriptTarget.Latest);
  const literals: Found[] = [];
  const made: string[] = [];
  const constants = new Map<string, string>();
  const textOf = (node: ts.Node | undefined): string | null => {
    if (node === undefined) return null;
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
    if (ts.isIdentifier(node)) return constants.get(node.text) ?? null;
    if (!ts.isTemplateExpression(node)) return null;
    const parts = node.templateSpans.map((span) => [textOf(span.expression), span.literal.text] as const);
    return parts.some(([value]) => value === null) ? null : node.head.text + parts.flat().join('');
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const text = textOf(node.initializer);
      if (text !== null) constants.set(node.name.text, text);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ where: file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'RegExp'
    ) {
      const [source, flags] = node.arguments ?? [];
      const pattern = textOf(source);
      if (pattern === null) made.push(file);
      else literals.push({ where: file, source: pattern, flags: textOf(flags) ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, made };
}

function routePatterns(): Found[] {
  const found = new Map<string, Found>();
  const walk = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { pattern } = value as { pattern?: unknown };
    if (typeof pattern === 'string') found.set(pattern, { where, source: pattern, flags: 'u' });
    for (const member of Object.values(value)) walk(member, where);
  };
  for (const { method, path, params, query, body } of ROUTES)
    for (const schema of [params, query, body])
      if (schema !== undefined)
        walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), `${method} ${path}`);
  return [...found.values()];
}

const found = files.map(regexesOf);
const literals = found.flatMap((each) => each.literals);
const unsafe = (all: readonly Found[]) =>
  all
    .filter(({ where, source }) => EXPLAINED[`${where}: ${source}`] === undefined)
    .map((each) => ({ ...each, verdict: checkSync(each.source, each.flags, { timeout: 60_000 }) }))
    .filter(({ verdict }) => verdict.status !== 'safe')
    .map(({ where, source, verdict }) => {
      const attack = verdict.status === 'vulnerable' ? ` by ${verdict.attack.pattern}` : '';
      return `${where}: ${source} is ${verdict.status}${attack}`;
    });

describe('no text makes a pattern slow', () => {
  test('the checker finds one that is', () => {
    expect(unsafe([{ where: 'here', source: '^(a+)+$', flags: '' }])).toHaveLength(1);
    expect(literals.length).toBeGreaterThan(50);
  });

  test('of our own', () => {
    const once = [...new Map(literals.map((each) => [`${each.source}/${each.flags}`, each])).values()];
    expect(unsafe(once)).toEqual([]);
  }, 240_000);

  test('of what the routes take', () => {
    expect(routePatterns().length).toBeGreaterThan(3);
    expect(unsafe(routePatterns())).toEqual([]);
  }, 120_000);

  test('none is made of a text while the program runs', () => {
    expect(found.flatMap(({ made }) => made)).toEqual([]);
  });
});
