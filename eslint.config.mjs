import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noNorwegian } from './test/architecture/lint/no-norwegian.ts';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];

/** Where Norwegian text is the matter itself. */
const NORWEGIAN_FILES = [
  '**/messages/**',
  '**/default-codes.ts',
  '**/default-advice-codes.ts',
  '**/example-*.ts',
  '**/*-spellings.ts',
  'src/**/identifying-*.ts',
  'src/features/consents/texts/??.ts',
  ...TESTS,
];

/** Where printing is the purpose. */
const PRINTING_FILES = ['src/cli/**', 'src/main.ts', 'scripts/**', 'bin/**', 'test/bench/**'];

/** Tools that ask for a default export. */
const CONFIG_FILES = ['*.config.{ts,mjs}', '.dependency-cruiser.mjs'];

const NODE_GLOBALS = [
  'process',
  'console',
  'URL',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
];

export default defineConfig(
  globalIgnores(['dist/', 'release/', 'data/', 'coverage/', 'test-results/', 'src/platform/db/tables.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  comments.recommended,
  {
    rules: {
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'prefer-template': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // a route or a command is async by its kind, whether or not it waits today
      '@typescript-eslint/require-await': 'off',
      // routers throw their redirects
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'web/**/*.{ts,tsx}'],
    ignores: NORWEGIAN_FILES,
    plugins: { levekar: { rules: { 'no-norwegian': noNorwegian } } },
    rules: { 'levekar/no-norwegian': 'error' },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  { files: PRINTING_FILES, rules: { 'no-console': 'off' } },
  { files: CONFIG_FILES, rules: { 'no-restricted-exports': 'off' } },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
