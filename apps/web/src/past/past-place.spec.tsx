import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNow } from '../design/now.ts';
import { PastRecords } from '../graphql/generated/past/past.ts';
import { useSession } from '../session/session-provider.tsx';
import { answered, type AnsweredOperation, answerOperations } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { PastBanner, PastGate, PastPlace } from './past-place.tsx';

const then = '2026-10-01T07:00:15.000Z';
const records = answered(PastRecords, {
  records: { __typename: 'Records', count: 12, firstAt: '2026-09-01T07:00:00.000Z', lastAt: then },
});
const refused: AnsweredOperation = [
  PastRecords,
  () => {
    const text = { da: 'På det tidspunkt var intet registreret.', en: 'Nothing was recorded at that moment.' };
    return { data: null, errors: [{ message: text.en, extensions: { code: 'AS_OF_BEFORE_THE_FIRST', text } }] };
  },
];

/** What a page sees of the moment it is shown at. */
const Page = () => {
  const { may } = useSession();
  return (
    <p>
      {new Date(useNow()).toISOString()} {may('risk:read') ? 'læser' : ''} {may('risk:manage') ? 'handler' : ''}
    </p>
  );
};

const place = (
  <PastPlace>
    <PastBanner onChange={() => undefined} />
    <PastGate onChange={() => undefined}>
      <Page />
    </PastGate>
  </PastPlace>
);
const show = (at: string, language: 'da' | 'en' = 'da') =>
  renderScreen(place, { at, language, permissions: ['risk:read', 'risk:manage'] });

describe('show a page as it was', () => {
  beforeEach(() => {
    answerOperations(records);
  });

  it('says so in words, with the moment to the second in Danish time, and asks for it', async () => {
    const sent = answerOperations(records);
    show(`/risks?asOf=${then}`);
    expect((await screen.findByRole('region', { name: 'Tidsrejse' })).textContent).toMatch(/kl\.\s09\.00\.15/);
    await waitFor(() => {
      expect(sent.map(({ headers }) => headers.get('varsel-as-of'))).toEqual([then]);
    });
  });

  it('says and shows nothing before the server has agreed that there is something to show', () => {
    show(`/risks?asOf=${then}`);
    expect(screen.queryByRole('region', { name: 'Tidsrejse' })).toBeNull();
    expect(screen.queryByText(/læser/)).toBeNull();
  });

  it('lets the clock stand still and leaves nothing but reading', async () => {
    show(`/risks?asOf=${then}`);
    expect((await screen.findByText(/læser/)).textContent).toBe('2026-10-01T07:00:15.000Z læser ');
  });

  it('is now without a moment in the address: no banner, and everything one may do', () => {
    show('/risks');
    expect(screen.queryByRole('region', { name: 'Tidsrejse' })).toBeNull();
    expect(screen.getByText(/læser handler/)).toBeDefined();
  });

  it('goes back to now', async () => {
    const { user } = show(`/risks?asOf=${then}`);
    await user.click(await screen.findByRole('button', { name: 'Tilbage til nu' }));
    expect(screen.queryByRole('region', { name: 'Tidsrejse' })).toBeNull();
    expect(screen.getByText(/læser handler/)).toBeDefined();
  });

  it('says what is wrong with an address that names no moment, in both languages', () => {
    show('/risks?asOf=i%20g%C3%A5r').unmount();
    show('/risks?asOf=i%20g%C3%A5r');
    expect(screen.getByRole('heading', { name: 'Det tidspunkt kan ikke vises' })).toBeDefined();
    expect(screen.getByText(/»i går«/)).toBeDefined();
    expect(screen.queryByText(/læser/)).toBeNull();
  });

  it('says so in English too', () => {
    show('/risks?asOf=yesterday', 'en');
    expect(screen.getByText(/“yesterday”, which is not a moment/)).toBeDefined();
  });

  it('shows the server’s words where there was nothing yet, instead of the page', async () => {
    answerOperations(refused);
    show(`/risks?asOf=${then}`);
    expect(await screen.findByText('På det tidspunkt var intet registreret.')).toBeDefined();
    expect(screen.queryByText(/læser/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Tidsrejse' })).toBeNull();
  });

  it('has no page where one would only do something', async () => {
    show(`/incidents/report?asOf=${then}`);
    expect(await screen.findByRole('heading', { name: 'Her gør man noget' })).toBeDefined();
  });

  it('has none of the check of the log, which is about now', async () => {
    show(`/audit-trail/verify?asOf=${then}`);
    expect(await screen.findByRole('heading', { name: 'Kontrollen er altid af nu' })).toBeDefined();
    expect(screen.queryByText(/læser/)).toBeNull();
  });
});
