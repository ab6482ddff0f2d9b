import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PeopleHere } from '../../../graphql/generated/people/people.ts';
import { TemplatesPage } from '../../../graphql/generated/supply-chain/templates.ts';
import { answered, answerOperations } from '../../../testing/answer-operations.ts';
import { renderScreen } from '../../../testing/render.tsx';
import { anAssessment } from '../parts/supply.fixtures.ts';
import { Component } from './screen.tsx';

const { template } = anAssessment([]);

/** What the import route answers, beside the operations; the paths that were asked. */
const show = (reply: () => Response) => {
  answerOperations(
    answered(TemplatesPage, { questionnaireTemplates: [template], questionnaireTemplateExamples: [] }),
    answered(PeopleHere, { programs: [], __typename: 'Query', people: { edges: [] } } as never),
  );
  const operations = globalThis.fetch;
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    if (!address.startsWith('/api/supplier-templates')) return operations(address, init);
    asked.push(address);
    return Promise.resolve(reply());
  });
  const permissions = ['supplier:manage'];
  return {
    asked,
    ...renderScreen(<Component />, { permissions, path: '/suppliers/templates', at: '/suppliers/templates' }),
  };
};

const choose = async (user: ReturnType<typeof show>['user'], content: string) => {
  await screen.findByRole('heading', { level: 1 });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('No way to choose a file');
  await user.upload(input, new File([content], 'skema.json', { type: 'application/json' }));
};

describe('import a questionnaire somebody else wrote', () => {
  it('names each fault by its path and keeps the file chosen', async () => {
    const message = { da: 'Spørgsmålet b findes ikke.', en: 'There is no question b.' };
    const { user, asked } = show(() =>
      Response.json(
        {
          code: 'TEMPLATE_REFUSED',
          message,
          problems: [{ path: '/fields/0/visibleWhen/field', message }],
          moreProblems: 0,
        },
        { status: 400 },
      ),
    );
    await choose(user, '{}');
    await user.type(screen.getByLabelText(/Navn i registret/), 'Skema');
    await user.click(screen.getByRole('button', { name: 'Importér' }));
    expect(await screen.findByText('/fields/0/visibleWhen/field')).toBeDefined();
    expect(screen.getByText('Spørgsmålet b findes ikke.')).toBeDefined();
    expect(screen.getByText(/skema.json/)).toBeDefined();
    expect(asked).toEqual(['/api/supplier-templates?name=Skema']);
  });

  it('asks for a name first, and says what would be imported when it is only checked', async () => {
    const imported = {
      ...{ id: null, title: 'Skema', version: '3.0.2', fieldCount: 56, sections: [], languages: ['de', 'en'] },
      conditions: 16,
    };
    const { user, asked } = show(() => Response.json(imported));
    await choose(user, '{}');
    await user.click(screen.getByRole('button', { name: 'Kontrollér filen' }));
    expect(asked).toEqual([]);
    expect(screen.getAllByText('Skriv, hvad skemaet skal hedde hos jer.').length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/Navn i registret/), 'Skema');
    await user.click(screen.getByRole('button', { name: 'Kontrollér filen' }));
    expect(await screen.findByText(/56 spørgsmål/)).toBeDefined();
    expect(asked).toEqual(['/api/supplier-templates?name=Skema&check=yes']);
  });
});
