import { permissionsOf, type Role, roles } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contexts } from '@varsel/api';
import {
  aColleague,
  anOrganisation,
  aProgram,
  type Person,
  type Program,
  startApp,
  type TestApp,
} from '../harness/index.ts';
import { matrixPage } from './matrix-page.ts';
import { type Operation, operationsOf } from './operations.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const grants = contexts.map(({ permissions }) => permissions);

/** What the contexts grant: the expectation of every cell. */
function expected({ permission }: Operation, role: Role): Outcome {
  if (permission === undefined) return 'allowed';
  return permissionsOf([role], grants).has(permission as `${string}:${string}`) ? 'allowed' : 'denied';
}

describe('use each operation in each role', () => {
  let app: TestApp;
  let operations: readonly Operation[];
  const people = new Map<Role, Person>();
  let program: Program;
  const observed = new Map<string, Outcome>();

  beforeAll(async () => {
    app = await startApp();
    operations = operationsOf(app);
    const administrator = await anOrganisation(app);
    for (const role of roles)
      people.set(
        role,
        role === 'administrator' ? administrator : await aColleague(app, administrator, `Rolle ${role}`, role),
      );
    program = await aProgram(app, administrator, 'auditor');
    for (const [role, person] of people) {
      for (const operation of operations) {
        observed.set(
          `${operation.name} ${role}`,
          outcomeOf(await person.send(operation.document, operation.variables()), app),
        );
      }
    }
  });
  afterAll(() => app.close());

  it('is allowed where the contexts grant it and refused everywhere else', () => {
    const wanted = new Map(
      roles.flatMap((role) =>
        operations.map((operation) => [`${operation.name} ${role}`, expected(operation, role)] as const),
      ),
    );
    expect(Object.fromEntries(observed)).toEqual(Object.fromEntries(wanted));
  });

  it('has for each refusal a role that may', () => {
    const without = operations.filter(
      ({ name }) => !roles.some((role) => observed.get(`${name} ${role}`) === 'allowed'),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('is refused to anyone without an account unless it is open', async () => {
    for (const operation of operations) {
      const { visitor } = await visitorWithoutAccount();
      const reply = await visitor.post('/graphql', {
        operation: app.register(operation.document),
        variables: operation.variables(),
      });
      expect([operation.name, outcomeOf(reply, app)]).toEqual([
        operation.name,
        operation.permission === undefined ? 'allowed' : 'unknown-caller',
      ]);
    }
  });

  it('gives a program the permissions of its roles and no more', async () => {
    for (const operation of operations.filter(({ kind }) => kind === 'mutation')) {
      const reply = await program.send(
        `mutation M($input: ${inputOf(operation)}) { ${operation.name}(input: $input) { __typename ... on Rejection { Rejection_code: code } } }`,
        operation.variables(),
      );
      expect([operation.name, outcomeOf(reply, app)]).toEqual([operation.name, expected(operation, 'auditor')]);
    }
  });

  it('stands in the reference as it was seen', async () => {
    await expect(matrixPage(operations, observed)).toMatchFileSnapshot(
      '../../../../docs/reference/authorization-matrix.md',
    );
  });

  async function visitorWithoutAccount() {
    const { Visitor } = await import('@varsel/identity/testing');
    return { visitor: new Visitor(app.server) };
  }
});

function inputOf({ document }: Operation): string {
  return /\$input: ([\w!]+)/.exec(document)?.[1] ?? '';
}
