import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';
import { suffixRules } from './tools/lint/suffix-rules.mjs';
import { typeChecksOf } from './tools/testing/launcher/types.mjs';

/** Where a layer may look. A context never sees another context: facts cross through published-events. */
const layers = [
  { sourceTag: 'layer:kernel', onlyDependOnLibsWithTags: ['layer:kernel'] },
  { sourceTag: 'layer:platform', onlyDependOnLibsWithTags: ['layer:platform', 'layer:kernel'] },
  { sourceTag: 'layer:context', onlyDependOnLibsWithTags: ['layer:platform', 'layer:kernel'] },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:context', 'layer:demo', 'layer:platform', 'layer:kernel'],
  },
  // What an operator runs beside the server stands on the same composition.
  {
    sourceTag: 'layer:upkeep',
    onlyDependOnLibsWithTags: ['layer:app', 'layer:context', 'layer:demo', 'layer:platform', 'layer:kernel'],
  },
  { sourceTag: 'layer:demo', onlyDependOnLibsWithTags: ['layer:platform', 'layer:kernel'] },
  {
    sourceTag: 'layer:e2e',
    onlyDependOnLibsWithTags: ['layer:app', 'layer:context', 'layer:platform', 'layer:kernel'],
  },
  // What runs outside our walls, at an auditor's or a witness's: nothing of the server comes along.
  { sourceTag: 'layer:outside', onlyDependOnLibsWithTags: ['layer:kernel'] },
  { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['room:statute'] },
];

/** One program for the workspaces that share their options, as the check of the types has it. */
const project = typeChecksOf(import.meta.dirname).map(({ config }) =>
  config.endsWith('.json') ? config : `${config}/tsconfig.json`,
);

const typed = ['apps/*/src/**/*.{ts,tsx}', 'libs/**/*.ts', 'tools/**/*.ts'];
const injected = [
  '**/*.module.ts',
  '**/*.graphql.ts',
  '**/*.view.ts',
  '**/*.routes.ts',
  'libs/platform/**/*.ts',
  'apps/api/src/**/*.ts',
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '.varsel/**', '.nx/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: typed,
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.base.json' })] },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: layers, enforceBuildableLibDependency: false, allow: ['tools/testing/'] },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      complexity: ['error', 8],
      'max-params': ['error', 4],
      // The house's figure is a 95th percentile of 45 (tools/checks/house-gates.ts); this is the outer limit.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true, allowConstructorOnly: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only settings read the environment.' },
      ],
    },
  },
  // The runner of mutants asks for a default export.
  { files: ['tools/mutants/vitest.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
  // Configuration of the bundler: parsed, not held to the product's types.
  {
    files: ['**/vite.config.ts', 'vitest.config.ts', 'apps/api/graphiql/**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
  },
  { files: injected, rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: [
      'apps/api/src/settings/**',
      'apps/api-e2e/**',
      'tools/**',
      '**/testing/**',
      '**/*.spec.ts',
      '**/vite.config.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**/*.ts', 'apps/api-e2e/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/require-await': 'off' },
  },
  { files: ['apps/web/src/**/*.tsx'], extends: [jsxA11y.flatConfigs.recommended] },
  ...suffixRules,
);
