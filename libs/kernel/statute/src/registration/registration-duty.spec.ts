import { describe, expect, it } from 'vitest';
import { localDate } from '@varsel/event-sourcing';
import cases from '../cases/registration-cases.json' with { type: 'json' };
import { registrationDuty, type RegistrationQuestion } from './registration-duty.ts';

const steps = (question: RegistrationQuestion): readonly string[] =>
  registrationDuty(question).derivation.steps.map(({ id }) => id);

describe('the duty to register', () => {
  it.each(cases)('$id: $description', ({ provision, trigger, on, dueOn, basis }) => {
    const question = { provision, trigger, on: localDate(on) } as RegistrationQuestion;
    const duty = registrationDuty(question);
    expect(duty.dueOn).toBe(dueOn);
    expect(duty.basis.provision).toBe(basis);
  });

  it('has all 11 cases', () => {
    expect(cases).toHaveLength(11);
  });

  it('says when a day was clamped', () => {
    expect(steps({ provision: '9', trigger: 'covered', on: localDate('2026-11-30') })).toContain('adjustment');
    expect(steps({ provision: '9', trigger: 'covered', on: localDate('2026-11-28') })).not.toContain('adjustment');
  });

  it('notes the two readings of the summer of 2025, and not after it', () => {
    expect(steps({ provision: '10', trigger: 'covered', on: localDate('2025-09-20') })).toContain('note');
    expect(steps({ provision: '10', trigger: 'covered', on: localDate('2025-10-02') })).not.toContain('note');
  });

  it('counts a change by the change, also during the transition', () => {
    expect(registrationDuty({ provision: '10', trigger: 'changed', on: localDate('2025-07-01') }).dueOn).toBe(
      '2025-07-15',
    );
  });
});
