import { useMemo, useState } from 'react';
import { ContentLanguageContext, type ContentLanguage } from '../../questions/in-language.tsx';
import { askedSections, type AnswerOf } from '../../questions/visible.ts';
import { noAnswer } from '../../questions/answer.ts';
import { doorApi, type Questionnaire, type Respondent } from '../door-api.ts';
import { CheckPage } from './check-page.tsx';
import { ClarificationsPage } from './clarifications-page.tsx';
import { Frame } from './frame.tsx';
import { OverviewPage } from './overview-page.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { usePlace } from './route.ts';
import { SectionPage } from './section-page.tsx';
import { ShutNotice } from './shut-notice.tsx';
import { useKeeper } from './use-keeper.ts';
import { type Work, WorkContext } from './work.ts';

interface AnsweringProps {
  readonly questionnaire: Questionnaire;
  readonly me: Respondent;
  readonly token: string | undefined;
  readonly onReload: () => Promise<void>;
  readonly onLeft: () => void;
}

export const Answering = ({ questionnaire, me, token, onReload, onLeft }: AnsweringProps) => {
  const [keeper, keeping] = useKeeper(questionnaire);
  const [content, setContent] = useState<ContentLanguage>('page');
  const { entries } = keeping;
  const work = useMemo<Work>(() => {
    const answerOf: AnswerOf = (field) => entries.get(field)?.answer ?? noAnswer;
    return {
      questionnaire,
      me,
      keeper,
      keeping,
      answerOf,
      sections: askedSections(questionnaire.sections, answerOf),
      reload: onReload,
      leave: async () => {
        await keeper.flush();
        await doorApi.post('sign-out');
        onLeft();
      },
    };
  }, [entries, keeper, keeping, me, onLeft, onReload, questionnaire]);
  return (
    <WorkContext value={work}>
      <ContentLanguageContext value={content}>
        <Frame content={content} onContent={setContent}>
          {keeping.signedOut && <ShutNotice token={token} />}
          <Page />
        </Frame>
      </ContentLanguageContext>
    </WorkContext>
  );
};

const Page = () => {
  const place = usePlace();
  switch (place.page) {
    case 'section':
      return <SectionPage section={place.section} field={place.field} />;
    case 'check':
      return <CheckPage />;
    case 'receipt':
      return <ReceiptPage />;
    case 'clarifications':
      return <ClarificationsPage />;
    case 'overview':
      return <OverviewPage />;
  }
};
