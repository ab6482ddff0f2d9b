import { Dialog } from '../../../../design/dialog.tsx';
import { ErasePerson, SettingsErasure } from '../../../../graphql/generated/settings/people.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ErasurePanel } from '../../../../people/erasure/erasure-panel.tsx';
import { peopleTexts } from '../people.texts.ts';
import type { Person } from './person-dialog.tsx';

interface EraseDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** A person of the organisation is erased for good. */
export const EraseDialog = ({ person, onClose, onErased }: EraseDialogProps) => {
  const t = useTexts(peopleTexts);
  const result = useQueryResult(SettingsErasure, { person: person.id });
  return (
    <Dialog open mustAnswer={result.state === 'ready'} onClose={onClose} title={t('eraseOf', { name: person.name })}>
      <Loaded result={result}>
        {({ erasureCheck }) => (
          <ErasurePanel
            check={erasureCheck}
            lead={t('eraseLead')}
            underKey={t('eraseKey')}
            act={t('erase')}
            mutation={ErasePerson}
            variables={(ground) => ({ input: { person: person.id, ground } })}
            onErased={onErased}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Dialog>
  );
};
