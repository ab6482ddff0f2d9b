// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCondition, aDecision, aDifference, aMeasure, aVote } from '../decisions/decision.fixtures.ts';
import { BoardInbox } from '../graphql/generated/board/board.ts';
import { LogAlarm } from '../graphql/generated/log-alarm/log-alarm.ts';
import { ApproveMeasures, RefuseMeasures } from '../graphql/generated/board/vote.ts';
import {
  AgeingEvidenceTitles,
  AskTheProposer,
  DecisionDriftNow,
  DecisionToRead,
  type DifferenceParts,
} from '../graphql/generated/decisions/decision.ts';
import { PeopleHere } from '../graphql/generated/people/people.ts';
import type { Session } from '../session/session.ts';
import { SessionProvider } from '../session/session-provider.tsx';
import { answerOperations, answered, lastPage, type AnsweredOperation } from '../testing/answer-operations.ts';
import { renderPart } from '../testing/render.tsx';
import { Board } from './board.tsx';

const session: Session = {
  state: 'open',
  person: { id: 'person-1', name: 'Birthe Lindeskov', email: 'birthe@lindevaerk.example', initials: 'BL' },
  organisation: { id: 'organisation-1', name: 'Lindeværk Hospitaler A/S' },
  permissions: ['people:read', 'decision:read', 'decision:vote', 'risk:accept-high', 'history:read'],
};

const person = (id: string, name: string) => ({
  __typename: 'PersonEdge' as const,
  node: { __typename: 'Person' as const, id, name, isYou: id === 'person-1', present: true },
});
const people = answered(PeopleHere, {
  programs: [],
  people: {
    __typename: 'PersonConnection',
    pageInfo: lastPage,
    edges: [person('person-1', 'Birthe Lindeskov'), person('person-2', 'Henning Aa')],
  },
});
const inbox = answered(BoardInbox, {
  waiting: { __typename: 'ManagementDecisionSummaryConnection', edges: [] },
  recent: { __typename: 'ManagementDecisionSummaryConnection', edges: [] },
  risks: { __typename: 'RiskConnection', edges: [] },
});
const logIs = (broken: boolean) =>
  answered(LogAlarm, { logStanding: { __typename: 'LogStanding', broken, alarms: [] } });
const sound = logIs(false);
const same = aDifference({ same: true, measures: [] });
const driftIs = (now: { drift: DifferenceParts }) => answered(DecisionDriftNow, () => ({ decisionDrift: now.drift }));
const text = (da: string) => ({ __typename: 'BilingualText' as const, da, en: da });
const receipt = { __typename: 'Receipt', position: '4711' } as const;
const rejection = (code: 'MEASURES_CHANGED') => ({
  __typename: 'Rejection' as const,
  code,
  message: { __typename: 'BilingualText' as const, da: 'Foranstaltningerne er ændret.', en: 'The measures changed.' },
  field: null,
  provision: '§ 7, stk. 1',
});

/** The JSON routes beside GraphQL; hands back what was posted. */
const routes = (refuse = false) => {
  const posted: unknown[] = [];
  const graphql = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (path === '/graphql') return graphql(path, init);
    if (init.method === 'POST') posted.push([path, JSON.parse(typeof init.body === 'string' ? init.body : '{}')]);
    const message = { da: 'Koden passer ikke.', en: 'The code is wrong.' };
    return Promise.resolve(
      refuse ? Response.json({ code: 'WRONG_CODE', field: 'code', message }, { status: 401 }) : Response.json({}),
    );
  });
  return posted;
};

const open = (at: string, ...answers: readonly AnsweredOperation[]) => {
  location.hash = at;
  const sent = answerOperations(...answers, people, inbox, sound);
  const rendered = renderPart(
    <SessionProvider initial={session}>
      <Board />
    </SessionProvider>,
  );
  return { sent, ...rendered };
};

// Fetched after the first screen in the browser; here they are there at once.
beforeAll(() => Promise.all([import('./decision/sheets.tsx'), import('./receipt/receipt-page.tsx')]));

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
});

