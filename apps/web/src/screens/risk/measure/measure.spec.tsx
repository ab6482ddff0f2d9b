import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KeepDraft, KeptDraft, ThrowDraftAway } from '../../../graphql/generated/drafts/drafts.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import {
  AssessAMeasure,
  AssessARequirement,
  LeavePartOut,
  LeaveRequirementOut,
  OneMeasure,
  TakePartIn,
} from '../../../graphql/generated/risk/measure.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aMeasure, aRequirement, theEvidence } from './measure.fixtures.ts';
import type { MeasureData } from './measure-data.ts';
import { Component } from './screen.tsx';

const permissions = ['measure:read', 'measure:manage', 'draft:write'];
const done = (field: string, type: string) =>
  ({ __typename: 'Mutation', [field]: { __typename: type, id: 'x', receipt: { position: '9' } } }) as never;

const show = (measure: MeasureData = aMeasure(), may = permissions, at = '/measures/m10') => {
  const sent = answerOperations(
    answered(OneMeasure, { measure }),
    answered(PeopleHere, { programs: [], __typename: 'Query', people: { edges: [] } } as never),
    answered(KeptDraft, { __typename: 'Query', draft: null } as never),
    answered(KeepDraft, {
      __typename: 'Mutation',
      saveDraft: { __typename: 'SaveDraftResult', draft: { version: 1, editedAt: '2026-11-22T10:00:00Z' } },
    } as never),
    answered(ThrowDraftAway, { __typename: 'Mutation', discardDraft: true } as never),
    answered(AssessAMeasure, {
      __typename: 'Mutation',
      assessMeasure: {
        __typename: 'Rejection',
        code: 'MEASURE_WITHOUT_EVIDENCE',
        field: 'state',
        provision: '§ 6, stk. 1',
        message: { __typename: 'BilingualText', da: 'Læg evidens på først.', en: 'Add evidence first.' },
      },
    } as never),
    answered(AssessARequirement, done('assessRequirement', 'AssessRequirementResult')),
    answered(LeaveRequirementOut, done('leaveOutRequirement', 'LeaveOutRequirementResult')),
    answered(LeavePartOut, done('markNotApplicable', 'MarkNotApplicableResult')),
    answered(TakePartIn, done('markApplicable', 'MarkApplicableResult')),
  );
  return { sent, ...renderScreen(<Component />, { permissions: may, path: '/measures/:id', at }) };
};

const heading = () => screen.findByRole('heading', { level: 1 });

describe('one measure', () => {
  it('shows its evidence first, with the file one press away', async () => {
    show(
      aMeasure({
        evidenceItems: [theEvidence],
        evidence: { __typename: 'MeasureEvidence', standing: 'CURRENT', count: 1 },
      }),
    );
    expect(await heading()).toHaveProperty('textContent', 'Multifaktorautentificering');
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('Evidens');
    const evidence = within(screen.getByRole('region', { name: 'Evidens' }));
    expect(evidence.getByRole('link', { name: /mfa\.pdf/ })).toBeTruthy();
    expect(evidence.getByText(/hele M-6\.10; punkt 11\.7\.1/)).toBeTruthy();
  });

  it('says that its words are ours', async () => {
    show();
    await heading();
    expect(screen.getByText('Sagt med vores ord. Lovens egen tekst gælder.')).toBeTruthy();
  });

  it('says the refusal of an assessment at its field and keeps what was typed', async () => {
    const { user } = show();
    await heading();
    await user.click(screen.getByRole('button', { name: 'Vurdér foranstaltningen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /^På plads ?Gennemført/ }));
    await user.type(dialog.getByRole('textbox', { name: /Hvad bygger/ }), 'Alle bruger app');
    await user.click(dialog.getByRole('button', { name: 'Registrér vurderingen' }));
    expect((await dialog.findAllByText('Læg evidens på først.')).length).toBeGreaterThan(0);
    expect(dialog.getByRole('textbox', { name: /Hvad bygger/ })).toHaveProperty('value', 'Alle bruger app');
  });

  it('leaves a requirement out with a reason', async () => {
    const { user, sent } = show();
    await heading();
    await user.click(screen.getByRole('button', { name: 'Vurdér krav 11.7.1' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /^Udelades/ }));
    await user.type(dialog.getByRole('textbox', { name: /Hvad bygger/ }), 'Ingen brugere');
    await user.click(dialog.getByRole('button', { name: 'Registrér vurderingen' }));
    expect(sent.find(({ name }) => name === 'LeaveRequirementOut')?.variables).toEqual({
      input: { requirement: 'cir-11.7.1', reason: 'Ingen brugere' },
    });
  });

  it('shows only what is not met when the number was pressed', async () => {
    const [section] = aMeasure().sections;
    const sections = section ? [{ ...section, requirements: [aRequirement({ state: 'IN_PLACE' })] }] : [];
    show(aMeasure({ sections }), permissions, '/measures/m10?show=open');
    await heading();
    expect(screen.getByText('Alle krav er på plads eller udeladt med grund.')).toBeTruthy();
  });

  it('leaves out the parts the Act calls "where relevant", and takes them back', async () => {
    const leftOut = [
      {
        __typename: 'LeftOutPart',
        part: 'SECURED_COMMUNICATION',
        reason: 'Ingen',
        at: '2026-10-01T08:00:00Z',
        by: 'p1',
      },
    ] as const;
    const { user, sent } = show(aMeasure({ leftOut }));
    await heading();
    await user.click(screen.getByRole('button', { name: 'Ret udeladte dele' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Sikret kommunikation' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Sikret nødkommunikation' }));
    await user.type(dialog.getByRole('textbox', { name: 'Hvorfor?' }), 'Anden løsning');
    await user.click(dialog.getByRole('button', { name: 'Registrér udeladte dele' }));
    expect(sent.find(({ name }) => name === 'LeavePartOut')?.variables).toMatchObject({
      input: { parts: ['EMERGENCY_COMMUNICATION'] },
    });
    expect(sent.find(({ name }) => name === 'TakePartIn')?.variables).toMatchObject({
      input: { parts: ['SECURED_COMMUNICATION'] },
    });
  });

  it('says what changed since management approved it, and whether it matters', async () => {
    const driftEntries = [
      {
        __typename: 'DriftEntry',
        kind: 'EVIDENCE_EXPIRED',
        material: true,
        text: { __typename: 'BilingualText', da: 'Evidens er udløbet.', en: 'Evidence has expired.' },
        before: null,
        after: null,
      },
    ] as const;
    const drift = { __typename: 'MeasureDrift', approvedOn: '2026-03-12', changes: 1, material: true } as const;
    show(aMeasure({ drift, driftEntries }));
    await heading();
    const approval = within(screen.getByRole('region', { name: 'Ledelsens godkendelse' }));
    expect(approval.getByText('Væsentlig')).toBeTruthy();
    expect(approval.getByText('Evidens er udløbet.')).toBeTruthy();
  });

  it('lets a reader read, and offers no act', async () => {
    show(aMeasure({ evidenceItems: [theEvidence] }), ['measure:read']);
    await heading();
    for (const name of [/^Vurdér/, /^Læg/, /^Ret/, /^Opret/, /^Muligheder/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('says that there are ten only', async () => {
    show(aMeasure(), permissions, '/measures/m11');
    expect(await heading()).toHaveProperty('textContent', 'Foranstaltningen findes ikke');
  });
});
