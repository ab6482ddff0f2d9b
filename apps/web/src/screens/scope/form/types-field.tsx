import { entityTypes } from '@varsel/statute/sectors';
import { useState } from 'react';
import { CheckboxChoices } from '../../../design/choices.tsx';
import { Stack } from '../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../design/text-field.tsx';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { Answers } from './answers.ts';
import { everydayWords } from './everyday-words.ts';
import { formTexts } from './form.texts.ts';

interface TypesFieldProps {
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
  readonly error: string | undefined;
}

const shownAtMost = 12;

/** 71 types: search, tick, and the ticked ones stay in view. */
export const TypesField = ({ answers, onChange, error }: TypesFieldProps) => {
  const t = useTexts(formTexts);
  const [search, setSearch] = useState('');
  const { entityTypes: chosen, typeReason } = answers;
  const matches = useFound(search, []);
  const found = useFound(search, chosen);
  const choose = (within: readonly string[], next: readonly string[]) => {
    onChange({ entityTypes: [...chosen.filter((id) => !within.includes(id)), ...next] });
  };
  return (
    <Stack>
      <TextField
        type="search"
        id="entityTypes"
        label={t('search')}
        help={t('searchHelp')}
        value={search}
        onChange={setSearch}
        error={error}
      />
      {chosen.length > 0 && (
        <TypeChoices
          label={t('chosen')}
          ids={chosen}
          value={chosen}
          onChange={(next) => {
            choose(chosen, next);
          }}
        />
      )}
      {chosen.length === 0 && search === '' && <p>{t('noneChosen')}</p>}
      {found.length > 0 && (
        <TypeChoices
          optional
          label={t('found')}
          ids={found}
          value={[]}
          onChange={(next) => {
            choose(found, next);
          }}
        />
      )}
      {search !== '' && matches.length === 0 && <p role="status">{t('noneFound')}</p>}
      {chosen.length > 0 && (
        <TextAreaField
          label={t('reason')}
          rows={2}
          maxLength={1000}
          value={typeReason}
          onChange={(next) => {
            onChange({ typeReason: next });
          }}
          optional
        />
      )}
    </Stack>
  );
};

interface TypeChoicesProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly optional?: boolean;
}

const TypeChoices = ({ ids, value, onChange, ...rest }: TypeChoicesProps) => (
  <CheckboxChoices {...rest} value={value} choices={useChoices(ids)} onChange={onChange} />
);

function useFound(search: string, chosen: readonly string[]): readonly string[] {
  const words = search
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return entityTypes
    .filter(({ id }) => !chosen.includes(id))
    .filter(({ id, name, sectorId }) => {
      const text = `${id} ${name.da} ${name.en} ${sectorId ?? ''} ${everydayWords[id] ?? ''}`.toLocaleLowerCase('da');
      return words.every((word) => text.includes(word));
    })
    .slice(0, shownAtMost)
    .map(({ id }) => id);
}

function useChoices(ids: readonly string[]) {
  const t = useTexts(formTexts);
  const { pick } = useLanguage();
  return entityTypes
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, annex, annexPoint, exclusion }) => {
      const point = {
        bilag1: t('annex1', { point: annexPoint }),
        bilag2: t('annex2', { point: annexPoint }),
        none: t('annexNone'),
      }[annex];
      return { value: id, label: pick(name), hint: exclusion === null ? point : `${point}. ${pick(exclusion)}` };
    });
}