describe('a board member follows the link of a mail', () => {
  it('reads what changed since the last approval before the reasons and the measures', async () => {
    open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision() }),
      driftIs({ drift: same }),
    );
    await screen.findByRole('heading', { level: 1, name: /Godkend sikkerhedsforanstaltningerne/ });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 4)).toEqual([
      ...['Vær opmærksom på', 'Det er ændret', 'Hvorfor du bliver spurgt', 'Det godkender du'],
    ]);
    expect(screen.getByText('Tilstanden er gået fra planlagt til på plads.')).toBeDefined();
    expect(await screen.findByText('Venter på dig')).toBeDefined();
  });

  it('sees what of the set time has overtaken, on which day that is judged, and again where they sign', async () => {
    const named = { measure: 'm07', reference: 'M-6.7', name: text('Cyberhygiejne') };
    const ageing = (letter: string, expiresOn: string) => ({
      ...{ __typename: 'AgeingEvidence' as const, sha256: letter.repeat(64), expiresOn },
      measures: [{ __typename: 'NamedMeasure' as const, ...named }],
    });
    const condition = aCondition({
      expired: [ageing('a', '2026-10-27')],
      expiring: [ageing('b', '2026-12-12')],
      reviewsOverdue: [{ __typename: 'OverdueReview', ...named, plannedOn: '2026-11-13' }],
    });
    const node = { __typename: 'EvidenceItem' as const, sha256: 'a'.repeat(64), title: 'Grundkursus' };
    const { user } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision({ condition }) }),
      answered(AgeingEvidenceTitles, {
        evidenceItems: { __typename: 'EvidenceItemConnection', edges: [{ __typename: 'EvidenceItemEdge', node }] },
      }),
      driftIs({ drift: same }),
    );
    await screen.findByText('Grundkursus');
    expect(screen.getByText('Ét stykke evidens er udløbet')).toBeDefined();
    expect(screen.getByText(/^Udløb 27\.\s?okt\.\s?2026 · M-6\.7$/)).toBeDefined();
    expect(screen.getByText('Evidens med kontrolkode bbbb bbbb bbbb')).toBeDefined();
    expect(screen.getByText(/^Opgjort den dag, du læser det: 22\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Godkend' }));
    const sheet = within(await screen.findByRole('dialog'));
    expect(sheet.getByText('Ét stykke evidens er udløbet')).toBeDefined();
    expect(sheet.getByText('Én gennemgang er overskredet')).toBeDefined();
  });

  it('hears before they write that the log is broken and no vote can be given; asking is left', async () => {
    open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision() }),
      logIs(true),
      driftIs({ drift: same }),
    );
    await screen.findByText(/så ingen stemme kan afgives, før det er afklaret/);
    expect(screen.queryByRole('button', { name: 'Godkend' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Spørg den, der forelagde forslaget' })).toBeDefined();
    expect(screen.queryByText(/Det, du har skrevet, er gemt/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Det skriver du under på' })).toBeNull();
    expect(await screen.findByText('Revisionsloggen stemmer ikke.', {}, { timeout: 10_000 })).toBeDefined();
  });

  it('signs with a code bound to this decision and version, and stands at the receipt', async () => {
    const now = { decision: aDecision() };
    const { user, sent } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, () => ({ managementDecision: now.decision })),
      driftIs({ drift: same }),
      answered(ApproveMeasures, () => {
        now.decision = aDecision({ myVote: aVote() });
        return { approveDecision: { __typename: 'ApproveDecisionResult' as const, receipt } };
      }),
    );
    const posted = routes();
    await user.click(await screen.findByRole('button', { name: 'Godkend' }));
    await user.type(await screen.findByLabelText('Kode, seks cifre'), '123 456');
    await user.click(screen.getByRole('button', { name: 'Underskriv og godkend' }));
    await screen.findByRole('heading', { level: 1, name: 'Din godkendelse er registreret' });
    expect(posted).toEqual([['/api/step-up', { code: '123456', boundTo: aDecision().secondFactorBoundTo }]]);
    const vote = sent.find(({ name }) => name === 'ApproveMeasures');
    expect(vote?.variables).toEqual({
      input: { decisionId: 'decision-1', hash: aDecision().manifestHash, language: 'DA' },
    });
    expect(screen.getByText('post nr. 4711')).toBeDefined();
    expect(screen.getAllByText(/BES-2026-003\/4/).length).toBeGreaterThan(0);
  });

  it('keeps the sheet open when the code is wrong, and asks for a new one', async () => {
    const { user, sent } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision() }),
      driftIs({ drift: same }),
    );
    routes(true);
    await user.click(await screen.findByRole('button', { name: 'Godkend' }));
    await user.type(await screen.findByLabelText('Kode, seks cifre'), '000000');
    await user.click(screen.getByRole('button', { name: 'Underskriv og godkend' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Koden passer ikke');
    expect(screen.getAllByText(/[Kk]oden/, { selector: '[role=alert], [role=alert] *, [role=group] a' })).toHaveLength(
      1,
    );
    const field = screen.getByLabelText('Kode, seks cifre');
    expect(field).toHaveProperty('value', '');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(sent.some(({ name }) => name === 'ApproveMeasures')).toBe(false);
  });

  it('is stopped with the difference when a measure moved while the sheet lay open, and loses nothing it wrote', async () => {
    const now = { drift: same };
    const { user } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision() }),
      driftIs(now),
      answered(RefuseMeasures, () => {
        now.drift = aDifference();
        return { refuseDecision: rejection('MEASURES_CHANGED') };
      }),
    );
    routes();
    await user.click(await screen.findByRole('button', { name: 'Afvis' }));
    await user.type(await screen.findByLabelText('Hvorfor afviser du?'), 'For dyrt');
    await user.type(screen.getByLabelText('Kode, seks cifre'), '123456');
    await user.click(screen.getByRole('button', { name: 'Underskriv og afvis' }));
    await screen.findByText('Du kan ikke skrive under lige nu');
    expect(screen.getByText(/Det, du har skrevet, er gemt\.$/)).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Ændret, siden det blev forelagt' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Godkend' })).toBeNull();
    expect(sessionStorage.getItem('varsel-board:decision-1 reason')).toBe('For dyrt');
  });

  it('reads the new version first when the proposal was put again meanwhile', async () => {
    const now = { decision: aDecision() };
    const { user } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, () => ({ managementDecision: now.decision })),
      driftIs({ drift: same }),
      answered(AskTheProposer, () => {
        now.decision = aDecision({
          version: 2,
          manifestHash: 'ff'.repeat(32),
          measures: [aMeasure({ state: 'PARTIAL' })],
        });
        return { askAboutDecision: { __typename: 'AskAboutDecisionResult' as const, receipt } };
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Spørg' }));
    await user.type(await screen.findByLabelText('Dit spørgsmål'), 'Hvad koster det?');
    await user.click(screen.getByRole('button', { name: 'Send spørgsmålet' }));
    await screen.findByRole('heading', { level: 1, name: 'Forslaget er forelagt på ny' });
    expect(screen.getByText('Delvist')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Læs version 2' }));
    expect(await screen.findByRole('button', { name: 'Godkend' })).toBeDefined();
  });
});

