// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EvidenceTitles } from '../graphql/generated/decisions/decision.ts';
import { PeopleHere } from '../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { aCondition, aDecision, aDifference, aMeasure } from './decision.fixtures.ts';
import { RecordDocument } from './record-document.tsx';

const words = (da: string) => ({ __typename: 'BilingualText' as const, da, en: da });
const hash = 'ab'.repeat(32);

const person = { __typename: 'Person' as const, id: 'person-2', name: 'Karim Aziz', isYou: false, present: true };
const people = answered(PeopleHere, {
  programs: [],
  people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [{ __typename: 'PersonEdge', node: person }] },
});
const item = { __typename: 'EvidenceItem' as const, sha256: hash, reference: 'EVI-7', title: 'Log over MFA' };
const titles = (known: boolean) =>
  answered(EvidenceTitles, {
    evidenceItems: {
      ...{ __typename: 'EvidenceItemConnection', pageInfo: lastPage },
      edges: known ? [{ __typename: 'EvidenceItemEdge', node: item }] : [],
    },
  });

const measure = aMeasure({
  leftOut: [{ __typename: 'FrozenLeftOut', part: 'secured-communication', reason: 'Patientoplysninger deles ikke.' }],
  requirementsInAll: 3,
  requirements: [
    {
      ...{ __typename: 'FrozenRequirement', requirement: 'cir-11.7.1', title: words('MFA efter behov') },
      ...{ state: 'PARTIAL', applicable: true, reason: 'Mangler på to systemer.' },
    },
  ],
  evidence: [{ __typename: 'FrozenEvidence', sha256: hash, effectiveOn: '2025-10-28', expiresOn: '2026-10-28' }],
});
const named = { measure: 'm10', reference: 'M-6.10', name: measure.name };
const condition = aCondition({
  expired: [
    {
      ...{ __typename: 'AgeingEvidence', sha256: hash, expiresOn: '2026-10-28' },
      measures: [{ __typename: 'NamedMeasure', ...named }],
    },
  ],
  reviewsOverdue: [{ __typename: 'OverdueReview', ...named, plannedOn: '2026-11-13' }],
});

const paper = async (known = true) => {
  answerOperations(people, titles(known));
  const decision = aDecision({ status: 'CARRIED', measures: [measure], condition });
  renderScreen(<RecordDocument decision={decision} />, { permissions: ['people:read'] });
  const record = await screen.findByRole('article');
  await within(record).findByText(/Ejer: Karim Aziz/);
  return () => record.textContent.replaceAll('\u00a0', ' ');
};

describe('the record of a decision on paper', () => {
  it('accounts for every requirement of the annex: assessed, left out, not assessed', async () => {
    const text = await paper();
    expect(text()).toContain('1 af 3 krav i bilaget til forordning 2024/2690 er vurderet, 2 er ikke vurderet');
  });

  it('says what was left out of a measure and why, who owns it and when it is reviewed', async () => {
    const text = await paper();
    expect(text()).toContain('Udeladt: sikret kommunikation. Patientoplysninger deles ikke.');
    expect(text()).toMatch(/Ejer: Karim Aziz\. Næste gennemgang: 1\. maj\s2027\./);
  });

  it('names evidence by its title, with days as people read them and its whole control code', async () => {
    const text = await paper();
    await screen.findByText('Log over MFA (EVI-7)');
    expect(text()).toMatch(/Gælder fra 28\. okt\. 2025 til 28\. okt\. 2026\. Udløbet pr\. 22\. nov\. 2026\./);
    expect(text()).toContain(hash.match(/.{4}/g)?.join(' ') ?? 'no hash');
    expect(text()).not.toContain('2026-10-28');
  });

  it('says of evidence that nobody knows the title of that it has none', async () => {
    const text = await paper(false);
    expect(text()).toContain('Evidens, der ikke er i biblioteket');
  });

  it('says what time had overtaken, and of which day that is', async () => {
    const text = await paper();
    await screen.findByText(/^Log over MFA \(EVI-7\), M-6\.10\. Udløb 28\./);
    expect(text()).toMatch(/Gennemgang af M-6\.10 .*\. Skulle være holdt 13\. nov\. 2026\./);
    expect(text()).toMatch(/Opgjort 22\. nov\. 2026, den dag sagen blev afsluttet\./);
  });

  it('says what had changed since the last approval', async () => {
    const text = await paper();
    expect(aDifference().measures).toHaveLength(1);
    expect(text()).toMatch(/Det er ændret siden 12\. mar\. 2026/);
    expect(text()).toContain('Tilstanden er gået fra planlagt til på plads.');
  });

  it('counts the requirements that were not assessed, and gives each its title', async () => {
    await paper();
    const table = screen.getByRole('table', { name: /^1 af 3 krav/ });
    expect(within(table).getByText('11.7.1 MFA efter behov')).toBeDefined();
    expect(within(table).getByText('Mangler på to systemer.')).toBeDefined();
  });
});
