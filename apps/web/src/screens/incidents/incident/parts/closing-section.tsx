import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { IncidentData } from '../../clocks/incident-data.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { conductTexts } from '../conduct.texts.ts';
import styles from '../incident.module.css';
import { CloseDialog, ReopenIncidentDialog } from './close-dialog.tsx';
import type { PartProps } from './facts-section.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import { measureIds } from './measure-choices.ts';

const c = classes(styles);

type Opened = 'lesson' | 'close' | 'reopen' | null;

/** What was learnt and how it ended. */
export const ClosingSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(conductTexts);
  const { may } = useSession();
  const [opened, setOpened] = useState<Opened>(null);
  const mayAct = !frozen && may('incident:assess');
  const dialog = {
    incident,
    onDone,
    onClose: () => {
      setOpened(null);
    },
  };
  const open = () => {
    setOpened('lesson');
  };
  return (
    <Section title={t('closing')} beside={mayAct ? <OpenButton onOpen={open}>{t('addLesson')}</OpenButton> : undefined}>
      <div className={c('below')}>
        <Lessons incident={incident} nameOf={nameOf} />
        <Ending incident={incident} nameOf={nameOf} {...(mayAct ? { onOpen: setOpened } : {})} />
      </div>
      {opened === 'lesson' && <LessonDialog {...dialog} />}
      {opened === 'close' && <CloseDialog {...dialog} />}
      {opened === 'reopen' && <ReopenIncidentDialog {...dialog} />}
    </Section>
  );
};

interface ReadProps {
  readonly incident: IncidentData;
  readonly nameOf: NameOf;
}

const Lessons = ({ incident: { lessons }, nameOf }: ReadProps) => {
  const t = useTexts(conductTexts);
  const f = useFormat();
  if (lessons.length === 0) return <Soft>{t('noLessons')}</Soft>;
  return (
    <Rows>
      {lessons.map(({ text, measures, owner, dueOn, at }) => (
        <li key={`${at} ${text}`}>
          <Written>{text}</Written>
          <ul>
            {measureIds
              .filter((id) => measures.includes(id))
              .map((id) => (
                <li key={id}>
                  <TextLink alone href={`/measures/${id}`}>
                    {t(id)}
                  </TextLink>
                </li>
              ))}
          </ul>
          <Soft>
            {t('lessonMeta', {
              owner: owner === null ? t('noOwner') : nameOf(owner),
              due: dueOn === null ? t('noDue') : f.date(dueOn),
            })}
          </Soft>
        </li>
      ))}
    </Rows>
  );
};

const Ending = ({ incident, nameOf, onOpen }: ReadProps & { readonly onOpen?: (what: Opened) => void }) => {
  const t = useTexts(conductTexts);
  const f = useFormat();
  const { closing } = incident;
  if (closing === null) return <OpenEnding incident={incident} {...(onOpen ? { onOpen } : {})} />;
  return (
    <>
      <Written>{closing.conclusion}</Written>
      {closing.noLessonsReason !== null && <Soft>{closing.noLessonsReason}</Soft>}
      <Soft>{t('closedBy', { time: f.dateTimeShort(closing.at), name: nameOf(closing.by) })}</Soft>
      {onOpen && (
        <div>
          <Button
            onPress={() => {
              onOpen('reopen');
            }}
          >
            {t('reopen')}
          </Button>
        </div>
      )}
    </>
  );
};

/** The way to the end, or what still stands before it. */
const OpenEnding = ({ incident, onOpen }: Omit<ReadProps, 'nameOf'> & { readonly onOpen?: (what: Opened) => void }) => {
  const t = useTexts(conductTexts);
  const waits = incident.status === 'SIGNIFICANT' && incident.finalReceivedAt === null;
  return (
    <>
      <Soft>{t(waits ? 'waitsForFinal' : 'open')}</Soft>
      {!waits && onOpen && (
        <div>
          <Button
            look="primary"
            onPress={() => {
              onOpen('close');
            }}
          >
            {t('close')}
          </Button>
        </div>
      )}
    </>
  );
};