describe('a decision that was put again', () => {
  const words = { __typename: 'BilingualText' as const, da: '1 medlem er trådt ud.', en: '1 member has left.' };

  it('says why before the measures', async () => {
    const renewed = aDecision({ version: 2, renewedBecause: 'M-6.10 er kommet på plads.' });
    open('#/decisions/decision-1', answered(DecisionToRead, { managementDecision: renewed }), driftIs({ drift: same }));
    await screen.findByText('M-6.10 er kommet på plads.');
    expect(screen.getByRole('button', { name: 'Godkend' })).toBeDefined();
  });

  it('cannot be signed while the body is another one than it was put to: asking is left', async () => {
    const stopped = aDecision({ mayVote: false, mayNotVoteBecause: words, bodyChange: words });
    open('#/decisions/decision-1', answered(DecisionToRead, { managementDecision: stopped }), driftIs({ drift: same }));
    await screen.findByText('1 medlem er trådt ud.');
    expect(screen.queryByRole('button', { name: 'Godkend' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Spørg den, der forelagde forslaget' })).toBeDefined();
  });

  it('is read anew also when only its members changed', async () => {
    const now = { decision: aDecision() };
    const { user } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, () => ({ managementDecision: now.decision })),
      driftIs({ drift: same }),
      answered(AskTheProposer, () => {
        now.decision = aDecision({ version: 2, renewedBecause: 'Nyt medlem.' });
        return { askAboutDecision: { __typename: 'AskAboutDecisionResult' as const, receipt } };
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Spørg' }));
    await user.type(await screen.findByLabelText('Dit spørgsmål'), 'Hvad koster det?');
    await user.click(screen.getByRole('button', { name: 'Send spørgsmålet' }));
    await screen.findByText(/Det er ledelsesorganet, der er ændret/);
    expect(screen.getByText('Nyt medlem.')).toBeDefined();
  });
});

describe('a vote that brings the result', () => {
  const text2 = text('Foranstaltningerne er godkendt: 2 for, 0 imod, 0 hverken for eller imod.');
  const result: NonNullable<ReturnType<typeof aDecision>['result']> = {
    ...{ __typename: 'DecisionResult', outcome: 'CARRIED', at: '2026-11-22T10:04:00Z', on: '2026-11-22' },
    ...{ approvals: 2, refusals: 0, abstentions: 0, absent: 0, membersInOffice: 2, participantsNeeded: 2 },
    text: text2,
  };

  it('is known for that before it is given: there is no voting again', async () => {
    open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision() }),
      driftIs({ drift: same }),
    );
    await screen.findByText(/Alle andre har stemt\. Med din stemme er resultatet nået/);
    expect(screen.queryByText(/Du kan stemme om, indtil/)).toBeNull();
  });

  it('has a receipt that says what came of it', async () => {
    const carried = aDecision({ status: 'CARRIED', mayVote: false, myVote: aVote(), result });
    open('#/decisions/decision-1/receipt', answered(DecisionToRead, { managementDecision: carried }));
    await screen.findByRole('heading', { level: 1, name: 'Din godkendelse er registreret' });
    expect(screen.getByText(text2.da)).toBeDefined();
    expect(screen.queryByText(/Afstemningen er stadig åben/)).toBeNull();
  });

  it('is not claimed while others are still to vote', async () => {
    const waiting = aDecision({ membersInOffice: 3, participants: 1, myVote: aVote() });
    open('#/decisions/decision-1/receipt', answered(DecisionToRead, { managementDecision: waiting }));
    expect(await screen.findByText(/Afstemningen er stadig åben: 1 af 3 har stemt/)).toBeDefined();
  });

  it.each([
    ['CARRIED', /^Ledelsen godkendte/],
    ['REFUSED', /og sagde nej\.$/],
    ['LAPSED', /men for få deltog\. Intet er besluttet\.$/],
    ['WITHDRAWN', /men forslaget blev trukket tilbage\. Intet er besluttet\.$/],
  ] as const)('is past: a decision that is %s asks nobody any more', async (status, said) => {
    open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision({ status, mayVote: false }) }),
    );
    await screen.findByRole('heading', { level: 2, name: 'Det, der blev forelagt' });
    const asked = screen.getByText('én sikkerhedsforanstaltning').parentElement;
    expect(asked?.textContent).toMatch(said);
    expect(screen.queryByText(/Du bliver bedt om/)).toBeNull();
  });
});

