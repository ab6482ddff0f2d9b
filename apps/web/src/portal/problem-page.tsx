import { useRouteError } from 'react-router';
import { Button } from '../design/button.tsx';
import { useTexts } from '../language/use-texts.ts';
import { Door, DoorSheet } from '../session/door.tsx';
import { portalTexts } from './portal.texts.ts';

/** A file of an older version is gone after an update: then reloading is all it takes. */
const isOldVersion = (error: unknown) => error instanceof TypeError && /module|import/i.test(error.message);

/** A fault of ours: what happened, what was kept, what to do. No stack, no numbers without use. */
export const ProblemPage = () => {
  const t = useTexts(portalTexts);
  const error = useRouteError();
  return (
    <Door>
      <DoorSheet title={t('problemTitle')} lead={isOldVersion(error) ? t('newVersionBody') : t('problemBody')}>
        <p>
          <Button
            look="primary"
            onPress={() => {
              location.reload();
            }}
          >
            {t('reload')}
          </Button>
        </p>
      </DoorSheet>
    </Door>
  );
};
