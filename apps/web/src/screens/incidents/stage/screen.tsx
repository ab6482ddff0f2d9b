import { useEffect, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { LinkButton } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { contentId } from '../../../design/skip-link.tsx';
import { StagePage } from '../../../graphql/generated/incidents/stage.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { NotFoundPage } from '../../../portal/not-found-page.tsx';
import { useSession } from '../../../session/session-provider.tsx';
import { stageTexts } from './stage.texts.ts';
import { Editor } from './parts/editor.tsx';
import { Filing } from './parts/filing.tsx';
import { Received } from './parts/received.tsx';
import type { StageProps } from './parts/stage-props.ts';
import { isStage, stageEnum, type StageKey, standingOf, useStageNames } from './parts/stages.ts';
import { Ways } from './parts/ways.tsx';

/** A report of § 13 from the first word to the receipt: written, checked, made ready, filed by a person, received. */
export function Component() {
  const { id = '', stage } = useParams();
  return isStage(stage) ? <StageOf key={stage} id={id} stage={stage} /> : <NotFoundPage />;
}

const StageOf = ({ id, stage }: { readonly id: string; readonly stage: StageKey }) => {
  const result = useQueryResult(StagePage, { id, stage: stageEnum(stage) });
  return (
    <Loaded result={result}>
      {({ incident, reportForm, reportPreview }) =>
        incident && reportForm ? (
          <Page
            incident={incident}
            stage={stage}
            standing={standingOf(incident, stage)}
            form={reportForm}
            preview={reportPreview}
            onDone={result.reload}
          />
        ) : (
          <Unknown />
        )
      }
    </Loaded>
  );
};

type Step = 'write' | 'check' | 'ready' | 'done';

const stepOf = ({ standing, form }: StageProps, asked: string | null): Step => {
  const another = form.round > standing.round && (asked === 'write' || asked === 'check');
  if (standing.receipts.length > 0 && !another) return 'done';
  if (standing.prepared !== null && !another) return 'ready';
  return asked === 'check' ? 'check' : 'write';
};

/** Another step is another page to whoever listens: reading begins at its top. */
const useFocusOnStep = (step: Step) => {
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) {
      document.getElementById(contentId)?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    before.current = step;
  }, [step]);
};

const Page = (props: StageProps) => {
  const { incident, stage, form, onDone } = props;
  const t = useTexts(stageTexts);
  const names = useStageNames(stage);
  const title = form.round > 1 ? t('round', { title: names.title, n: form.round }) : names.title;
  const [parameters, setParameters] = useSearchParams();
  const step = stepOf(props, parameters.get('step'));
  useFocusOnStep(step);
  const done = () => {
    setParameters({});
    onDone();
  };
  const trail = [
    { label: t('incidents'), href: '/incidents' },
    { label: incident.reference, href: `/incidents/${incident.id}` },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={trail} here={names.title} />}
        over={incident.title}
        title={t(`${step}Title`, { title, full: names.full })}
        lead={<Lead {...props} step={step} />}
        actions={<Ways {...props} step={step} onDone={done} />}
      />
      <Body
        {...props}
        onDone={done}
        step={step}
        onCheck={(on) => {
          setParameters({ step: on ? 'check' : 'write' });
        }}
      />
    </>
  );
};

interface StepProps extends StageProps {
  readonly step: Step;
}

const Lead = ({ stage, standing, step }: StepProps) => {
  const t = useTexts(stageTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const { it } = useStageNames(stage);
  const { prepared } = standing;
  if (step === 'write') return t('writeLead', { it });
  if (step === 'check') return t('checkLead', { it });
  return prepared ? t('readyLead', { time: f.dateTime(prepared.at), name: nameOf(prepared.by) }) : null;
};

interface BodyProps extends StepProps {
  readonly onCheck: (checking: boolean) => void;
}

const Body = ({ step, onCheck, ...props }: BodyProps) => {
  const { standing, stage, preview } = props;
  const t = useTexts(stageTexts);
  const { it } = useStageNames(stage);
  const { may } = useSession();
  const receipt = standing.receipts.at(-1);
  if (step === 'done' && receipt) return <Received {...props} receipt={receipt} />;
  if (step === 'ready' && preview) return <Filing {...props} preview={preview} />;
  if (!may('incident:file')) return <Notice>{t('mayNot', { it })}</Notice>;
  return <Editor {...props} checking={step === 'check'} onCheck={onCheck} />;
};

const Unknown = () => {
  const t = useTexts(stageTexts);
  return (
    <PageHeader
      title={t('unknownTitle')}
      lead={t('unknownWhy')}
      actions={<LinkButton href="/incidents">{t('toList')}</LinkButton>}
    />
  );
};