describe('refuse a proposal', () => {
  it('demands a reason and leads to it', async () => {
    const { user } = open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision() }),
      driftIs({ drift: same }),
    );
    await user.click(await screen.findByRole('button', { name: 'Afvis' }));
    await user.click(await screen.findByRole('button', { name: 'Underskriv og afvis' }));
    const sheet = screen.getByRole('dialog');
    expect(within(sheet).getByRole('link', { name: /Skriv hvorfor/ })).toBeDefined();
  });
});

describe('somebody who may not vote', () => {
  it('reads the decision, and why and what to do, and finds no buttons', async () => {
    const because = {
      __typename: 'BilingualText' as const,
      da: 'Du sidder ikke i ledelsen.',
      en: 'You are not in office.',
    };
    open(
      '#/decisions/decision-1',
      answered(DecisionToRead, { managementDecision: aDecision({ mayVote: false, mayNotVoteBecause: because }) }),
      driftIs({ drift: same }),
    );
    await screen.findByText('Du sidder ikke i ledelsen.');
    expect(screen.queryByRole('button', { name: 'Godkend' })).toBeNull();
  });
});

describe('the inbox of the management body', () => {
  it('says that nothing waits, and what to expect', async () => {
    open('#/');
    await screen.findByRole('heading', { level: 1, name: 'Intet venter på dig' });
    expect(screen.getByRole('heading', { name: 'Sådan bliver det' })).toBeDefined();
  });

  it('lists the risks management is asked to accept: by whom, why, until when, and where that is done', async () => {
    const acceptance = {
      ...{ __typename: 'RiskAcceptance' as const, reason: 'Scannerne kan ikke undværes.', level: 'HIGH' as const },
      ...{ expiresOn: '2027-06-10', proposedAt: '2026-11-10T12:00:00Z', proposedBy: 'person-2' },
      staleBecause: [text('Risikoen er vurderet på ny.')],
    };
    const node = {
      ...{ __typename: 'RiskLine' as const, id: 'risk-6', reference: 'RSK-2026-006', title: 'Gamle scannere' },
      ...{ serviceName: 'Billeddiagnostik', level: 'HIGH' as const, acceptance },
    };
    const none = { __typename: 'ManagementDecisionSummaryConnection' as const, edges: [] };
    open(
      '#/',
      answered(BoardInbox, {
        ...{ waiting: none, recent: none },
        risks: { __typename: 'RiskConnection', edges: [{ __typename: 'RiskEdge', node }] },
      }),
    );
    await screen.findByRole('heading', { level: 1, name: 'Én risiko venter på ledelsens accept' });
    const link = await screen.findByRole('link', { name: 'Gamle scannere' });
    expect(link.getAttribute('href')).toBe('/risks/risk-6#acceptance');
    expect(screen.getByText('Scannerne kan ikke undværes.')).toBeDefined();
    expect(await screen.findByText(/^Lagt for ledelsen af Henning Aa/)).toBeDefined();
    expect(screen.getByText(/Risikoen er vurderet på ny/)).toBeDefined();
    expect(screen.getByText(/accepterer på risikoens side med en kode/)).toBeDefined();
  });

  it('asks whoever is signed out to sign in, and keeps the decision', async () => {
    location.hash = '#/decisions/decision-1';
    answerOperations();
    renderPart(
      <SessionProvider initial={{ state: 'anonymous' }}>
        <Board />
      </SessionProvider>,
    );
    expect(await screen.findByText(/En beslutning venter på dig/)).toBeDefined();
    await waitFor(() => {
      expect(location.hash).toBe('#/decisions/decision-1');
    });
  });

  it.each([
    ['#/', '/management'],
    ['#/brief', '/management/brief'],
    ['#/decisions/decision-1/receipt', '/management/decisions/decision-1'],
  ])('shows no moment of the past at %s, and says where it stands', async (hash, path) => {
    const moment = '2026-10-01T07:00:15.000Z';
    history.replaceState(null, '', `/board?asOf=${moment}${hash}`);
    answerOperations(sound, inbox);
    renderPart(
      <SessionProvider initial={session}>
        <Board />
      </SessionProvider>,
    );
    await screen.findByRole('heading', { level: 1, name: 'Bestyrelsens sider viser altid nu' });
    const leadsTo = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(leadsTo('Se tidspunktet i portalen')).toBe(`${path}?asOf=${encodeURIComponent(moment)}`);
    expect(leadsTo('Vis nu')).toBe(`/board${hash}`);
    history.replaceState(null, '', '/board');
  });
});
