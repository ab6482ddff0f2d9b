// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RecordTraining, TrainingPage } from '../../../graphql/generated/governance/training.ts';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../../../testing/answer-operations.ts';
import { answerUploads } from '../../../testing/answer-uploads.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { Component } from './screen.tsx';

const open = () => {
  answerOperations(
    answered(PeopleHere, { programs: [], people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [] } }),
    answered(TrainingPage, {
      trainingOverview: { __typename: 'TrainingOverview', members: [], valid: 0, expiring: 0, expired: 0, missing: 0 },
      trainingRecords: {
        __typename: 'TrainingRecordConnection',
        edges: [],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
    answered(RecordTraining, {
      recordTraining: { __typename: 'RecordTrainingResult', receipt: { __typename: 'Receipt', position: '9' } },
    }),
  );
  return renderScreen(<Component />, { permissions: ['training:record', 'decision:propose', 'people:read'] });
};

describe('record a course with its proof', () => {
  it('is not sent without a file that is still on its way', async () => {
    const uploads = answerUploads();
    const { user, container } = open();
    await user.click(await screen.findByRole('button', { name: 'Registrér kursus' }));
    const chooser = container.ownerDocument.querySelector('input[type=file]');
    await user.upload(chooser as HTMLInputElement, new File(['x'], 'bevis.pdf', { type: 'application/pdf' }));
    await user.click(screen.getByRole('button', { name: 'Registrér kurset' }));
    expect(screen.getAllByText(/Beviset er ikke gemt endnu/).length).toBeGreaterThan(0);
    act(() => {
      uploads[0]?.answer(201, { sha256: 'a'.repeat(64), name: 'bevis.pdf', type: 'application/pdf', size: 1 });
    });
    await screen.findByRole('link', { name: 'Hent »bevis.pdf«' });
    await user.click(screen.getByRole('button', { name: 'Registrér kurset' }));
    expect(screen.queryByText(/Beviset er ikke gemt endnu/)).toBeNull();
  });
});
