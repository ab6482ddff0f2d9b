import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  RecordRegistrationsReceipt,
  RegistrationStatus,
  type RegistrationStatusResult,
} from '../../../graphql/generated/registration/status.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { aChange, aDuty, aReceipt, aRegistration, aSheet } from './registration.fixtures.ts';
import { Component } from './screen.tsx';

const permissions = ['registration:read', 'registration:prepare', 'registration:file'];

const show = (registration: RegistrationStatusResult['registration'], may = permissions, language?: 'en') => {
  const sent = answerOperations(
    answered(RegistrationStatus, { registration }),
    answered(RecordRegistrationsReceipt, {
      recordRegistrationReceipt: { __typename: 'RecordRegistrationReceiptResult', receipt: { position: '9' } },
    } as never),
  );
  return { sent, ...renderScreen(<Component />, { permissions: may, ...(language ? { language } : {}) }) };
};

const heading = () => screen.findByRole('heading', { level: 1 });

describe('the registration', () => {
  it('says in how many days it is due, and why', async () => {
    const { user } = show(aRegistration());
    expect(await heading()).toHaveProperty('textContent', 'Registreringen skal være modtaget om 9 dage');
    expect(screen.getByText('Ikke registreret endnu.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hvorfor denne dato?' }));
    expect(screen.getByText('Start + 14 dage')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Udfyld databladet' }).getAttribute('href')).toBe('/registration/sheet');
  });

  it('stays overdue until the receipt is here', async () => {
    const duty = aDuty({ status: 'OVERDUE', daysLeft: -4 });
    show(aRegistration({ duty, sheet: aSheet }), permissions, 'en');
    expect(await heading()).toHaveProperty('textContent', 'The registration is 4 days overdue');
    expect(screen.getByText('Not registered yet.')).toBeTruthy();
  });

  it('checks the receipt with the person before it is recorded', async () => {
    const { sent, user } = show(
      aRegistration({ sheet: aSheet, receipt: aReceipt, duty: aDuty({ status: 'RECEIPTED' }) }),
    );
    expect(await heading()).toHaveProperty('textContent', 'I er registreret');
    await user.click(screen.getByRole('button', { name: 'Ret kvitteringen' }));
    await user.click(screen.getByRole('button', { name: /Hvem underskrev/ }));
    await user.click(await screen.findByRole('option', { name: 'En anden' }));
    await user.type(screen.getByRole('textbox', { name: /Navn på den/ }), 'Tora Vang');
    await user.type(screen.getByRole('textbox', { name: /Hvorfor rettes/ }), 'Forkert nummer');
    await user.click(screen.getByRole('button', { name: 'Kontrollér kvitteringen' }));
    await user.click(screen.getByRole('button', { name: 'Registrér kvitteringen' }));
    const act = sent.find(({ name }) => name === 'RecordRegistrationsReceipt');
    expect(act?.variables).toMatchObject({
      input: { change: null, receiptNumber: 'VRK-1001', signedByName: 'Tora Vang', correction: 'Forkert nummer' },
    });
  });

  it('leads with the change that is due first', async () => {
    const duty = aDuty({ status: 'RECEIPTED', daysLeft: null });
    show(aRegistration({ duty, sheet: aSheet, receipt: aReceipt, changes: [aChange()] }));
    expect(await heading()).toHaveProperty('textContent', 'En ændring skal være modtaget om 3 dage');
    const changes = screen.getByRole('region', { name: 'Ændringer siden' });
    expect(within(changes).getByText('Ændring 1: Ny internetforbindelse')).toBeTruthy();
    expect(screen.getByRole('link', { name: /revisionssporet/ }).getAttribute('href')).toBe(
      '/audit-trail?category=registration',
    );
  });

  it('sends whoever has no approved scope there first', async () => {
    show(aRegistration({ scopeApproved: false, duty: null, provisions: [], fields: [] }));
    expect(await heading()).toHaveProperty('textContent', 'Godkend omfattelsen først');
    expect(screen.getByRole('link', { name: 'Til omfattelsen' })).toBeTruthy();
  });

  it('lets a reader read, and offers no act', async () => {
    show(aRegistration({ sheet: aSheet }), ['registration:read']);
    await heading();
    expect(screen.queryByRole('button', { name: 'Kontrollér kvitteringen' })).toBeNull();
    expect(screen.queryByRole('link', { name: /databladet/ })).toBeNull();
  });
});
