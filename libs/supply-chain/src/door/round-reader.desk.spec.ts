import { ERASED } from '@varsel/event-store';
import { tenantId } from '@varsel/tenancy';
import { describe, expect, it } from 'vitest';
import { aRound, said } from '../assessment/assessment.fixtures.ts';
import { assessment } from '../assessment/assessment.ts';
import { noAnswer } from '../questionnaire/answer.ts';
import type { AssessmentDetailRow } from '../views/assessment-detail.view.ts';
import { RoundReader } from './round-reader.desk.ts';
import type { TemplateDesk } from './template.desk.ts';

const tenant = tenantId('00000000-0000-4000-8000-000000000001');
const state = aRound()
  .submitted({ answers: null })
  .events()
  .reduce((before, event) => assessment.evolve(before, event), assessment.initial);
const row = { state, clarifications: [] } as unknown as AssessmentDetailRow;
const reading = (kept: unknown) =>
  new RoundReader({} as TemplateDesk, { get: () => Promise.resolve(kept) }).answersOf(tenant, row);

describe('read a submission that is kept beside the log', () => {
  it('gives the answers that were sent', async () => {
    const answers = [{ ...noAnswer, field: 'Q1', comment: 'Se bilag.' }];
    expect((await reading({ answers })).get('Q1')).toMatchObject({ comment: 'Se bilag.' });
  });

  it('says of each answer that it was erased once the words are gone, and the round is still read', async () => {
    const found = await reading(undefined);
    expect([...found.keys()]).toEqual(said.map(({ question }) => question));
    expect(found.get('Q1')).toMatchObject({ value: {}, comment: ERASED });
  });
});
