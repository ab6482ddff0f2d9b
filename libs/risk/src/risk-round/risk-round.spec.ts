import type { FactAt } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import type { RegisteredServices } from '@varsel/published-events';
import { describe, expect, it } from 'vitest';
import { ConcludeRiskRound, concludeRiskRound } from './conclude-risk-round.ts';
import { OpenRiskRound, openRiskRound } from './open-risk-round.ts';
import { riskRound, type RiskRoundEvent } from './risk-round.ts';

const opened: RiskRoundEvent = { type: 'RiskRoundOpened', round: 1, title: 'Årlig runde 2026' };
const concluded: RiskRoundEvent = {
  type: 'RiskRoundConcluded',
  round: 1,
  services: ['service-1', 'service-2'],
  conclusion: 'Alle gået igennem',
};
const facts: FactAt<RegisteredServices> = {
  value: {
    services: [
      { id: 'service-1', name: 'Patientjournal', active: true },
      { id: 'service-2', name: 'Laboratorium', active: true },
      { id: 'service-3', name: 'Nedlagt', active: false },
    ],
  },
  position: '7',
  hash: '0'.repeat(64),
};

function opening(title: string, events: readonly RiskRoundEvent[] = []) {
  return given(riskRound, events).when(openRiskRound, new OpenRiskRound({ title }));
}

function concluding(change: Partial<ConcludeRiskRound>, events: readonly RiskRoundEvent[] = [opened]) {
  const services = ['service-2', 'service-1', 'service-1'];
  const command = new ConcludeRiskRound({ services, conclusion: 'Alle gået igennem', ...change });
  return given(riskRound, events).when(concludeRiskRound, command, { facts });
}

describe('opening a risk round', () => {
  it('numbers the rounds', () => {
    expect(opening('Årlig runde 2026')).toEqual([opened]);
    expect(opening('Næste', [opened, concluded])).toMatchObject([{ round: 2 }]);
  });

  it('is refused while one is open, and without a title', () => {
    expect(opening('Næste', [opened])).toMatchObject({ code: 'RISK_ROUND_OPEN' });
    expect(opening(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'title' });
  });
});

describe('concluding a risk round', () => {
  it('keeps the services that were gone through, each once', () => {
    expect(concluding({})).toEqual([concluded]);
  });

  it('is refused without an open round', () => {
    expect(concluding({}, [])).toMatchObject({ code: 'NO_RISK_ROUND_OPEN' });
    expect(concluding({}, [opened, concluded])).toMatchObject({ code: 'NO_RISK_ROUND_OPEN' });
  });

  it.each(['service-3', 'service-9'])('is refused when it covers %s, which is not delivered', (id) => {
    expect(concluding({ services: ['service-1', id] })).toMatchObject({
      code: 'SERVICE_NOT_ACTIVE',
      field: 'services',
    });
  });

  it('is refused without a service, and without a conclusion', () => {
    expect(concluding({ services: [] })).toMatchObject({ code: 'RISK_ROUND_COVERS_NOTHING' });
    expect(concluding({ conclusion: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'conclusion' });
  });
});
