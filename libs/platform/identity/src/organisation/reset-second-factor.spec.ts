import { aPerson, confirmed, given } from '@varsel/event-sourcing/testing';
import type { Actor } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { ada, anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { ResetSecondFactor, resetSecondFactor } from './reset-second-factor.ts';

const history = anOrganisation().with(bo, 'auditor').events();
const asAda: Actor = { ...aPerson('people:grant'), kind: 'person', id: ada };
const reason = 'Tabte telefonen; set i receptionen med pas';

describe('reset a second factor', () => {
  it('is recorded with its reason', () => {
    const command = new ResetSecondFactor({ person: bo, reason: `  ${reason} ` });
    expect(given(organisation, history).when(resetSecondFactor, command, { ...confirmed, actor: asAda })).toEqual([
      { type: 'SecondFactorReset', person: bo, reason },
    ]);
  });

  it('is refused for oneself', () => {
    const command = new ResetSecondFactor({ person: ada, reason });
    expect(given(organisation, history).when(resetSecondFactor, command, { ...confirmed, actor: asAda })).toMatchObject(
      {
        code: 'RESET_NEEDS_ANOTHER',
        basis: { provision: '§ 6, stk. 1, nr. 10' },
      },
    );
  });

  it('is refused for a system with a token', () => {
    const actor: Actor = { kind: 'service', id: 'token-1', permissions: new Set(['people:grant'] as const) };
    expect(
      given(organisation, history).when(resetSecondFactor, new ResetSecondFactor({ person: bo, reason }), { actor }),
    ).toMatchObject({
      code: 'RESET_NEEDS_ANOTHER',
    });
  });

  it.each(['', 'tabt', ' '.repeat(40), 'x'.repeat(501)])('is refused with the reason %j', (short) => {
    const command = new ResetSecondFactor({ person: bo, reason: short });
    expect(given(organisation, history).when(resetSecondFactor, command, { ...confirmed, actor: asAda })).toMatchObject(
      {
        code: 'REASON_MISSING',
        field: 'reason',
      },
    );
  });
});
