import { PageHeader } from '../../design/page-header.tsx';
import { Section } from '../../design/section.tsx';
import { Prose } from '../../design/text.tsx';
import { Rows } from '../../design/facts.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { Door } from '../../session/door.tsx';
import { accessibilityTexts } from './accessibility.texts.ts';
import { PaperSheet } from './paper-sheet.tsx';

export const Component = () => {
  const t = useTexts(accessibilityTexts);
  return (
    <Door wide>
      <PaperSheet>
        <PageHeader title={t('title')} lead={t('lead')} />
        <Section title={t('goal')}>
          <Prose>{t('goalBody')}</Prose>
        </Section>
        <Section title={t('how')}>
          <Rows>
            {(['howKeyboard', 'howLook', 'howZoom', 'howColour', 'howTime'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </Rows>
        </Section>
        <Section title={t('limits')}>
          <Prose>{t('limitsBody')}</Prose>
        </Section>
        <Section title={t('tell')}>
          <Prose>{t('tellBody')}</Prose>
        </Section>
      </PaperSheet>
    </Door>
  );
};
