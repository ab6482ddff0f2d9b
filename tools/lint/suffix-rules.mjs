/**
 * The suffix is the permission: what a file may import follows from its name.
 * A later `no-restricted-imports` replaces an earlier one, so every rule of that name is built here, by one function.
 */
const frameworks = ['@nestjs/*', 'typeorm', 'pg', 'graphql', 'mercurius', 'fastify', 'rxjs', 'nodemailer', 'passport*'];
const inOut = ['node:*', 'fs', 'path', 'crypto', 'http', 'https', 'net', 'child_process'];
const machinery = [
  '@varsel/event-store',
  '@varsel/tenancy',
  '@varsel/identity',
  '@varsel/outbound',
  '@varsel/audit-ledger',
  '@varsel/drafts',
  '@varsel/files',
  '@varsel/graphql-vocabulary',
];
const proof = ['@varsel/*/testing', '**/testing/*', 'vitest', '**/*.fixtures.ts', '**/tools/testing/*'];

const cqrs = {
  name: '@nestjs/cqrs',
  importNames: ['AggregateRoot', 'EventPublisher', 'EventBus', 'Saga', 'EventsHandler', 'IEventHandler'],
  message: 'Facts travel through the store only.',
};
const orm = {
  name: 'typeorm',
  importNames: [
    'DataSource',
    'QueryRunner',
    'Repository',
    'getRepository',
    'OneToMany',
    'ManyToOne',
    'OneToOne',
    'ManyToMany',
    'JoinColumn',
    'JoinTable',
  ],
  message: 'A read goes through a TenantSession; a view is one table.',
};
const repository = { name: '@nestjs/typeorm', message: 'It hands out a connection without a tenant.' };
const bus = { name: '@nestjs/cqrs', message: 'Use Acts.' };

/** One `no-restricted-imports` for one kind of file. */
function may(files, { not = [], paths = [] }, ignores = []) {
  const patterns =
    not.length === 0
      ? []
      : [{ group: not, message: 'This suffix may not import it (docs/architecture.md section 2).' }];
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { paths: [repository, ...paths], patterns }] } };
}

const contexts = 'libs/{incidents,registration,risk,governance,supply-chain}/src';
const suffixed = [
  '**/*.graphql.ts',
  '**/*.view.ts',
  '**/*.policy.ts',
  '**/*.module.ts',
  '**/*.routes.ts',
  '**/*.desk.ts',
  '**/*.spec.ts',
  '**/*.fixtures.ts',
  '**/migrations/**',
  '**/index.ts',
];

export const suffixRules = [
  may(['libs/platform/**/*.ts', 'apps/**/*.ts'], { paths: [cqrs, orm] }, [
    'libs/platform/tenancy/**',
    'libs/platform/event-store/src/{projection,migrator}/**',
    'libs/platform/event-store/src/rows-of.ts',
    'apps/api-e2e/**',
  ]),
  may(
    [
      'libs/platform/tenancy/**/*.ts',
      'libs/platform/event-store/src/{projection,migrator}/**/*.ts',
      'libs/platform/event-store/src/rows-of.ts',
    ],
    { paths: [cqrs] },
  ),
  may(['libs/kernel/**/*.ts'], { not: [...frameworks, ...inOut, ...machinery, ...proof] }, [
    '**/*.spec.ts',
    '**/testing/**',
  ]),
  may([`${contexts}/**/*.ts`], { not: [...frameworks, ...inOut, ...machinery, ...proof] }, suffixed),
  may([`${contexts}/**/*.graphql.ts`], { not: ['typeorm', 'pg', ...inOut, ...proof], paths: [bus] }),
  may([`${contexts}/**/*.view.ts`], {
    not: ['@nestjs/*', 'graphql', 'pg', ...inOut, ...proof, '@varsel/identity', '@varsel/graphql-vocabulary'],
    paths: [orm],
  }),
  may([`${contexts}/**/*.policy.ts`], {
    not: [...frameworks, ...inOut, ...proof, '@varsel/identity', '@varsel/graphql-vocabulary'],
  }),
  may([`${contexts}/**/*.module.ts`], { not: ['typeorm', 'pg', 'graphql', ...inOut, ...proof], paths: [bus] }),
  // JSON routes, and what they keep beside the log (links, drafts): through Database and its tenant alone.
  may([`${contexts}/**/*.routes.ts`], { not: ['typeorm', 'pg', 'graphql', ...proof], paths: [bus] }),
  may([`${contexts}/**/*.desk.ts`], { not: ['@nestjs/*', 'typeorm', 'pg', 'graphql', 'fastify', ...proof] }),
  may([`${contexts}/**/*.spec.ts`], { not: ['@nestjs/*', 'typeorm', 'pg', ...inOut] }, ['**/*.db.spec.ts']),
  may([`${contexts}/**/*.fixtures.ts`], { not: [...frameworks, ...inOut, ...machinery] }),
];
