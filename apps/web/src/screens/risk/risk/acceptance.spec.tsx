import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepDraft, KeptDraft, ThrowDraftAway } from '../../../graphql/generated/drafts/drafts.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { AcceptARisk, OneRisk, type OneRiskResult } from '../../../graphql/generated/risk/risk.ts';
import { answered, answerOperations, lastPage } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import type { RiskData } from './risk-data.ts';
import { anAcceptance, aRisk, aWaitingRisk, cells } from './risk.fixtures.ts';
import { Component } from './screen.tsx';

const member = ['risk:read', 'people:read', 'risk:accept', 'risk:accept-high', 'draft:write'];
const securityLead = ['risk:read', 'risk:manage', 'risk:accept', 'draft:write'];

/** The risk as the server gives it, and as it gives it once the act is done. */
const show = (risk: RiskData, permissions: readonly string[], afterwards: RiskData = risk) => {
  const sent = answerOperations(
    answered(OneRisk, (): OneRiskResult => ({
      risk: sent.some(({ name }) => name === 'AcceptARisk') ? afterwards : risk,
      riskMatrix: { __typename: 'RiskMatrix', cells },
    })),
    answered(PeopleHere, {
      programs: [],
      people: {
        __typename: 'PersonConnection',
        edges: [
          {
            __typename: 'PersonEdge',
            node: { __typename: 'Person', id: 'p1', name: 'Ada Holm', isYou: false, present: true },
          },
        ],
        pageInfo: lastPage,
      },
    }),
    answered(KeptDraft, { __typename: 'Query', draft: null } as never),
    answered(KeepDraft, {
      __typename: 'Mutation',
      saveDraft: { __typename: 'SaveDraftResult', draft: { version: 1, editedAt: '2026-11-22T10:00:00Z' } },
    } as never),
    answered(ThrowDraftAway, { __typename: 'Mutation', discardDraft: true } as never),
    answered(AcceptARisk, {
      __typename: 'Mutation',
      acceptRisk: { __typename: 'AcceptRiskResult', id: 'UmlzazpyMQ', receipt: { position: '42' } },
    } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions, path: '/risks/:id', at: '/risks/UmlzazpyMQ' }) };
};

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('accept what is left of a risk as a member of management', () => {
  it('offers to accept first, and speaks of no acceptance to revoke before there is one', async () => {
    show(aWaitingRisk(), member);
    expect(await button('Acceptér restrisikoen')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send tilbage uden accept' })).toBeTruthy();
    expect(screen.queryByText('Accepteret på niveau')).toBeNull();
    expect(screen.queryByRole('button', { name: /Træk/ })).toBeNull();
  });

  it('calls it to revoke once it is accepted', async () => {
    show(aRisk({ acceptance: anAcceptance(), acceptanceStanding: 'VALID' }), member);
    expect(await button('Træk accepten tilbage')).toBeTruthy();
  });

  it('lets whoever put it to management take that back, in those words', async () => {
    const { user } = show(aWaitingRisk(), securityLead);
    await user.click(await button('Træk forelæggelsen tilbage'));
    expect(screen.getByRole('dialog', { name: 'Træk forelæggelsen af RSK-2026-003 tilbage' })).toBeTruthy();
  });

  it('names the risk, its service, both levels, who asks, what it means and until when', async () => {
    const { user } = show(aWaitingRisk(), member);
    await user.click(await button('Acceptér restrisikoen'));
    const dialog = within(screen.getByRole('dialog', { name: 'Acceptér restrisikoen ved RSK-2026-003' }));
    expect(dialog.getByText('RSK-2026-003 Telefonien falder ud')).toBeTruthy();
    expect(dialog.getByText('Telefoni')).toBeTruthy();
    expect(dialog.getByText('Kritisk')).toBeTruthy();
    expect(dialog.getByText('Høj')).toBeTruthy();
    expect(dialog.getByText('Tilgængelighed, 12 af 25')).toBeTruthy();
    expect(await dialog.findByText(/Ada Holm, 4\.\sokt\.\s2026/)).toBeTruthy();
    expect(dialog.getByText(/mere, end andre end et medlem af ledelsesorganet kan acceptere/)).toBeTruthy();
    expect(dialog.getByText(/Pligten til passende foranstaltninger består \(§ 6, stk\. 1\)/)).toBeTruthy();
    expect(dialog.getByRole('group', { name: /Gælder til og med/ }).textContent).toContain('2027');
  });

  it('gives a receipt with what it rests on, and a way back to what waits', async () => {
    const acceptance = anAcceptance({ position: '42' });
    const accepted = aRisk({ needsBoard: true, acceptance, acceptances: [acceptance], acceptanceStanding: 'VALID' });
    const { user } = show(aWaitingRisk(), member, accepted);
    await user.click(await button('Acceptér restrisikoen'));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Acceptér restrisikoen' }));
    const said = await screen.findByText('Din accept er registreret');
    const receipt = within(said.closest<HTMLElement>('[role=status]') ?? document.body);
    expect(document.activeElement?.contains(said)).toBe(true);
    expect(receipt.getByText(/RSK-2026-003 er accepteret .*til og med 1\.\smaj\s2027/)).toBeTruthy();
    expect(receipt.getByRole('link', { name: /Tilbage til det, der venter/ }).getAttribute('href')).toBe('/board');
    expect(screen.getByText('Vurderingen: tilgængelighed, 12 af 25')).toBeTruthy();
    expect(screen.getByText('post nr. 42')).toBeTruthy();
  });

  it('says so when it was put to management, and shows no inbox to whoever has none', async () => {
    const { user } = show(aRisk({ needsBoard: true }), securityLead, aWaitingRisk());
    await user.click(await button('Læg restrisikoen for ledelsen'));
    const dialog = within(screen.getByRole('dialog', { name: 'Læg RSK-2026-003 for ledelsen' }));
    await user.type(dialog.getByRole('textbox', { name: /Hvorfor kan I leve/ }), 'Prisen');
    await user.click(
      within(dialog.getByRole('group', { name: /Gælder til/ })).getByRole('spinbutton', { name: /^dag/i }),
    );
    await user.keyboard('01052027');
    await user.click(dialog.getByRole('button', { name: 'Læg den for ledelsen' }));
    expect(await screen.findByText('Risikoen er lagt for ledelsen')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Tilbage til det, der venter/ })).toBeNull();
  });
});
