import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KeepDraft, KeptDraft, ThrowDraftAway } from '../../../graphql/generated/drafts/drafts.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { AcceptARisk, AssessARisk, OneRisk } from '../../../graphql/generated/risk/risk.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import type { RiskData } from './risk-data.ts';
import { anAcceptance, aRisk, cells } from './risk.fixtures.ts';
import { Component } from './screen.tsx';

const permissions = ['risk:read', 'risk:manage', 'risk:accept', 'draft:write'];

const show = (risk: RiskData | null, may = permissions) => {
  const sent = answerOperations(
    answered(OneRisk, {
      risk,
      riskMatrix: { __typename: 'RiskMatrix', cells },
    }),
    answered(PeopleHere, { programs: [], __typename: 'Query', people: { edges: [] } } as never),
    answered(KeptDraft, { __typename: 'Query', draft: null } as never),
    answered(KeepDraft, {
      __typename: 'Mutation',
      saveDraft: { __typename: 'SaveDraftResult', draft: { version: 1, editedAt: '2026-11-22T10:00:00Z' } },
    } as never),
    answered(ThrowDraftAway, { __typename: 'Mutation', discardDraft: true } as never),
    answered(AssessARisk, {
      __typename: 'Mutation',
      assessRisk: { __typename: 'AssessRiskResult', id: 'UmlzazpyMQ', receipt: { position: '9' } },
    } as never),
    answered(AcceptARisk, {
      __typename: 'Mutation',
      acceptRisk: {
        __typename: 'Rejection',
        code: 'ACCEPTANCE_EXPIRY_OUT_OF_REACH',
        field: 'expiresOn',
        provision: '§ 6, stk. 1',
        message: { __typename: 'BilingualText', da: 'Vælg en dag inden for 12 måneder.', en: 'Choose a day.' },
      },
    } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions: may, path: '/risks/:id', at: '/risks/UmlzazpyMQ' }) };
};

const heading = () => screen.findByRole('heading', { level: 1 });
/** By label: finding each of two hundred squares by role and name is slow in this DOM. */
const square = (property: string, name: string) => {
  const box = screen.getByText(property, { selector: 'legend' }).closest('fieldset');
  return within(box ?? document.body).getByLabelText(new RegExp(`^${name}`));
};

describe('a risk', () => {
  it('opens its assessment at once when it has none, and asks for all four properties', async () => {
    const { user, sent } = show(aRisk({ inherent: null, residual: null, level: null, assessments: [] }));
    await heading();
    await user.click(screen.getByText('Registrér vurderingen'));
    expect(screen.getByText('Sæt autenticitet på matricen.', { selector: 'p' })).toBeTruthy();
    for (const property of ['Autenticitet', 'Fortrolighed', 'Integritet', 'Tilgængelighed'])
      fireEvent.click(square(property, 'Sandsynlighed 4, konsekvens 4'));
    await user.click(screen.getByText('Vurdér også det, der er tilbage'));
    const left = screen.getAllByLabelText(/^Sandsynlighed 1, konsekvens 4/).at(-1);
    fireEvent.click(left ?? document.body);
    fireEvent.change(screen.getByLabelText(/Hvad bygger/), { target: { value: 'Udfald i maj' } });
    await user.click(screen.getByText('Registrér vurderingen'));
    expect(sent.find(({ name }) => name === 'AssessARisk')?.variables).toMatchObject({
      input: {
        riskId: 'UmlzazpyMQ',
        inherent: { authenticity: { likelihood: 4, consequence: 4 } },
        residual: {
          authenticity: { likelihood: 4, consequence: 4 },
          availability: { likelihood: 1, consequence: 4 },
        },
        reason: 'Udfald i maj',
      },
    });
  });

  it('shows the four properties before and after, and what is done about it', async () => {
    show(aRisk());
    await heading();
    const table = screen.getByRole('table', { name: /De fire egenskaber/ });
    const last = within(within(table).getByRole('row', { name: /Tilgængelighed/ }));
    expect(last.getByText('4 × 5')).toBeTruthy();
    expect(last.getByText('2 × 5')).toBeTruthy();
    expect(screen.getByRole('link', { name: /M-6.3/ }).getAttribute('href')).toBe('/measures/m03');
  });

  it('says the refusal of an acceptance at its field and keeps what was typed', async () => {
    const { user } = show(aRisk());
    await heading();
    await user.click(screen.getByRole('button', { name: 'Acceptér restrisikoen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Acceptér restrisikoen' }));
    expect(dialog.getAllByText('Skriv, hvorfor I kan leve med den.').length).toBeGreaterThan(0);
    await user.type(dialog.getByRole('textbox', { name: /Hvorfor kan I leve/ }), 'Prisen');
    const day = dialog.getByRole('group', { name: /Gælder til/ });
    await user.click(within(day).getByRole('spinbutton', { name: /^dag/i }));
    await user.keyboard('01012031');
    await user.click(dialog.getByRole('button', { name: 'Acceptér restrisikoen' }));
    expect((await dialog.findAllByText('Vælg en dag inden for 12 måneder.')).length).toBeGreaterThan(0);
    expect(dialog.getByRole('textbox', { name: /Hvorfor kan I leve/ })).toHaveProperty('value', 'Prisen');
  });

  it('puts a high one to management, unless a member of it is asking', async () => {
    const { user } = show(aRisk({ needsBoard: true }));
    await heading();
    await user.click(screen.getByRole('button', { name: 'Læg restrisikoen for ledelsen' }));
    expect(screen.getByRole('button', { name: 'Læg den for ledelsen' })).toBeTruthy();
  });

  it('lets a member of management accept it', async () => {
    const { user } = show(aRisk({ needsBoard: true }), ['risk:read', 'risk:accept', 'risk:accept-high', 'draft:write']);
    await heading();
    await user.click(screen.getByRole('button', { name: 'Acceptér restrisikoen' }));
    expect(screen.queryByRole('button', { name: 'Læg den for ledelsen' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Vurdér igen' })).toBeNull();
  });

  it('says why an acceptance is to be looked at again', async () => {
    const acceptance = anAcceptance({
      standing: 'STALE',
      staleBecause: [{ __typename: 'BilingualText', da: 'Restrisikoen er vurderet højere.', en: 'Higher.' }],
    });
    show(aRisk({ acceptance, acceptanceStanding: 'STALE' }));
    await heading();
    expect(screen.getByText('Restrisikoen er vurderet højere.')).toBeTruthy();
  });

  it('lets a reader read, and offers no act', async () => {
    show(aRisk(), ['risk:read']);
    await heading();
    for (const name of [/Vurdér igen/, /Beslut/, /Acceptér/, /Luk/, /Ret/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('says that there is no such risk', async () => {
    show(null);
    expect(await heading()).toHaveProperty('textContent', 'Risikoen findes ikke');
  });
});
